import type { CaseDetail, RevealedCitizen } from '@sawt/contract';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { Banner, Card, DescriptionList } from '#ui';
import { identityNumberWords } from '../../shared/identity-number-words.ts';
import { caseWords } from './case-words.ts';
import { OtherCases } from './other-cases.tsx';
import { RevealCitizen } from './reveal-citizen.tsx';

/** Who sent the case, as far as the reader may know; what was revealed is forgotten with the page. */
export function CitizenCard({ detail }: { detail: CaseDetail }) {
  const words = useMessages(caseWords);
  const [revealed, setRevealed] = useState<RevealedCitizen | null>(null);
  const citizen = revealed ?? detail.citizen;
  const states = useMessages(identityNumberWords);
  const state = detail.citizen?.identityNumber;
  const whole = revealed?.identityNumber;
  const identityNumber = whole
    ? [{ term: words.identityNumber, value: <WholeNumber {...whole} /> }]
    : state
      ? [{ term: words.identityNumber, value: states[state] }]
      : [];
  return (
    <Card title={words.citizen}>
      <div className="flex flex-col items-start gap-4" aria-live="polite">
        {detail.confidential && (
          <Banner tone="info" title={words.confidential}>
            {words.citizenHidden}
          </Banner>
        )}
        {citizen && (
          <DescriptionList
            items={[
              { term: words.name, value: citizen.name || words.noName },
              { term: words.phone, value: citizen.phone && <Phone phone={citizen.phone} isWhole={revealed !== null} /> },
              ...identityNumber,
            ]}
          />
        )}
        {detail.mayRevealCitizen && !detail.confidential && <OtherCases number={detail.number} />}
        {detail.mayRevealCitizen && !revealed && <RevealCitizen detail={detail} onRevealed={setRevealed} />}
      </div>
    </Card>
  );
}

function WholeNumber({ number, verified }: { number: string; verified: boolean }) {
  const states = useMessages(identityNumberWords);
  return (
    <>
      <bdi dir="ltr" className="font-medium">
        {number}
      </bdi>{' '}
      <span className="text-ink-soft">({verified ? states.verifiedShort : states.declaredShort})</span>
    </>
  );
}

/** A masked number cannot be called. */
function Phone({ phone, isWhole }: { phone: string; isWhole: boolean }) {
  if (!isWhole) return <bdi dir="ltr">{phone}</bdi>;
  return (
    <a href={`tel:${phone}`} dir="ltr" className="font-medium text-brand-700 underline underline-offset-4">
      {phone}
    </a>
  );
}
