import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ErrorPage } from '#app/frame/error-page.tsx';
import { rootRoute } from '#app/root-route.ts';

/** Without the frame of the staff's pages: it fills a screen that nobody stands at. `every`: seconds a panel stays. */
export const wallRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/staff/wall',
  validateSearch: ({ every }: { every?: unknown }): { every?: number } =>
    Number(every) >= 1 && Number(every) <= 600 ? { every: Number(every) } : {},
  component: lazyRouteComponent(() => import('./wall-page.tsx'), 'WallPage'),
  errorComponent: ErrorPage,
});
