import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';

const suggestionRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/suggestion',
  component: lazyRouteComponent(() => import('./suggestion-page.tsx'), 'SuggestionPage'),
});

export const suggestionRoutes = [suggestionRoute] as const;
