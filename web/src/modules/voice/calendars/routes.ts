import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';
import { code, readSearch } from '#platform/search.ts';

const calendarsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/working-time',
  validateSearch: readSearch({ of: code }),
  component: lazyRouteComponent(() => import('./calendars-page.tsx'), 'CalendarsPage'),
});

export const calendarRoutes = [calendarsRoute] as const;
