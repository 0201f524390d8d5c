import { createRootRoute } from '@tanstack/react-router';

/** The root that the citizen's and the staff's pages share, so that one set of types knows every address. */
export const rootRoute = createRootRoute();
