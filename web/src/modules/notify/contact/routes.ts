import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { citizenRoute } from '#app/citizen/citizen-route.ts';

const stopMailRoute = createRoute({
  getParentRoute: () => citizenRoute,
  path: '/stop-mail/$token',
  component: lazyRouteComponent(() => import('./stop-mail-page.tsx'), 'StopMailPage'),
});

/** What a mail leads to, for whoever holds it. */
export const contactRoutes = [stopMailRoute] as const;
