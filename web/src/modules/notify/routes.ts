import { CaseNumber, channels, deliveryStatuses } from '@sawt/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';
import { oneOf, readSearch, shortText } from '#platform/search.ts';

const templatesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/templates',
  validateSearch: readSearch({ q: shortText(80) }),
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
  validateSearch: readSearch({
    status: oneOf(deliveryStatuses),
    channel: oneOf(channels),
    case: (given) => CaseNumber.safeParse(String(given)).data,
  }),
  component: lazyRouteComponent(() => import('./deliveries/deliveries-page.tsx'), 'DeliveriesPage'),
});

const deliveriesOfPhoneRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/deliveries/of-phone',
  component: lazyRouteComponent(() => import('./deliveries/deliveries-of-phone-page.tsx'), 'DeliveriesOfPhonePage'),
});

const deliveryRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/deliveries/$id',
  component: lazyRouteComponent(() => import('./deliveries/delivery-page.tsx'), 'DeliveryPage'),
});

const providersRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/message-channels',
  component: lazyRouteComponent(() => import('./providers/providers-page.tsx'), 'ProvidersPage'),
});

const contactRulesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/contact-rules',
  component: lazyRouteComponent(() => import('./contact-rules/contact-rules-page.tsx'), 'ContactRulesPage'),
});

export const notifyRoutes = [
  templatesRoute,
  templateRoute,
  deliveriesRoute,
  deliveriesOfPhoneRoute,
  deliveryRoute,
  providersRoute,
  contactRulesRoute,
] as const;
