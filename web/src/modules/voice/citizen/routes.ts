import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { citizenRoute } from '#app/citizen/citizen-route.ts';
import { toLatinDigits } from '#i18n';
import { readSearch, shortText } from '#platform/search.ts';
import { type CaseGroup, caseGroupNames } from './cases/case-groups.ts';
import { type Step, steps } from './new-case/steps.ts';

const homeRoute = createRoute({
  getParentRoute: () => citizenRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home/home-page.tsx'), 'HomePage'),
});

const newCaseRoute = createRoute({
  getParentRoute: () => citizenRoute,
  path: '/cases/new',
  validateSearch: ({ step }: { step?: unknown }): { step?: Step } => oneOf('step', steps, step),
  component: lazyRouteComponent(() => import('./new-case/new-case-page.tsx'), 'NewCasePage'),
});

const sentRoute = createRoute({
  getParentRoute: () => citizenRoute,
  path: '/cases/$number/sent',
  component: lazyRouteComponent(() => import('./new-case/sent-page.tsx'), 'SentPage'),
});

const myCasesRoute = createRoute({
  getParentRoute: () => citizenRoute,
  path: '/cases',
  validateSearch: ({ group }: { group?: unknown }): { group?: CaseGroup } => oneOf('group', caseGroupNames, group),
  component: lazyRouteComponent(() => import('./cases/my-cases-page.tsx'), 'MyCasesPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => citizenRoute,
  path: '/cases/$number',
  component: lazyRouteComponent(() => import('./case/case-page.tsx'), 'CasePage'),
});

const accountRoute = createRoute({
  getParentRoute: () => citizenRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage'),
});

const signInRoute = createRoute({
  getParentRoute: () => citizenRoute,
  path: '/sign-in',
  validateSearch: readSearch({
    // Only ever to a page of our own: `//elsewhere` would be another site.
    return: (path) => (typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : undefined),
    problem: shortText(40),
  }),
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const demoRoute = createRoute({
  getParentRoute: () => citizenRoute,
  path: '/demo',
  // The router reads `+9665…` and bare digits as numbers.
  validateSearch: ({ phone }: { phone?: unknown }): { phone?: string } => (phone ? { phone: toLatinDigits(String(phone)) } : {}),
  component: lazyRouteComponent(() => import('./demo/demo-page.tsx'), 'DemoPage'),
});

export const citizenRoutes = [homeRoute, newCaseRoute, sentRoute, myCasesRoute, caseRoute, accountRoute, signInRoute, demoRoute] as const;

/** What an address may say: one of the values known, or nothing. */
function oneOf<K extends string, T extends string>(name: K, values: readonly T[], given: unknown): { [P in K]?: T } {
  const value = values.find((each) => each === given);
  return (value === undefined ? {} : { [name]: value }) as { [P in K]?: T };
}
