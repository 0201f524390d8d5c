import { createRoute } from '@tanstack/react-router';
import { ErrorPage } from '../frame/error-page.tsx';
import { NotFound } from '../frame/not-found-page.tsx';
import { rootRoute } from '../root-route.ts';
import { CitizenShell } from './citizen-shell.tsx';

/** The parent of the citizen's pages. Modules hang theirs under it with full paths: `/cases/$number`. */
export const citizenRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'citizen',
  component: CitizenShell,
  errorComponent: ErrorPage,
  notFoundComponent: NotFound,
});
