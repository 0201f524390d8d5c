import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';
import { readInboxSearch } from './inbox/inbox-search.ts';

const inboxRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/cases',
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(() => import('./inbox/inbox-page.tsx'), 'InboxPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/cases/$number',
  component: lazyRouteComponent(() => import('./case/case-page.tsx'), 'CasePage'),
});

/** The staff's case work: the inbox and the page of a case. */
export const workRoutes = [inboxRoute, caseRoute] as const;
