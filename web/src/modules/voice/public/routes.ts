import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { citizenRoute } from '#app/citizen/citizen-route.ts';

const aboutRoute = createRoute({
  getParentRoute: () => citizenRoute,
  path: '/about',
  component: lazyRouteComponent(() => import('./about-page.tsx'), 'AboutPage'),
});

const statisticsRoute = createRoute({
  getParentRoute: () => citizenRoute,
  path: '/statistics',
  component: lazyRouteComponent(() => import('./statistics-page.tsx'), 'StatisticsPage'),
});

const openDataRoute = createRoute({
  getParentRoute: () => citizenRoute,
  path: '/open-data',
  component: lazyRouteComponent(() => import('./open-data-page.tsx'), 'OpenDataPage'),
});

const accessibilityRoute = createRoute({
  getParentRoute: () => citizenRoute,
  path: '/accessibility',
  component: lazyRouteComponent(() => import('./accessibility-page.tsx'), 'AccessibilityPage'),
});

const privacyRoute = createRoute({
  getParentRoute: () => citizenRoute,
  path: '/privacy',
  component: lazyRouteComponent(() => import('./privacy-page.tsx'), 'PrivacyPage'),
});

/** What everybody may read without signing in. */
export const publicRoutes = [aboutRoute, statisticsRoute, openDataRoute, accessibilityRoute, privacyRoute] as const;
