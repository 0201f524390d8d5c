import type { CalendarDetail } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { useEditorDraft } from '#platform/editor-draft.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, Card, DraftNotice, Meter } from '#ui';
import { calendarWords } from './calendar-words.ts';
import { ExceptionsCard } from './exceptions-card.tsx';
import { HolidaysCard } from './holidays-card.tsx';
import { MonthPicture } from './month-picture.tsx';
import { type CalendarDraft, monthQuery, regionCode } from './queries.ts';
import { SaveDialog } from './save-dialog.tsx';
import { VersionsCard } from './versions-card.tsx';
import { WeekCard } from './week-card.tsx';

const today = () => new Date().toISOString().slice(0, 10);

/** One calendar, with the picture of what is typed beside it. */
export function CalendarEditor({ detail }: { detail: CalendarDetail }) {
  const words = useMessages(calendarWords);
  const { code, rules, region } = detail;
  const isRegion = code === regionCode;
  const kept = useEditorDraft(`calendar.${code}`, { rules });
  const [effectiveFrom, setEffectiveFrom] = useState(today);
  const draft: CalendarDraft = { ...kept.value, effectiveFrom };
  const [isSaving, setSaving] = useState(false);
  const change = (part: Partial<CalendarDraft['rules']>) => kept.change({ rules: { ...draft.rules, ...part } });
  const isChanged = JSON.stringify(draft.rules) !== JSON.stringify(rules);
  // The server says what is wrong, as it would on saving.
  const { error } = useQuery(monthQuery(code, draft, draft.effectiveFrom.slice(0, 7)));
  const { message, fields } = useErrorWords(error);
  return (
    <div className="flex flex-col gap-6">
      {detail.move && <MoveProgress move={detail.move} />}
      <DraftNotice draft={kept} />
      {message && <Banner tone="danger">{message}</Banner>}
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <div className="flex flex-col gap-6">
          <WeekCard
            title={words.week}
            hours={draft.rules.hours}
            region={region.hours ?? {}}
            mayInherit={!isRegion}
            onChange={(hours) => change({ hours })}
            errors={within(fields, 'rules.hours')}
          />
          <WeekCard
            title={words.ramadan}
            hours={draft.rules.ramadanHours}
            region={region.ramadanHours ?? {}}
            mayInherit={!isRegion}
            onChange={(ramadanHours) => change({ ramadanHours })}
            errors={within(fields, 'rules.ramadanHours')}
          />
        </div>
        <div className="flex flex-col gap-6">
          <MonthPicture code={code} draft={draft} />
          <HolidaysCard
            holidays={draft.rules.holidays}
            inherited={isRegion ? [] : region.holidays}
            onChange={(holidays) => change({ holidays })}
            errors={within(fields, 'rules.holidays')}
          />
          <ExceptionsCard
            exceptions={draft.rules.exceptions}
            onChange={(exceptions) => change({ exceptions })}
            errors={within(fields, 'rules.exceptions')}
          />
          <VersionsCard of={detail} onRestore={(restored) => kept.change({ rules: restored })} />
        </div>
      </div>
      <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-3 border-t border-line bg-canvas py-4">
        <Button icon="check" isDisabled={!isChanged || Boolean(error)} onPress={() => setSaving(true)}>
          {words.check}
        </Button>
        {isChanged ? (
          <Button variant="quiet" icon="undo" onPress={kept.discard}>
            {words.undo}
          </Button>
        ) : (
          <span className="text-ink-soft">{words.unchanged}</span>
        )}
      </div>
      {isSaving && (
        <SaveDialog detail={detail} draft={draft} onChange={setEffectiveFrom} onSaved={kept.clear} onClose={() => setSaving(false)} />
      )}
    </div>
  );
}

/** The faults of one part, by what follows its name. */
const within = (fields: Record<string, string>, part: string) =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([path]) => path === part || path.startsWith(`${part}.`))
      .map(([path, words]) => [path.slice(part.length + 1), words]),
  );

function MoveProgress({ move: { wanted, looked, moved, endedAt } }: { move: NonNullable<CalendarDetail['move']> }) {
  const words = useMessages(calendarWords);
  const { number } = useFormats();
  if (endedAt) return null;
  return (
    <Card>
      <Meter
        label={words.moving}
        valueLabel={words.movingShare(number(looked), wanted === null ? '…' : number(wanted))}
        share={wanted ? looked / wanted : 0}
        tone="info"
      />
      <p className="mt-2 text-ink-soft">{words.moved(moved)}</p>
    </Card>
  );
}
