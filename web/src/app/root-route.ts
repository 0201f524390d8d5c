import { createRootRoute } from '@tanstack/react-router';
import { ErrorPage } from './frame/error-page.tsx';

/** The root that the citizen's and the staff's pages share, so that one set of types knows every address. */
export const rootRoute = createRootRoute({ errorComponent: ErrorPage });
