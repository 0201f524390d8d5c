import type { CaseImport } from '@sawt/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { saveFile } from '#platform/save-file.ts';
import { Badge, Banner, Button, Card, CaseNumber, DateTime, Meter, PageHeader, QueryView, TextLink, type Tone } from '#ui';
import { FaultRows } from './fault-rows.tsx';
import { importWords } from './import-words.ts';
import { importsQuery } from './queries.ts';
import { UploadImport } from './upload-import.tsx';

const tones: Record<CaseImport['state'], Tone> = { running: 'info', done: 'success', cancelled: 'neutral', stopped: 'warning' };

export function ImportsPage() {
  const words = useMessages(importWords);
  return (
    <>
      <PageHeader title={words.title} description={words.about} />
      <div className="flex flex-col gap-6">
        <UploadImport />
        <Card title={words.imports}>
          <QueryView query={useQuery(importsQuery)} lines={4}>
            {(imports) =>
              imports.length === 0 ? (
                <p className="text-ink-soft">{words.none}</p>
              ) : (
                <ul className="flex flex-col divide-y divide-line">
                  {imports.map((each) => (
                    <ImportLine key={each.id} of={each} />
                  ))}
                </ul>
              )
            }
          </QueryView>
        </Card>
      </div>
    </>
  );
}

function ImportLine({ of }: { of: CaseImport }) {
  const words = useMessages(importWords);
  const { number } = useFormats();
  const queries = useQueryClient();
  const { id, fileName, state, beganAt, total, done, refused, waiting, faults, newest } = of;
  const cancel = useMutation({
    mutationFn: () => client.caseImports.cancelImport({ params: { id } }),
    onSettled: () => queries.invalidateQueries(importsQuery),
  });
  const download = useMutation({
    mutationFn: () => client.caseImports.downloadRefused({ params: { id } }),
    onSuccess: (bytes) => saveFile('refused.csv', bytes),
  });
  const { message } = useErrorWords(cancel.error ?? download.error);
  return (
    <li className="flex flex-col gap-3 py-4">
      <p className="flex flex-wrap items-center gap-x-3 font-medium">
        <bdi>{fileName}</bdi>
        <Badge tone={tones[state]}>{words[state]}</Badge>
      </p>
      <p className="text-sm/6 text-ink-soft">
        <DateTime at={beganAt} /> · {words.counts(number(done), number(refused), number(waiting))}
      </p>
      {state === 'running' && (
        <Meter
          label={words.progress}
          valueLabel={words.counts(number(done), number(refused), number(waiting))}
          share={(done + refused) / total}
          tone="info"
        />
      )}
      {faults.length > 0 && state !== 'running' && <FaultRows faults={faults} />}
      {newest.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {newest.map((each) => (
            <li key={each}>
              <TextLink to="/staff/cases/$number" params={{ number: each }}>
                <CaseNumber number={each} />
              </TextLink>
            </li>
          ))}
        </ul>
      )}
      {message && <Banner tone="danger">{message}</Banner>}
      <div className="flex flex-wrap gap-3">
        {state === 'running' && (
          <Button variant="secondary" icon="close" onPress={() => cancel.mutate()} isPending={cancel.isPending}>
            {words.cancel}
          </Button>
        )}
        {refused > 0 && (
          <Button variant="secondary" icon="download" onPress={() => download.mutate()} isPending={download.isPending}>
            {words.refused}
          </Button>
        )}
      </div>
    </li>
  );
}
