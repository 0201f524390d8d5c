import type { AnswerTemplate, AnswerTemplateVersion } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Dialog, QueryView, VersionList } from '#ui';
import { TypedText } from '../shared/typed-text.tsx';
import { answerTemplateWords } from './answer-template-words.ts';
import { answerTemplatesQuery, answerTemplateVersionsQuery } from './queries.ts';

/** Who wrote which words and when; earlier ones can be brought back. */
export function AnswerTemplateVersions({ template: { id, name, version: seen }, onClose }: { template: AnswerTemplate; onClose(): void }) {
  const words = useMessages(answerTemplateWords);
  const { text } = useFormats();
  const queries = useQueryClient();

  async function restore({ version }: AnswerTemplateVersion): Promise<void> {
    await client.answerTemplates.restoreAnswerTemplate({ params: { id }, body: { version, seen } });
    await queries.invalidateQueries({ queryKey: answerTemplatesQuery.queryKey });
    onClose();
  }

  return (
    <Dialog title={words.versionsOf(text(name))} isOpen onOpenChange={onClose} size="large">
      <QueryView query={useQuery(answerTemplateVersionsQuery(id))} lines={3}>
        {(versions) => (
          <VersionList versions={versions} numberOf={({ version }) => version} restoreHelp={words.restoreHelp} onRestore={restore}>
            {(version) => (
              <>
                <TypedText text={version.text.ar} language="ar" />
                <TypedText text={version.text.en} language="en" />
              </>
            )}
          </VersionList>
        )}
      </QueryView>
    </Dialog>
  );
}
