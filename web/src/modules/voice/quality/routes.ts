import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';
import { readQualitySearch } from './quality-search.ts';

const qualityRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/quality',
  validateSearch: readQualitySearch,
  component: lazyRouteComponent(() => import('./quality-page.tsx'), 'QualityPage'),
});

export const qualityRoutes = [qualityRoute] as const;
