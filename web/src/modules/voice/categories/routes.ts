import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';
import { readCategoriesSearch } from './categories-search.ts';

const categoriesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/categories',
  validateSearch: readCategoriesSearch,
  component: lazyRouteComponent(() => import('./categories-page.tsx'), 'CategoriesPage'),
});

export const categoryRoutes = [categoriesRoute] as const;
