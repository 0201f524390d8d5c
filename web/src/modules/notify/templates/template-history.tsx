import type { Template, TemplateVersion } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Card, QueryView, VersionList } from '#ui';
import { templatesQuery, templateVersionsQuery } from '../queries.ts';
import { templateWords } from './template-words.ts';

/** Who wrote which words and when; earlier ones can be brought back. */
export function TemplateHistory({ template: { code, version: seen } }: { template: Template }) {
  const words = useMessages(templateWords);
  const queries = useQueryClient();

  async function restore({ version }: TemplateVersion): Promise<void> {
    const restored = await client.notify.restoreTemplate({ params: { code }, body: { version, seen } });
    queries.setQueryData(templatesQuery.queryKey, (list) => list?.map((each) => (each.code === code ? restored : each)));
    await queries.invalidateQueries({ queryKey: templateVersionsQuery(code).queryKey });
  }

  return (
    <Card title={words.history}>
      <QueryView query={useQuery(templateVersionsQuery(code))} lines={3}>
        {(versions) => (
          <VersionList versions={versions} numberOf={({ version }) => version} restoreHelp={words.restoreHelp} onRestore={restore}>
            {({ text }) => (
              <>
                <p lang="ar" dir="rtl" className="text-sm/6 wrap-anywhere">
                  {text.ar}
                </p>
                <p lang="en" dir="ltr" className="text-sm/6 wrap-anywhere">
                  {text.en}
                </p>
              </>
            )}
          </VersionList>
        )}
      </QueryView>
    </Card>
  );
}
