import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { citizenRoute } from '../citizen/citizen-route.ts';

/** The living style page, in development only: a production build leaves no trace of it. */
export const styleRoutes = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => citizenRoute,
        path: '/style',
        component: lazyRouteComponent(() => import('./style-page.tsx'), 'StylePage'),
      }),
    ]
  : [];
