import type { CaseDetail } from '@sawt/contract';
import { useMessages } from '#i18n';
import { Banner, Card, DescriptionList } from '#ui';
import { caseWords } from './case-words.ts';

export function CitizenCard({ detail: { citizen, confidential } }: { detail: CaseDetail }) {
  const words = useMessages(caseWords);
  if (!citizen) {
    return (
      <Card title={words.citizen}>
        <Banner tone="info" title={words.confidential}>
          {words.citizenHidden}
        </Banner>
      </Card>
    );
  }
  return (
    <Card title={words.citizen}>
      <div className="flex flex-col gap-4">
        <DescriptionList
          items={[
            { term: words.name, value: citizen.name || words.noName },
            { term: words.phone, value: citizen.phone && <PhoneLink phone={citizen.phone} /> },
          ]}
        />
        {confidential && <Banner tone="info">{words.citizenConfidential}</Banner>}
      </div>
    </Card>
  );
}

function PhoneLink({ phone }: { phone: string }) {
  return (
    <a href={`tel:${phone}`} dir="ltr" className="font-medium text-brand-700 underline underline-offset-4">
      {phone}
    </a>
  );
}
