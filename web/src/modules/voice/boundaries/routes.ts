import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';

const boundariesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/boundaries',
  component: lazyRouteComponent(() => import('./boundaries-page.tsx'), 'BoundariesPage'),
});

export const boundaryRoutes = [boundariesRoute] as const;
