import type { ConsentText } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { Badge, Button, Card, DateTime, DescriptionList, PageHeader, QueryView, useNow } from '#ui';
import { consentTextsQuery } from '../queries.ts';
import { consentTextWords } from './consent-text-words.ts';
import { PublishDialog } from './publish-dialog.tsx';

/** The administrator's page of what citizens are asked to agree to. */
export function ConsentTextsPage() {
  const words = useMessages(consentTextWords);
  return (
    <>
      <PageHeader title={words.title} description={words.about} />
      <QueryView query={useQuery(consentTextsQuery)} lines={8}>
        {(texts) => (
          <div className="flex max-w-4xl flex-col gap-6">
            {[...new Set(texts.map(({ code }) => code))].map((code) => (
              <Consent key={code} versions={texts.filter((text) => text.code === code)} />
            ))}
          </div>
        )}
      </QueryView>
    </>
  );
}

/** @param versions of one consent, newest first */
function Consent({ versions }: { versions: readonly ConsentText[] }) {
  const words = useMessages(consentTextWords);
  const { text } = useFormats();
  const [isOpen, setOpen] = useState(false);
  const [newest, ...earlier] = versions;
  if (!newest) return null;
  return (
    <Card
      title={text(newest.title)}
      action={<Badge tone={newest.required ? 'info' : 'neutral'}>{newest.required ? words.required : words.free}</Badge>}
    >
      <div className="flex flex-col items-start gap-4">
        <Since of={newest} />
        <p className="whitespace-pre-line">{text(newest.text)}</p>
        <DescriptionList
          items={[
            { term: words.purpose, value: text(newest.purpose) },
            { term: words.legalBasis, value: text(newest.legalBasis) },
            { term: words.retention, value: text(newest.retention) },
          ]}
        />
        {earlier.length > 0 && (
          <details className="w-full">
            <summary className="cursor-pointer py-2 font-medium">{words.earlier}</summary>
            <ul className="flex flex-col gap-4 pt-2">
              {earlier.map((version) => (
                <li key={version.version} className="border-line border-s-2 ps-4">
                  <Since of={version} />
                  <p className="whitespace-pre-line text-ink-soft">{text(version.text)}</p>
                </li>
              ))}
            </ul>
          </details>
        )}
        <Button variant="secondary" icon="plus" onPress={() => setOpen(true)}>
          {words.publish}
        </Button>
      </div>
      <PublishDialog key={newest.version} newest={newest} isOpen={isOpen} onOpenChange={setOpen} />
    </Card>
  );
}

function Since({ of: { version, validFrom } }: { of: ConsentText }) {
  const words = useMessages(consentTextWords);
  const { number } = useFormats();
  const comes = Date.parse(validFrom) > useNow();
  return (
    <p className="text-sm text-ink-soft">
      {words.version(number(version))} · {comes ? words.comes : words.validFrom} <DateTime at={validFrom} form="date" />
    </p>
  );
}
