import type { Rung } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { audienceWords, ladderWords, tellingWords } from './ladder-words.ts';

/** A rung in words: when, whom, how, and how often again. */
export function useRungLine(): (rung: Rung) => { when: string; rest: string } {
  const words = useMessages(ladderWords);
  const audiences = useMessages(audienceWords);
  const tellings = useMessages(tellingWords);
  const { percent } = useFormats();
  return ({ unit, value, audiences: whom, telling, channels, repeat }) => {
    const early = value === 100 ? words.atEnd : words.atPercent(percent(value / 100));
    const again = repeat ? [words.again(repeat.everyHours, repeat.times)] : [];
    return {
      when: unit === 'hours' ? words.afterEnd(value) : early,
      rest: [...whom.map((one) => audiences[one]), tellings[telling], ...(channels ?? []).map((one) => words[one]), ...again].join(
        words.comma,
      ),
    };
  };
}
