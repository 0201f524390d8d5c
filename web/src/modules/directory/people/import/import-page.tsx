import { staffColumns, staffHeaders } from '@sawt/contract';
import { useMutation } from '@tanstack/react-query';
import { useFormats, useLanguage, useMessages } from '#i18n';
import { ProofDialog } from '#modules/identity/proof-dialog.tsx';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { saveFile } from '#platform/save-file.ts';
import { Banner, Button, Card, FileButton, FileFaults, PageHeader } from '#ui';
import { staffFaultWords, staffImportWords } from './import-words.ts';
import { InviteRows } from './invite-rows.tsx';

/** A file of people: who would be invited, what is wrong with it by row, and the press that invites. */
export function StaffImportPage() {
  const words = useMessages(staffImportWords);
  const reasons = useMessages(staffFaultWords);
  const language = useLanguage();
  const { text } = useFormats();
  const preview = useMutation({ mutationFn: (file: File) => client.staffImport.previewStaffFile({ body: file }) });
  const { message } = useErrorWords(preview.error);
  const { data, variables: file } = preview;
  const sample = () =>
    saveFile('people.csv', new Blob([`\uFEFF${staffColumns.map((column) => staffHeaders[column][language]).join(',')}\r\n`]));
  return (
    <div className="max-w-4xl">
      <PageHeader title={words.title} description={words.about} back={{ to: '/staff/people' }} />
      <ProofDialog />
      <div className="flex flex-col gap-6">
        <Card title={words.file}>
          <div className="flex flex-col items-start gap-4">
            <p className="text-ink-soft">{words.format}</p>
            <div className="flex flex-wrap gap-3">
              <FileButton
                accept={['.csv', 'text/csv']}
                onChoose={([chosen]) => chosen && preview.mutate(chosen)}
                variant="secondary"
                icon="upload"
                isPending={preview.isPending}
              >
                {words.choose}
              </FileButton>
              <Button variant="quiet" icon="download" onPress={sample}>
                {words.sample}
              </Button>
            </div>
            {message && <Banner tone="danger">{message}</Banner>}
            {data && (
              <p className="font-medium">
                <bdi>{file?.name}</bdi> · {words.checked(data.rows, data.sound.length)}
              </p>
            )}
            {data && data.faults.length > 0 && (
              <Banner tone="warning" title={words.faultsTitle}>
                <FileFaults
                  faults={data.faults.map(({ line, column, code }) => ({
                    line,
                    column: text(staffHeaders[column]),
                    reason: reasons[code],
                  }))}
                />
              </Banner>
            )}
          </div>
        </Card>
        {/* Another file begins anew. */}
        {data && data.sound.length > 0 && <InviteRows key={preview.submittedAt} rows={data.sound} />}
      </div>
    </div>
  );
}
