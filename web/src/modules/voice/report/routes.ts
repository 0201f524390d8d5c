import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';
import { oneOf, readSearch } from '#platform/search.ts';
import { twoPeriods } from '../shared/two-periods.ts';
import { reportForms, reportPeriods } from './report-periods.ts';

const reportRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/report',
  validateSearch: readSearch({ period: oneOf(reportPeriods), form: oneOf(reportForms), ...twoPeriods }),
  component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
});

export const reportRoutes = [reportRoute] as const;
