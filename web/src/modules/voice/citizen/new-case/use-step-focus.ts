import { type RefObject, useEffect, useRef } from 'react';
import type { Step } from './steps.ts';

/** After a change of step the reading begins at its heading, as it would after a change of page. */
export function useStepFocus(step: Step): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [step]);
  return heading;
}

/** Called once the errors are known; they stand at their fields some frames later, those of the server last. */
export function focusFirstInvalid(frames = 30): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>('main [data-invalid] :is(input, textarea, select, button)');
    if (field) field.focus();
    else if (frames > 0) focusFirstInvalid(frames - 1);
  });
}
