import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffEntryRoute, staffRoute } from '#app/staff/staff-route.ts';
import { readReturn, readSignIn } from './return-path.ts';

const signInRoute = createRoute({
  getParentRoute: () => staffEntryRoute,
  path: '/staff/sign-in',
  validateSearch: readSignIn,
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
});

const enterRoute = createRoute({
  getParentRoute: () => staffEntryRoute,
  path: '/staff/enter',
  component: lazyRouteComponent(() => import('./enter-page.tsx'), 'EnterPage'),
});

const enrolRoute = createRoute({
  getParentRoute: () => staffEntryRoute,
  path: '/staff/enrol',
  validateSearch: readReturn,
  component: lazyRouteComponent(() => import('./enrol-page.tsx'), 'EnrolPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/account',
  component: lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage'),
});

/** The pages of one's own account, behind the sign-in. */
export const accountRoutes = [accountRoute] as const;

/** What the staff pass before their pages: sign-in, and once the enrolment of an authenticator app. */
export const identityRoutes = [signInRoute, enterRoute, enrolRoute] as const;
