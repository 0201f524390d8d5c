import type { QualitySummary } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Card } from '#ui';
import { criterionWords } from './judge-words.ts';
import { qualityWords } from './quality-words.ts';
import { ShareLine } from './share-line.tsx';
import { shareOf, weakestFirst } from './shares.ts';

const shareMet = ({ met, unmet }: QualitySummary['criteria'][number]) => shareOf({ judged: met + unmet, good: met });

/** What answers most lack. */
export function CriterionShares({ criteria }: Pick<QualitySummary, 'criteria'>) {
  const words = useMessages(qualityWords);
  const names = useMessages(criterionWords);
  const { percent } = useFormats();
  return (
    <Card title={words.byCriterion}>
      <ul aria-label={words.byCriterion} className="flex flex-col divide-y divide-line">
        {weakestFirst(criteria, shareMet).map((each) => {
          const share = shareMet(each);
          return (
            <ShareLine
              key={each.criterion}
              label={names[each.criterion]}
              value={share === null ? words.tooFew : percent(share)}
              note={words.metOf(each.met, each.unmet)}
              share={share}
            />
          );
        })}
      </ul>
    </Card>
  );
}
