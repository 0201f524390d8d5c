import { channels, deliveryStatuses } from '@sawt/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';
import { oneOf, readSearch } from '#platform/search.ts';

const templatesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/templates',
  component: lazyRouteComponent(() => import('./templates/templates-page.tsx'), 'TemplatesPage'),
});

const templateRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/templates/$code',
  component: lazyRouteComponent(() => import('./templates/template-page.tsx'), 'TemplatePage'),
});

const deliveriesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/deliveries',
  validateSearch: readSearch({ status: oneOf(deliveryStatuses), channel: oneOf(channels) }),
  component: lazyRouteComponent(() => import('./deliveries/deliveries-page.tsx'), 'DeliveriesPage'),
});

export const notifyRoutes = [templatesRoute, templateRoute, deliveriesRoute] as const;
