import type { CalendarDetail } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Button, Card, DateTime, noonOf, showToast } from '#ui';
import { calendarWords } from './calendar-words.ts';

interface VersionsCardProps {
  of: CalendarDetail;
  /** Puts what an earlier one said into the editor: what it does to open deadlines is looked at before it is saved, as of any change. */
  onRestore(rules: CalendarDetail['rules']): void;
}

/** Who made which version when. */
export function VersionsCard({ of: { version: newest, versions }, onRestore }: VersionsCardProps) {
  const words = useMessages(calendarWords);
  const { number, text } = useFormats();
  if (versions.length === 0) return null;
  return (
    <Card title={words.versions}>
      <ul className="flex flex-col divide-y divide-line">
        {versions.map(({ version, effectiveFrom, rules, changedAt, changedBy }) => (
          <li key={version} className="flex flex-wrap items-start justify-between gap-3 py-2">
            <p>
              <span className="font-medium">{words.version(number(version))}</span>
              <span className="block text-sm text-ink-soft">
                {changedBy ? (
                  <>
                    {words.from_day} <DateTime at={noonOf(effectiveFrom)} form="date" /> · {text(changedBy.name)} ·{' '}
                    <DateTime at={changedAt} />
                  </>
                ) : (
                  words.byPlatform
                )}
              </span>
            </p>
            {version !== newest && (
              <Button
                variant="quiet"
                icon="undo"
                aria-label={words.restoreOf(number(version))}
                onPress={() => {
                  onRestore(rules);
                  showToast(words.restored(number(version)));
                }}
              >
                {words.restore}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
