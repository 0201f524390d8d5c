import { Link } from '@tanstack/react-router';
import { useFormats, useMessages } from '#i18n';
import { classes, Icon } from '#ui';
import { newCaseWords } from './new-case-words.ts';
import { type Step, steps } from './steps.ts';

/** Where one is among the steps; those behind can be gone back to. */
export function StepBar({ current }: { current: Step }) {
  const words = useMessages(newCaseWords);
  const { number } = useFormats();
  const position = steps.indexOf(current);
  return (
    <nav aria-label={words.stepsLabel}>
      <ol className="grid grid-cols-4 gap-2">
        {steps.map((step, index) => {
          const isDone = index < position;
          const label = (
            <>
              <span className={classes('h-1.5 rounded-full', index <= position ? 'bg-brand' : 'bg-line')} />
              <span className="flex items-center gap-1.5">
                {isDone ? <Icon name="check" className="size-4.5" /> : <span>{number(index + 1)}.</span>}
                {words[step]}
              </span>
            </>
          );
          return (
            <li key={step} aria-current={step === current ? 'step' : undefined} className="text-sm aria-[current=step]:font-semibold">
              {isDone ? (
                <Link
                  to="/cases/new"
                  search={{ step }}
                  className="flex min-h-11 flex-col gap-1.5 rounded-field text-brand-700 hover:underline"
                >
                  {label}
                </Link>
              ) : (
                <span className={classes('flex min-h-11 flex-col gap-1.5', step !== current && 'text-ink-soft')}>{label}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
