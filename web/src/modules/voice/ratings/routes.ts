import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';
import { readRatingsSearch } from './ratings-search.ts';

const ratingsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/ratings',
  validateSearch: readRatingsSearch,
  component: lazyRouteComponent(() => import('./ratings-page.tsx'), 'RatingsPage'),
});

export const ratingRoutes = [ratingsRoute] as const;
