import type { ReactNode, RefObject } from 'react';
import { useMessages } from '#i18n';
import { Button } from '#ui';
import { newCaseWords } from './new-case-words.ts';
import { type Step, steps } from './steps.ts';

interface StepFrameProps {
  step: Step;
  children: ReactNode;
  onPrevious(): void;
  /** What leads on: the "next" of most steps, the sending of the last. */
  forward: ReactNode;
  heading: RefObject<HTMLHeadingElement | null>;
}

export function StepFrame({ step, children, onPrevious, forward, heading }: StepFrameProps) {
  const words = useMessages(newCaseWords);
  const position = steps.indexOf(step);
  return (
    <section aria-labelledby="step-heading" className="flex flex-col gap-6 rounded-card border border-line bg-white p-5 shadow-card md:p-8">
      <header>
        <p className="text-sm text-ink-soft">{words.progress(position + 1, steps.length)}</p>
        <h2 id="step-heading" ref={heading} tabIndex={-1} className="text-xl font-bold outline-none">
          {words[`${step}Title`]}
        </h2>
      </header>
      {children}
      <footer className="flex flex-col-reverse gap-3 border-t border-line pt-5 sm:flex-row sm:justify-between">
        {position > 0 ? (
          <Button variant="secondary" size="large" onPress={onPrevious}>
            {words.previous}
          </Button>
        ) : (
          <span />
        )}
        {forward}
      </footer>
    </section>
  );
}
