import type { CategoryVersion } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Badge, Button, Card, ConfirmDialog, DateTime, QueryView, showToast } from '#ui';
import { categoriesQuery } from '../shared/queries.ts';
import { categoryWords } from './category-words.ts';
import { useChangeLines } from './change-lines.ts';
import { categoryVersionsQuery } from './versions-query.ts';

/** Who changed what of the categories and when; as they were then, they can be brought back. */
export function VersionsCard() {
  const words = useMessages(categoryWords);
  const { number } = useFormats();
  const queries = useQueryClient();
  const versions = useQuery(categoryVersionsQuery);
  const [chosen, setChosen] = useState<CategoryVersion | null>(null);
  const newest = versions.data?.[0];

  async function restore({ id }: CategoryVersion): Promise<void> {
    queries.setQueryData(
      categoryVersionsQuery.queryKey,
      await client.categories.restoreCategoryVersion({ params: { id }, body: { seen: newest?.id ?? id } }),
    );
    await queries.invalidateQueries({ queryKey: categoriesQuery.queryKey });
    showToast(words.restored(number(id)), 'success');
  }

  return (
    <Card title={words.history}>
      <QueryView query={versions} lines={4}>
        {(list) => (
          <ol className="flex flex-col divide-y divide-line">
            {list.map((version) => (
              <li key={version.id} className="flex flex-wrap items-start justify-between gap-3 py-3">
                <Version of={version} isNewest={version === newest} />
                {version !== newest && (
                  <Button variant="quiet" icon="undo" aria-label={words.restoreOf(number(version.id))} onPress={() => setChosen(version)}>
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
          title={words.restoreOf(number(chosen.id))}
          isOpen
          onOpenChange={() => setChosen(null)}
          confirmLabel={words.restore}
          onConfirm={() => restore(chosen)}
        >
          <p>{words.restoreHelp}</p>
        </ConfirmDialog>
      )}
    </Card>
  );
}

function Version({ of: { id, changedBy, changedAt, restoredFrom, changes }, isNewest }: { of: CategoryVersion; isNewest: boolean }) {
  const words = useMessages(categoryWords);
  const { text, number } = useFormats();
  const linesOf = useChangeLines();
  return (
    <div className="min-w-0 flex-1 basis-64">
      <p className="flex flex-wrap items-center gap-x-3 font-medium">
        {words.version(number(id))}
        {isNewest && <Badge tone="success">{words.now}</Badge>}
        {restoredFrom !== null && <Badge tone="neutral">{words.restoredFrom(number(restoredFrom))}</Badge>}
      </p>
      <p className="text-sm/6 text-ink-soft">
        {changedBy ? text(changedBy.name) : words.asInstalled} · <DateTime at={changedAt} />
      </p>
      {changes.length > 0 && (
        <ul className="mt-1 list-disc ps-5">
          {changes.map(({ code, name, before, after }) => (
            <li key={code}>
              {text(name)}: {linesOf(before, after).join(words.comma)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
