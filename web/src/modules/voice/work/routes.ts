import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';
import { readInboxSearch } from './inbox/inbox-search.ts';

const inboxRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/cases',
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(() => import('./inbox/inbox-page.tsx'), 'InboxPage'),
});

const bulksRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/bulks',
  component: lazyRouteComponent(() => import('./bulk/bulks-page.tsx'), 'BulksPage'),
});

const bulkRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/bulks/$id',
  component: lazyRouteComponent(() => import('./bulk/bulk-page.tsx'), 'BulkPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/cases/$number',
  component: lazyRouteComponent(() => import('./case/case-page.tsx'), 'CasePage'),
});

const lateLinkRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/late/$token',
  component: lazyRouteComponent(() => import('./late/late-link-page.tsx'), 'LateLinkPage'),
});

const citizensRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/citizens',
  component: lazyRouteComponent(() => import('./citizens/citizens-page.tsx'), 'CitizensPage'),
});

const deskRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/desk',
  component: lazyRouteComponent(() => import('./desk/desk-page.tsx'), 'DeskPage'),
});

const importsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/imports',
  component: lazyRouteComponent(() => import('./imports/imports-page.tsx'), 'ImportsPage'),
});

const blocksRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/blocks',
  component: lazyRouteComponent(() => import('./blocks/blocks-page.tsx'), 'BlocksPage'),
});

/** The staff's case work: the inbox, what was done in bulk, the page of a case, the search for a citizen, the desk, the blocks. */
export const workRoutes = [
  inboxRoute,
  bulksRoute,
  bulkRoute,
  caseRoute,
  lateLinkRoute,
  citizensRoute,
  deskRoute,
  importsRoute,
  blocksRoute,
] as const;
