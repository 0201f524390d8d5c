import { createRoute } from '@tanstack/react-router';
import { ErrorPage } from '../frame/error-page.tsx';
import { NotFound } from '../frame/not-found-page.tsx';
import { rootRoute } from '../root-route.ts';
import { StaffEntryShell } from './staff-entry-shell.tsx';
import { StaffShell } from './staff-shell.tsx';

/** The parent of the staff's pages, for those signed in. Modules hang theirs under it with full paths: `/staff/cases`. */
export const staffRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'staff',
  component: StaffShell,
  errorComponent: ErrorPage,
  notFoundComponent: NotFound,
});

/** The parent of what comes before: sign-in, enrolment. */
export const staffEntryRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'staff-entry',
  component: StaffEntryShell,
  errorComponent: ErrorPage,
});
