import type { CalendarRules } from '@sawt/contract';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { Button, Card, Checkbox, DateField, DateTime, FormDialog, IconButton, noonOf, TextField } from '#ui';
import { calendarWords } from './calendar-words.ts';
import { DaySpans, SpanList } from './week-card.tsx';

type Exception = CalendarRules['exceptions'][number];

interface ExceptionsCardProps {
  exceptions: readonly Exception[];
  onChange(exceptions: Exception[]): void;
  /** By the place in the list, as `0.spans`; of the list itself under an empty name. */
  errors: Readonly<Record<string, string>>;
}

/** Single dates that are unlike their kind, the earliest first. */
export function ExceptionsCard({ exceptions, onChange, errors }: ExceptionsCardProps) {
  const words = useMessages(calendarWords);
  const { text, date } = useFormats();
  const [edited, setEdited] = useState<number | 'new' | null>(null);
  const faultOf = (index: number) => Object.entries(errors).find(([path]) => path.startsWith(`${index}.`))?.[1];
  const put = (exception: Exception) => {
    const others = exceptions.filter((_one, index) => index !== edited);
    onChange([...others, exception].sort((a, b) => a.date.localeCompare(b.date)));
  };
  return (
    <Card
      title={words.exceptions}
      action={
        <Button variant="secondary" icon="plus" onPress={() => setEdited('new')}>
          {words.addException}
        </Button>
      }
    >
      <p className="mb-3 text-ink-soft">{words.exceptionsAbout}</p>
      {errors[''] && (
        <p role="alert" className="mb-3 font-medium text-danger">
          {errors['']}
        </p>
      )}
      {exceptions.length === 0 && <p>{words.noExceptions}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {exceptions.map((exception, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a date may be named twice on the way
          <li key={index} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
            <span className="flex-1 basis-56">
              <DateTime at={noonOf(exception.date)} form="date" />
              <span className="block text-ink-soft">
                {text(exception.name)} · <SpanList spans={exception.spans} none={words.closed} />
              </span>
              {faultOf(index) && (
                <span role="alert" className="block font-medium text-danger">
                  {faultOf(index)}
                </span>
              )}
            </span>
            <IconButton icon="edit" label={`${words.editException}: ${date(noonOf(exception.date))}`} onPress={() => setEdited(index)} />
            <IconButton
              icon="trash"
              label={words.removeException(date(noonOf(exception.date)))}
              onPress={() => onChange(exceptions.filter((_one, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      {edited !== null && (
        <ExceptionDialog exception={edited === 'new' ? undefined : exceptions[edited]} onDone={put} onClose={() => setEdited(null)} />
      )}
    </Card>
  );
}

interface ExceptionDialogProps {
  exception: Exception | undefined;
  onDone(exception: Exception): void;
  onClose(): void;
}

function ExceptionDialog({ exception, onDone, onClose }: ExceptionDialogProps) {
  const words = useMessages(calendarWords);
  const [value, setValue] = useState<Exception>(
    exception ?? { date: new Date().toISOString().slice(0, 10), spans: [], name: { ar: '', en: '' } },
  );
  const change = (part: Partial<Exception>) => setValue((before) => ({ ...before, ...part }));
  const isClosed = value.spans.length === 0;
  return (
    <FormDialog
      title={exception ? words.editException : words.addException}
      isOpen
      onOpenChange={onClose}
      submitLabel={words.apply}
      onSubmit={async () => onDone(value)}
    >
      {() => (
        <>
          <DateField label={words.date} value={value.date} onChange={(date) => change({ date })} />
          <TextField label={words.nameAr} maxLength={60} value={value.name.ar} onChange={(ar) => change({ name: { ...value.name, ar } })} />
          <TextField label={words.nameEn} maxLength={60} value={value.name.en} onChange={(en) => change({ name: { ...value.name, en } })} />
          <Checkbox isSelected={isClosed} onChange={(closed) => change({ spans: closed ? [] : [[450, 870]] })}>
            {words.isClosed}
          </Checkbox>
          {!isClosed && <DaySpans name={words.date} spans={value.spans} onChange={(spans) => change({ spans })} />}
        </>
      )}
    </FormDialog>
  );
}
