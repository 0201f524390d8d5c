import type { CalendarDetail, CalendarRules } from '@sawt/contract';
import { useMessages } from '#i18n';
import { Card, DateTime, DifferenceLines, noonOf, VersionList } from '#ui';
import { calendarDifference } from './calendar-difference.ts';
import { calendarWords } from './calendar-words.ts';
import { useCalendarFields } from './use-calendar-fields.ts';

interface VersionsCardProps {
  of: CalendarDetail;
  /** Puts what an earlier one said into the editor: what it does to open deadlines is looked at before it is saved, as of any change. */
  onRestore(rules: CalendarRules): void;
}

/** As an agency works that says nothing of its own. */
const asTheRegion: CalendarRules = { hours: null, ramadanHours: null, holidays: [], exceptions: [] };

/** Who made which version when, and what it changed. */
export function VersionsCard({ of: { rules: inForce, versions }, onRestore }: VersionsCardProps) {
  const words = useMessages(calendarWords);
  if (versions.length === 0) return null;
  return (
    <Card title={words.versions}>
      <VersionList
        versions={versions}
        numberOf={({ version }) => version}
        restoreHelp={({ rules }) => <Lines from={inForce} to={rules} intro={words.willChange} none={words.willNotChange} />}
        onRestore={async ({ rules }) => onRestore(rules)}
        restored={words.restored}
      >
        {(version) => {
          const before = rulesBefore(versions, version);
          return (
            before && (
              <>
                <p className="text-sm/6 text-ink-soft">
                  {words.from_day} <DateTime at={noonOf(version.effectiveFrom)} form="date" />
                </p>
                <Lines from={before} to={version.rules} />
              </>
            )
          );
        }}
      </VersionList>
    </Card>
  );
}

/** @returns null of what came with the platform, and where the one before is older than those that are shown */
function rulesBefore(
  versions: CalendarDetail['versions'],
  { version, changedBy }: CalendarDetail['versions'][number],
): CalendarRules | null {
  const before = versions.find((one) => one.version === version - 1);
  return before?.rules ?? (version === 1 && changedBy ? asTheRegion : null);
}

function Lines({ from, to, intro, none }: { from: CalendarRules; to: CalendarRules; intro?: string; none?: string }) {
  const fields = useCalendarFields();
  const difference = calendarDifference(from, to);
  const isNone = Object.keys(difference.after).length === 0;
  return (
    <div className="flex flex-col gap-2">
      {isNone ? none && <p>{none}</p> : intro && <p>{intro}</p>}
      <DifferenceLines of={difference} fields={fields} />
    </div>
  );
}
