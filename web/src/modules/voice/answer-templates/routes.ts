import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '#app/staff/staff-route.ts';

const answerTemplatesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/answer-templates',
  component: lazyRouteComponent(() => import('./answer-templates-page.tsx'), 'AnswerTemplatesPage'),
});

export const answerTemplateRoutes = [answerTemplatesRoute] as const;
