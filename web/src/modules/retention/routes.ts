import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';

const retentionRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/retention',
  component: lazyRouteComponent(() => import('./retention-page.tsx'), 'RetentionPage'),
});

export const retentionRoutes = [retentionRoute] as const;
