import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';

const routingRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/routing',
  component: lazyRouteComponent(() => import('./routing-page.tsx'), 'RoutingPage'),
});

export const routingRoutes = [routingRoute] as const;
