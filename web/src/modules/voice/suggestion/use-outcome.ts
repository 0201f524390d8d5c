import type { SuggestionModel } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { outcomeWords } from './suggestion-words.ts';

/** Why a model is at work or is not, in a sentence. */
export function useOutcome(): (version: SuggestionModel['versions'][number]) => string {
  const words = useMessages(outcomeWords);
  const { number, text } = useFormats();
  return ({ state, against, liveBy, evaluation: { candidate, standing } }) => {
    const other = against === null ? null : number(against);
    if (state !== 'refused') {
      if (liveBy) return other ? words.broughtBack(text(liveBy.name), other) : words.broughtBackAlone(text(liveBy.name));
      return other ? words.tookPlace(other) : words.first;
    }
    if (!standing) return words.tooFew;
    return candidate.agencyTop1 < standing.agencyTop1 ? words.fewerRight(other ?? '') : words.lessSure(other ?? '');
  };
}
