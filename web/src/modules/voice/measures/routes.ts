import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';
import { readMeasuresSearch } from './measures-search.ts';

const measuresRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/figures',
  validateSearch: readMeasuresSearch,
  component: lazyRouteComponent(() => import('./measures-page.tsx'), 'MeasuresPage'),
});

export const measureRoutes = [measuresRoute] as const;
