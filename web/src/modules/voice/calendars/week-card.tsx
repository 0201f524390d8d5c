import type { Span, Weekday, WeekHours } from '@sawt/contract';
import { useState } from 'react';
import { useFormats, useLanguage, useMessages } from '#i18n';
import { Card, Checkbox, IconButton, TextField } from '#ui';
import { calendarWords } from './calendar-words.ts';
import { clockTime, minutesOf, spanText } from './clock-time.ts';
import { weekdayName, weekOrder } from './day-names.ts';

interface WeekCardProps {
  title: string;
  /** Null: the region's. */
  hours: WeekHours | null;
  region: WeekHours;
  /** The region itself inherits from nobody. */
  mayInherit: boolean;
  onChange(hours: WeekHours | null): void;
  /** By weekday, as `7.0`; of the whole week under an empty name. */
  errors: Readonly<Record<string, string>>;
}

/** The spans of each day of the week. */
export function WeekCard({ title, hours, region, mayInherit, onChange, errors }: WeekCardProps) {
  const words = useMessages(calendarWords);
  const { language } = useFormats();
  const shown = hours ?? region;
  return (
    <Card title={title}>
      <div className="flex flex-col gap-4">
        {mayInherit && (
          <Checkbox isSelected={hours === null} onChange={(inherits) => onChange(inherits ? null : region)}>
            {words.asRegion}
          </Checkbox>
        )}
        <Fault words={errors['']} />
        {hours === null ? (
          <WeekSummary hours={shown} />
        ) : (
          <ul className="flex flex-col divide-y divide-line">
            {weekOrder.map((weekday) => (
              <li key={weekday} className="py-3">
                <DaySpans
                  name={weekdayName(language, weekday)}
                  spans={hours[weekday] ?? []}
                  onChange={(spans) => onChange(withDay(hours, weekday, spans))}
                />
                <Fault words={Object.entries(errors).find(([path]) => path.split('.')[0] === weekday)?.[1]} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}

function Fault({ words }: { words: string | undefined }) {
  return (
    words && (
      <p role="alert" className="mt-2 font-medium text-danger">
        {words}
      </p>
    )
  );
}

function withDay(hours: WeekHours, weekday: Weekday, spans: Span[]): WeekHours {
  const { [weekday]: _before, ...others } = hours;
  return spans.length > 0 ? { ...others, [weekday]: spans } : others;
}

function WeekSummary({ hours }: { hours: WeekHours }) {
  const words = useMessages(calendarWords);
  const { language } = useFormats();
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
      {weekOrder.map((weekday) => (
        <div key={weekday} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-ink-soft">{weekdayName(language, weekday)}</dt>
          <dd>
            <SpanList spans={hours[weekday] ?? []} none={words.closed} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function SpanList({ spans, none }: { spans: readonly Span[]; none: string }) {
  const language = useLanguage();
  if (spans.length === 0) return none;
  return <span className="tabular-nums">{spans.map((span) => spanText(language, span)).join('  ')}</span>;
}

interface DaySpansProps {
  name: string;
  spans: readonly Span[];
  onChange(spans: Span[]): void;
}

/** A group whose name is the day, so that its fields need only say which end they are. */
export function DaySpans({ name, spans, onChange }: DaySpansProps) {
  const words = useMessages(calendarWords);
  const change = (index: number, span: Span) => onChange(spans.map((one, at) => (at === index ? span : one)));
  const last = spans.at(-1)?.[1] ?? 420;
  const add = last < 1380 && spans.length < 6 && (
    <IconButton
      icon="plus"
      label={words.addSpan(name)}
      onPress={() => onChange([...spans, [last + (spans.length > 0 ? 60 : 30), Math.min(1440, last + 120)]])}
    />
  );
  return (
    <fieldset className="grid items-start gap-x-4 sm:grid-cols-[6rem_1fr]">
      <legend className="contents">
        <span className="py-2 font-medium">{name}</span>
      </legend>
      <div className="flex flex-col gap-3">
        {spans.length === 0 && (
          <div className="flex items-center justify-between gap-3">
            <span className="text-ink-soft">{words.closed}</span>
            {add}
          </div>
        )}
        {spans.map(([from, to], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: spans have no name but their place
          <div key={index} className="flex flex-wrap items-end gap-2">
            <TimeField label={words.from} value={from} onChange={(next) => change(index, [next, to])} />
            <TimeField label={words.to} value={to} onChange={(next) => change(index, [from, next])} />
            <IconButton
              icon="trash"
              label={words.removeSpan(name, index + 1)}
              onPress={() => onChange(spans.filter((_one, at) => at !== index))}
            />
            {index === spans.length - 1 && add}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** What is typed stays as it is until it is a time. */
function TimeField({ label, value, onChange }: { label: string; value: number; onChange(minutes: number): void }) {
  const words = useMessages(calendarWords);
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && minutesOf(typed) === null;
  return (
    <div className="w-28">
      <TextField
        label={label}
        kind="digits"
        maxLength={5}
        autoComplete="off"
        value={typed ?? clockTime(value)}
        onChange={(next) => {
          setTyped(next);
          const minutes = minutesOf(next);
          if (minutes !== null) onChange(minutes);
        }}
        error={isWrong ? words.timeWrong : undefined}
      />
    </div>
  );
}
