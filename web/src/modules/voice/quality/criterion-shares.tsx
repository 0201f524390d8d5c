import type { QualitySummary } from '@sawt/contract';
import { useMessages } from '#i18n';
import { TextLink } from '#ui';
import { answersLink } from './answers-link.ts';
import { criterionWords } from './judge-words.ts';
import { qualityWords } from './quality-words.ts';
import { ShareCard } from './share-card.tsx';
import { shareOf, weakestFirst } from './shares.ts';

const shareMet = ({ met, unmet }: QualitySummary['criteria'][number]) => shareOf({ judged: met + unmet, good: met });

/** What answers most lack. */
export function CriterionShares({ criteria }: Pick<QualitySummary, 'criteria'>) {
  const words = useMessages(qualityWords);
  const names = useMessages(criterionWords);
  const shares = weakestFirst(criteria, shareMet).map((each) => {
    const { criterion, met, unmet } = each;
    const share = shareMet(each);
    return {
      key: criterion,
      name: names[criterion],
      label: names[criterion],
      share,
      note: (
        <>
          <TextLink {...answersLink({ drawn: 'true', criterion, mark: 'met' })}>{words.metOf(met)}</TextLink>
          {' · '}
          <TextLink {...answersLink({ drawn: 'true', criterion, mark: 'unmet' })}>{words.unmetOf(unmet)}</TextLink>
        </>
      ),
      values: [met, unmet, share === null ? null : Math.round(share * 100)],
    };
  });
  return (
    <ShareCard
      title={words.byCriterion}
      categoryLabel={words.criterion}
      columns={[words.met, words.unmet, words.sharePercent]}
      shares={shares}
    />
  );
}
