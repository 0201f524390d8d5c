import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';

const partnersRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/partners',
  component: lazyRouteComponent(() => import('./partners-page.tsx'), 'PartnersPage'),
});

export const partnerRoutes = [partnersRoute] as const;
