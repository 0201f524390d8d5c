import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { styleRoutes } from '../style/routes.ts';
import { citizenRoute } from './citizen-route.ts';

const homeRoute = createRoute({
  getParentRoute: () => citizenRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage'),
});

/** Every page of the citizen; each module adds its own list. */
export const citizenTrees = [citizenRoute.addChildren([homeRoute, ...styleRoutes])] as const;
