import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';

const rulesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/rules',
  component: lazyRouteComponent(() => import('./rules-page.tsx'), 'RulesPage'),
});

export const ruleRoutes = [rulesRoute] as const;
