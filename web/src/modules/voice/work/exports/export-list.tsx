import type { CaseExport } from '@sawt/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { saveFile } from '#platform/save-file.ts';
import { Banner, Button, Card, IconButton, Meter } from '#ui';
import { exportListWords } from './export-list-words.ts';
import { exportsQuery } from './queries.ts';

/** One's own files of the last day, and how far the one is that is being made; nothing where there are none. */
export function ExportList() {
  const words = useMessages(exportListWords);
  const { data: files = [] } = useQuery(exportsQuery);
  if (files.length === 0) return null;
  return (
    <div className="mb-6">
      <Card title={words.title}>
        <ul className="flex flex-col divide-y divide-line">
          {files.map((file) => (
            <ExportLine key={file.id} file={file} />
          ))}
        </ul>
        <p className="mt-2 text-sm text-ink-soft">{words.kept}</p>
      </Card>
    </div>
  );
}

function ExportLine({ file }: { file: CaseExport }) {
  const words = useMessages(exportListWords);
  const { time } = useFormats();
  const queries = useQueryClient();
  const { id, format, state, requestedAt } = file;
  const isDone = state === 'done';
  const deleting = useMutation({
    mutationFn: () => client.caseExports.deleteExport({ params: { id } }),
    onSettled: () => queries.invalidateQueries(exportsQuery),
  });
  const downloading = useMutation({
    mutationFn: () => client.caseExports.downloadExport({ params: { id } }),
    onSuccess: (bytes) => saveFile(`cases-${requestedAt.slice(0, 10)}.${format}`, bytes),
    onError: () => queries.invalidateQueries(exportsQuery),
  });
  const { message } = useErrorWords(downloading.error ?? deleting.error);
  const name = words.of(format === 'xlsx' ? 'Excel' : 'CSV', time(requestedAt));
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div className="min-w-48 flex-1 basis-full sm:basis-0">
        <p className="font-medium">{name}</p>
        <ExportState file={file} />
        {message && <Banner tone="warning">{message}</Banner>}
      </div>
      {isDone && (
        <Button variant="secondary" icon="download" isPending={downloading.isPending} onPress={() => downloading.mutate()}>
          {words.download}
        </Button>
      )}
      <IconButton
        icon={isDone ? 'trash' : 'close'}
        label={`${isDone || state === 'failed' ? words.remove : words.cancel}: ${name}`}
        onPress={() => deleting.mutate()}
      />
    </li>
  );
}

function ExportState({ file: { state, rows, total, cut, bytes, expiresAt } }: { file: CaseExport }) {
  const words = useMessages(exportListWords);
  const { number, bytes: size, date, time } = useFormats();
  if (state === 'failed') return <p className="text-danger">{words.failed}</p>;
  if (state === 'done') {
    return (
      <p className="text-sm text-ink-soft">
        {[words.rows(rows), size(bytes ?? 0), words.until(`${date(expiresAt)} · ${time(expiresAt)}`)].join(' · ')}
        {cut && <span className="block text-warning">{words.cut}</span>}
      </p>
    );
  }
  if (state === 'waiting') return <p className="text-sm text-ink-soft">{words.waiting}</p>;
  if (total === null) return <p className="text-sm text-ink-soft">{words.counting}</p>;
  return (
    <Meter tone="success" label={words.making} valueLabel={words.running(number(rows), number(total))} share={total ? rows / total : 1} />
  );
}
