import type { CategoryVersion } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Card, QueryView, VersionList } from '#ui';
import { categoriesQuery } from '../shared/queries.ts';
import { categoryWords } from './category-words.ts';
import { useChangeLines } from './change-lines.ts';
import { categoryVersionsQuery } from './versions-query.ts';

/** Who changed what of the categories and when; as they were then, they can be brought back. */
export function VersionsCard() {
  const words = useMessages(categoryWords);
  const queries = useQueryClient();
  const versions = useQuery(categoryVersionsQuery);

  async function restore({ id }: CategoryVersion): Promise<void> {
    queries.setQueryData(
      categoryVersionsQuery.queryKey,
      await client.categories.restoreCategoryVersion({ params: { id }, body: { seen: versions.data?.[0]?.id ?? id } }),
    );
    await queries.invalidateQueries({ queryKey: categoriesQuery.queryKey });
  }

  return (
    <Card title={words.history}>
      <QueryView query={versions} lines={4}>
        {(list) => (
          <VersionList versions={list} numberOf={({ id }) => id} restoreHelp={words.restoreHelp} onRestore={restore}>
            {({ changes }) => <Changes changes={changes} />}
          </VersionList>
        )}
      </QueryView>
    </Card>
  );
}

function Changes({ changes }: Pick<CategoryVersion, 'changes'>) {
  const words = useMessages(categoryWords);
  const { text } = useFormats();
  const linesOf = useChangeLines();
  if (changes.length === 0) return null;
  return (
    <ul className="list-disc ps-5">
      {changes.map(({ code, name, before, after }) => (
        <li key={code}>
          {text(name)}: {linesOf(before, after).join(words.comma)}
        </li>
      ))}
    </ul>
  );
}
