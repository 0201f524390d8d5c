import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';
import { readSearch, shortText } from '#platform/search.ts';
import { readPeopleSearch } from './people/people-search.ts';

const peopleRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/people',
  validateSearch: readPeopleSearch,
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
});

const staffImportRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/people/import',
  component: lazyRouteComponent(() => import('./people/import/import-page.tsx'), 'StaffImportPage'),
});

const personRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/people/$id',
  component: lazyRouteComponent(() => import('./people/person/person-page.tsx'), 'PersonPage'),
});

const agenciesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/agencies',
  validateSearch: readSearch({ q: shortText(80) }),
  component: lazyRouteComponent(() => import('./agencies/agencies-page.tsx'), 'AgenciesPage'),
});

const consentTextsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/consents',
  component: lazyRouteComponent(() => import('./consents/consent-texts-page.tsx'), 'ConsentTextsPage'),
});

const deputiesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/deputies',
  component: lazyRouteComponent(() => import('./deputies/deputies-page.tsx'), 'DeputiesPage'),
});

export const directoryRoutes = [deputiesRoute, peopleRoute, staffImportRoute, personRoute, agenciesRoute, consentTextsRoute] as const;
