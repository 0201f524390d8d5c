import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';

const tagsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/tags',
  component: lazyRouteComponent(() => import('./tags-page.tsx'), 'TagsPage'),
});

export const tagRoutes = [tagsRoute] as const;
