import type { QualitySummary } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { TextLink } from '#ui';
import { answersLink } from './answers-link.ts';
import { qualityWords } from './quality-words.ts';
import { ShareCard } from './share-card.tsx';
import { shareOf, weakestFirst } from './shares.ts';

const rounded = (share: number | undefined | null) => (share == null ? null : Math.round(share * 100));

/** Each agency's share with how sure it is; its name leads to its own in the sample, its numbers to their answers. */
export function AgencyShares({ agencies }: Pick<QualitySummary, 'agencies'>) {
  const words = useMessages(qualityWords);
  const { text, percent } = useFormats();
  const shares = weakestFirst(agencies, shareOf).map(({ agency, between, sampled, ...counts }) => {
    const share = shareOf(counts);
    return {
      key: agency.code,
      name: text(agency.name),
      label: (
        <TextLink to="/staff/quality" search={(old) => ({ ...old, agency: agency.code })} replace resetScroll={false}>
          {text(agency.name)}
        </TextLink>
      ),
      share,
      note: (
        <>
          <TextLink {...answersLink({ drawn: 'true', agency: agency.code, result: 'good' })}>{words.goodOf(counts.good)}</TextLink>
          {' · '}
          <TextLink {...answersLink({ drawn: 'true', agency: agency.code, result: 'judged' })}>{words.judgedOf(counts.judged)}</TextLink>
          {between && ` · ${words.between(percent(between[0]), percent(between[1]))}`}
        </>
      ),
      values: [sampled, counts.judged, counts.good, rounded(share), rounded(between?.[0]), rounded(between?.[1])],
    };
  });
  return (
    <ShareCard
      title={words.byAgency}
      categoryLabel={words.agency}
      columns={[words.sampled, words.judged, words.goodOnes, words.sharePercent, words.atLeast, words.atMost]}
      shares={shares}
    />
  );
}
