import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';
import { readAnswersSearch } from './answers-search.ts';
import { readQualitySearch } from './quality-search.ts';

const qualityRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/quality',
  validateSearch: readQualitySearch,
  component: lazyRouteComponent(() => import('./quality-page.tsx'), 'QualityPage'),
});

const answersRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/quality/answers',
  validateSearch: readAnswersSearch,
  component: lazyRouteComponent(() => import('./answers-page.tsx'), 'AnswersPage'),
});

export const qualityRoutes = [qualityRoute, answersRoute] as const;
