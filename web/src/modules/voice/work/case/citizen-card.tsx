import type { CaseDetail, RevealedCitizen } from '@sawt/contract';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { Banner, Card, DescriptionList } from '#ui';
import { caseWords } from './case-words.ts';
import { RevealCitizen } from './reveal-citizen.tsx';

/** Who sent the case, as far as the reader may know; what was revealed is forgotten with the page. */
export function CitizenCard({ detail }: { detail: CaseDetail }) {
  const words = useMessages(caseWords);
  const [revealed, setRevealed] = useState<RevealedCitizen | null>(null);
  const citizen = revealed ?? detail.citizen;
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
            ]}
          />
        )}
        {detail.mayRevealCitizen && !revealed && <RevealCitizen detail={detail} onRevealed={setRevealed} />}
      </div>
    </Card>
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
