import { QueryClientProvider } from '@tanstack/react-query';
import { type AnyRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followLanguage } from '#i18n';
import { createQueryClient } from '#platform/query.ts';
import { followTheme } from '#platform/theme.ts';
import { parseSearch, stringifySearch } from './address.ts';
import { ErrorPage } from './frame/error-page.tsx';
import { LocaleProvider } from './frame/locale-provider.tsx';
import { NotFoundPage } from './frame/not-found-page.tsx';
import { rootRoute } from './root-route.ts';
import '#ui/theme.css';

/** Brings up the pages of one entry. */
export function start(trees: readonly AnyRoute[]): void {
  followLanguage();
  followTheme();
  const router = createRouter({
    routeTree: rootRoute.addChildren([...trees]),
    defaultPreload: 'intent',
    scrollRestoration: true,
    parseSearch,
    stringifySearch,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
  });
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <QueryClientProvider client={createQueryClient()}>
        <LocaleProvider>
          <RouterProvider router={router} />
        </LocaleProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
