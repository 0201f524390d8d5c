import type { BoundaryFault } from '@sawt/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, Card, FileButton, Select } from '#ui';
import { boundaryWords } from './boundary-words.ts';
import { FaultList } from './fault-list.tsx';
import { type GeojsonFile, guess, openGeojson } from './geojson-file.ts';
import { useBoundariesChanged } from './queries.ts';

/** No such property, as an entry of a list. */
const absent = '-';
type Part = 'codeFrom' | 'arabicFrom' | 'englishFrom' | 'levelFrom' | 'parentFrom';
type Mapping = Record<Part, string | null>;

/** A file, which of its properties means what, and what is wrong with it. */
export function UploadCard() {
  const words = useMessages(boundaryWords);
  const changed = useBoundariesChanged();
  const [opened, setOpened] = useState<GeojsonFile | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [faults, setFaults] = useState<readonly BoundaryFault[]>([]);
  const read = useMutation({
    mutationFn: ({ file, names }: { file: File; names: Mapping }) =>
      client.areas.importBoundaries({
        query: {
          name: file.name,
          codeFrom: names.codeFrom ?? absent,
          arabicFrom: names.arabicFrom ?? absent,
          englishFrom: names.englishFrom ?? absent,
          ...(names.levelFrom && { levelFrom: names.levelFrom }),
          ...(names.parentFrom && { parentFrom: names.parentFrom }),
        },
        body: file,
      }),
    onSuccess: (result) => {
      setFaults(result.faults);
      if (result.faults.length > 0) return;
      setOpened(null);
      changed(result.boundaries, words.checked);
    },
  });
  const { message } = useErrorWords(read.error);

  async function choose([file]: readonly File[]): Promise<void> {
    if (!file) return;
    const found = await openGeojson(file);
    setFaults([]);
    read.reset();
    setOpened(found);
    setMapping({
      codeFrom: guess(found, /^(code|id)$/i) ?? guess(found, /code|id/i),
      arabicFrom: guess(found, /ar(abic)?$|_ar|^ar/i),
      englishFrom: guess(found, /en(glish)?$|_en|^en/i),
      levelFrom: guess(found, /level|type/i),
      parentFrom: guess(found, /parent/i),
    });
  }

  const select = (part: Part, label: string, description?: string) => (
    <Select<string>
      label={label}
      {...(description && { description })}
      options={[
        { value: absent, label: words.absent },
        ...(opened?.properties ?? []).map(({ name, examples }) => ({ value: name, label: name, description: examples })),
      ]}
      value={mapping?.[part] ?? absent}
      onChange={(name) => setMapping((before) => before && { ...before, [part]: name === absent ? null : name })}
      optional={part === 'levelFrom' || part === 'parentFrom'}
    />
  );

  return (
    <Card title={words.upload}>
      <div className="flex flex-col items-start gap-4">
        <p className="text-ink-soft">{words.uploadAbout}</p>
        <FileButton
          accept={['.geojson', '.json', 'application/geo+json']}
          onChoose={(files) => void choose(files)}
          variant="secondary"
          icon="upload"
        >
          {words.choose}
        </FileButton>
        {opened && mapping && (
          <>
            <p className="font-medium">
              <bdi>{words.chosen(opened.file.name)}</bdi>
            </p>
            {opened.properties.length === 0 && <Banner tone="warning">{words.noProperties}</Banner>}
            <div className="grid w-full gap-5 md:grid-cols-2">
              {select('codeFrom', words.code, words.codeHelp)}
              {select('arabicFrom', words.arabic)}
              {select('englishFrom', words.english)}
              {select('levelFrom', words.level, words.levelHelp)}
              {select('parentFrom', words.parent, words.parentHelp)}
            </div>
            <Button icon="check" onPress={() => read.mutate({ file: opened.file, names: mapping })} isPending={read.isPending}>
              {words.check}
            </Button>
          </>
        )}
        {message && <Banner tone="danger">{message}</Banner>}
        {faults.length > 0 && <FaultList faults={faults} />}
      </div>
    </Card>
  );
}
