import { lazyRouteComponent } from '@tanstack/react-router';

// The first step is there before anything else; what the others need follows while it is being filled in.
export const StepWhere = lazyRouteComponent(() => import('./step-where.tsx'), 'StepWhere');
export const StepEvidence = lazyRouteComponent(() => import('./step-evidence.tsx'), 'StepEvidence');
export const StepSend = lazyRouteComponent(() => import('./step-send.tsx'), 'StepSend');

export const SharedNotice = lazyRouteComponent(() => import('./shared-notice.tsx'), 'SharedNotice');

/** Fetches them, so that a line that breaks between two steps stops nobody. What does not come now is tried again at its step. */
export function fetchLaterSteps(): void {
  for (const step of [StepWhere, StepEvidence, StepSend]) void step.preload?.()?.catch(() => {});
}
