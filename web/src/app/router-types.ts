import type { createRouter } from '@tanstack/react-router';
import type { citizenTrees } from './citizen/routes.ts';
import type { rootRoute } from './root-route.ts';
import type { staffTrees } from './staff/routes.ts';

/**
 * `Link` and `navigate` take their types from one registered router. There are two, one an entry: for the types
 * they are one whose tree holds both.
 */
type Tree = ReturnType<typeof rootRoute.addChildren<[...typeof citizenTrees, ...typeof staffTrees]>>;

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createRouter<Tree>>;
  }
}
