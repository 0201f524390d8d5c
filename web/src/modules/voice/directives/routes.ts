import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';
import { readDirectivesSearch } from './directives-search.ts';

const directivesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/directives',
  validateSearch: readDirectivesSearch,
  component: lazyRouteComponent(() => import('./directives-page.tsx'), 'DirectivesPage'),
});

export const directiveRoutes = [directivesRoute] as const;
