import type { QualitySummary } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Card, TextLink } from '#ui';
import { qualityWords } from './quality-words.ts';
import { ShareLine } from './share-line.tsx';
import { shareOf, weakestFirst } from './shares.ts';

/** Each agency's share with how sure it is; its name leads to its own in the sample. */
export function AgencyShares({ agencies }: Pick<QualitySummary, 'agencies'>) {
  const words = useMessages(qualityWords);
  const { text, percent } = useFormats();
  return (
    <Card title={words.byAgency}>
      <ul aria-label={words.byAgency} className="flex flex-col divide-y divide-line">
        {weakestFirst(agencies, shareOf).map(({ agency, between, ...counts }) => {
          const share = shareOf(counts);
          const counted = words.agencyOf(counts.good, counts.judged);
          return (
            <ShareLine
              key={agency.code}
              label={
                <TextLink to="/staff/quality" search={(old) => ({ ...old, agency: agency.code })} replace resetScroll={false}>
                  {text(agency.name)}
                </TextLink>
              }
              value={share === null ? words.tooFew : percent(share)}
              note={between ? `${counted} · ${words.between(percent(between[0]), percent(between[1]))}` : counted}
              share={share}
            />
          );
        })}
      </ul>
    </Card>
  );
}
