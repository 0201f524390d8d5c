import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { auditRoutes } from '#modules/audit/routes.ts';
import { directoryRoutes } from '#modules/directory/routes.ts';
import { accountRoutes, identityRoutes } from '#modules/identity/routes.ts';
import { notifyRoutes } from '#modules/notify/routes.ts';
import { partnerRoutes } from '#modules/partners/routes.ts';
import { retentionRoutes } from '#modules/retention/routes.ts';
import { answerTemplateRoutes } from '#modules/voice/answer-templates/routes.ts';
import { boundaryRoutes } from '#modules/voice/boundaries/routes.ts';
import { calendarRoutes } from '#modules/voice/calendars/routes.ts';
import { categoryRoutes } from '#modules/voice/categories/routes.ts';
import { directiveRoutes } from '#modules/voice/directives/routes.ts';
import { readDashboardSearch } from '#modules/voice/figures/dashboard-search.ts';
import { measureRoutes } from '#modules/voice/measures/routes.ts';
import { qualityRoutes } from '#modules/voice/quality/routes.ts';
import { ratingRoutes } from '#modules/voice/ratings/routes.ts';
import { reportRoutes } from '#modules/voice/report/routes.ts';
import { routingRoutes } from '#modules/voice/routing/routes.ts';
import { ruleRoutes } from '#modules/voice/rules/routes.ts';
import { suggestionRoutes } from '#modules/voice/suggestion/routes.ts';
import { tagRoutes } from '#modules/voice/tags/routes.ts';
import { wallRoute } from '#modules/voice/wall/routes.ts';
import { workRoutes } from '#modules/voice/work/routes.ts';
import { staffEntryRoute, staffRoute } from './staff-route.ts';

const homeRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff',
  validateSearch: readDashboardSearch,
  component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage'),
});

/** Every page of the staff; each module adds its own list. What comes before the sign-in hangs under `staffEntryRoute`. */
export const staffTrees = [
  staffRoute.addChildren([
    homeRoute,
    ...answerTemplateRoutes,
    ...workRoutes,
    ...measureRoutes,
    ...ratingRoutes,
    ...qualityRoutes,
    ...reportRoutes,
    ...categoryRoutes,
    ...tagRoutes,
    ...directiveRoutes,
    ...routingRoutes,
    ...suggestionRoutes,
    ...boundaryRoutes,
    ...ruleRoutes,
    ...calendarRoutes,
    ...directoryRoutes,
    ...notifyRoutes,
    ...partnerRoutes,
    ...retentionRoutes,
    ...auditRoutes,
    ...accountRoutes,
  ]),
  staffEntryRoute.addChildren(identityRoutes),
  wallRoute,
] as const;
