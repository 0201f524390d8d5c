import { importColumns, importHeaders } from '@sawt/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useLanguage, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { saveFile } from '#platform/save-file.ts';
import { Banner, Button, Card, DescriptionList, FileButton } from '#ui';
import { FaultRows } from './fault-rows.tsx';
import { importWords } from './import-words.ts';
import { importsQuery } from './queries.ts';

/** A file, what it would bring and what is wrong with it, and the press that begins. */
export function UploadImport() {
  const words = useMessages(importWords);
  const language = useLanguage();
  const { text } = useFormats();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<{ file: File; key: string } | null>(null);
  const preview = useMutation({ mutationFn: (file: File) => client.caseImports.previewImport({ query: { name: file.name }, body: file }) });
  const begin = useMutation({
    mutationFn: ({ file, key }: { file: File; key: string }) =>
      client.caseImports.beginImport({ query: { name: file.name }, body: file, idempotencyKey: key }),
    onSuccess: async () => {
      setChosen(null);
      preview.reset();
      await queries.invalidateQueries(importsQuery);
    },
  });
  const { message } = useErrorWords(begin.error ?? preview.error);
  const { data } = preview;

  function choose([file]: readonly File[]): void {
    if (!file) return;
    begin.reset();
    // One key for one file: pressed again after a lost line, it is begun once.
    setChosen({ file, key: crypto.randomUUID() });
    preview.mutate(file);
  }

  const sample = () =>
    saveFile('sample.csv', new Blob([`\uFEFF${importColumns.map((column) => importHeaders[column][language]).join(',')}\r\n`]));

  return (
    <Card title={words.file}>
      <div className="flex flex-col items-start gap-4">
        <p className="text-ink-soft">{words.format}</p>
        <p className="text-ink-soft">{words.consentHelp}</p>
        <div className="flex flex-wrap gap-3">
          <FileButton accept={['.csv', 'text/csv']} onChoose={choose} variant="secondary" icon="upload" isPending={preview.isPending}>
            {words.choose}
          </FileButton>
          <Button variant="quiet" icon="download" onPress={sample}>
            {words.sample}
          </Button>
        </div>
        {message && <Banner tone="danger">{message}</Banner>}
        {chosen && data && (
          <>
            <p className="font-medium">
              <bdi>{chosen.file.name}</bdi> · {words.checked(data.rows, data.sound)} {words.encoding(data.encoding)}
            </p>
            {data.faults.length > 0 && (
              <Banner tone="warning" title={words.faultsTitle}>
                <FaultRows faults={data.faults} />
                <p className="mt-2">{words.faultsLeft}</p>
              </Banner>
            )}
            <section aria-label={words.understood} className="flex w-full flex-col gap-4">
              <h3 className="font-medium">{words.understood}</h3>
              {data.sample.map((row) => (
                <DescriptionList
                  key={JSON.stringify(row)}
                  items={importColumns.map((column) => ({ term: text(importHeaders[column]), value: row[column] || null }))}
                />
              ))}
            </section>
            {data.sound > 0 && (
              <Button icon="check" onPress={() => begin.mutate(chosen)} isPending={begin.isPending}>
                {words.begin(data.sound)}
              </Button>
            )}
          </>
        )}
      </div>
    </Card>
  );
}
