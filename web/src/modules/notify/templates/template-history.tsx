import type { Template, TemplateVersion } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Badge, Button, Card, ConfirmDialog, DateTime, QueryView, showToast } from '#ui';
import { templatesQuery, templateVersionsQuery } from '../queries.ts';
import { templateWords } from './template-words.ts';

/** Who wrote which words and when; earlier ones can be brought back. */
export function TemplateHistory({ template: { code, version: newest } }: { template: Template }) {
  const words = useMessages(templateWords);
  const { number } = useFormats();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<TemplateVersion | null>(null);

  async function restore({ version }: TemplateVersion): Promise<void> {
    const restored = await client.notify.restoreTemplate({ params: { code }, body: { version, seen: newest } });
    showToast(words.restoredNow(number(restored.version)), 'success');
    queries.setQueryData(templatesQuery.queryKey, (list) => list?.map((each) => (each.code === code ? restored : each)));
    await queries.invalidateQueries({ queryKey: templateVersionsQuery(code).queryKey });
  }

  return (
    <Card title={words.history}>
      <QueryView query={useQuery(templateVersionsQuery(code))} lines={3}>
        {(versions) => (
          <ol className="flex flex-col divide-y divide-line">
            {versions.map((one) => (
              <li key={one.version} className="flex flex-wrap items-start justify-between gap-3 py-3">
                <Version of={one} isInForce={one.version === newest} />
                {one.version !== newest && (
                  <Button variant="quiet" icon="undo" aria-label={words.restoreOf(number(one.version))} onPress={() => setChosen(one)}>
                    {words.restore}
                  </Button>
                )}
              </li>
            ))}
          </ol>
        )}
      </QueryView>
      {chosen && (
        <ConfirmDialog
          title={words.restoreOf(number(chosen.version))}
          isOpen
          onOpenChange={() => setChosen(null)}
          confirmLabel={words.restore}
          onConfirm={() => restore(chosen)}
        >
          {words.restoreHelp}
        </ConfirmDialog>
      )}
    </Card>
  );
}

function Version({
  of: { version, text: plain, changedBy, changedAt, restoredFrom },
  isInForce,
}: {
  of: TemplateVersion;
  isInForce: boolean;
}) {
  const words = useMessages(templateWords);
  const { text, number } = useFormats();
  return (
    <div className="min-w-0 flex-1 basis-64">
      <p className="flex flex-wrap items-center gap-x-3 font-medium">
        {words.versionNumber(number(version))}
        {isInForce && <Badge tone="success">{words.inForce}</Badge>}
        {restoredFrom !== null && <Badge tone="neutral">{words.restoredFrom(number(restoredFrom))}</Badge>}
      </p>
      <p className="text-sm/6 text-ink-soft">
        {changedBy ? (
          <>
            {text(changedBy.name)} · <DateTime at={changedAt} />
          </>
        ) : (
          words.asInstalled
        )}
      </p>
      <p lang="ar" dir="rtl" className="mt-1 text-sm/6 wrap-anywhere">
        {plain.ar}
      </p>
      <p lang="en" dir="ltr" className="text-sm/6 wrap-anywhere">
        {plain.en}
      </p>
    </div>
  );
}
