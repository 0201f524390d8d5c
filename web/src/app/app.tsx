import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type AnyRoute, createRouter, type RouterHistory, RouterProvider } from '@tanstack/react-router';
import { StrictMode, useEffect } from 'react';
import { parseSearch, stringifySearch } from './address.ts';
import { ErrorNotice } from './frame/error-notice.tsx';
import { NotFoundPage } from './frame/not-found-page.tsx';
import { rootRoute } from './root-route.ts';

/** The router over the pages of one entry. @param history left out: the browser's */
export const createPages = (trees: readonly AnyRoute[], history?: RouterHistory) =>
  createRouter({
    routeTree: rootRoute.addChildren([...trees]),
    defaultPreload: 'intent',
    scrollRestoration: history === undefined,
    parseSearch,
    stringifySearch,
    defaultErrorComponent: ErrorNotice,
    defaultNotFoundComponent: NotFoundPage,
    ...(history && { history }),
  });

interface AppProps {
  pages: ReturnType<typeof createPages>;
  queries: QueryClient;
}

export function App({ pages, queries }: AppProps) {
  // Who went back or forward while the scripts were coming: the router hears of it only once it is on the page.
  useEffect(() => {
    if (pages.state.location.href !== pages.history.location.href) void pages.load();
  }, [pages]);
  return (
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={pages} />
      </QueryClientProvider>
    </StrictMode>
  );
}
