import type { ProviderState } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Badge, Card, DateTime, DescriptionList, type IconName, Meter, type Tone } from '#ui';
import { providerWords } from './provider-words.ts';

const looks: Record<ProviderState['state'], { tone: Tone; icon: IconName }> = {
  up: { tone: 'success', icon: 'check' },
  down: { tone: 'danger', icon: 'error' },
  idle: { tone: 'neutral', icon: 'clock' },
};

/** How one provider has been doing. */
export function ProviderCard({ provider }: { provider: ProviderState }) {
  const words = useMessages(providerWords);
  const { number, money, percent, text } = useFormats();
  const { name, channel, protocol, state, prefixes, kinds, lastTakenAt, lastFailedAt, lastFailure, day, month } = provider;
  const tries = day.taken + day.failed + day.refused;
  return (
    <Card title={channel === 'sms' ? `${words.sms}: ${name}` : words[channel]} action={<Badge {...looks[state]}>{words[state]}</Badge>}>
      <div className="flex flex-col gap-5">
        {tries > 0 && (
          <Meter
            label={words.day}
            valueLabel={words.share(percent(day.taken / tries))}
            share={day.taken / tries}
            tone={state === 'down' ? 'danger' : 'success'}
          />
        )}
        <DescriptionList
          items={[
            { term: words.protocol, value: words[protocol] },
            {
              term: words.numbers,
              value: channel === 'sms' ? prefixes.length > 0 ? <bdi dir="ltr">{prefixes.join(' ')}</bdi> : words.allNumbers : null,
            },
            { term: words.kinds, value: channel === 'sms' ? kinds.map((kind) => words[kind]).join(' · ') : null },
            {
              term: words.day,
              value:
                tries > 0
                  ? // Commas: a middle dot beside ٠ reads as another nought.
                    (['taken', 'failed', 'refused'] as const)
                      .map((what) => `${words[what]} ${number(day[what])}`)
                      .join(text({ ar: '، ', en: ', ' }))
                  : null,
            },
            { term: words.lastTaken, value: lastTakenAt ? <DateTime at={lastTakenAt} form="relative" /> : words.never },
            {
              term: words.lastFailed,
              value: lastFailedAt && (
                <>
                  <DateTime at={lastFailedAt} form="relative" />
                  {lastFailure && (
                    <span dir="auto" className="block text-sm wrap-anywhere text-ink-soft">
                      {lastFailure}
                    </span>
                  )}
                </>
              ),
            },
            { term: words.segments, value: channel === 'sms' ? number(month.segments) : null },
            { term: words.cost, value: channel === 'sms' && month.cost > 0 ? money(month.cost) : null },
          ]}
        />
      </div>
    </Card>
  );
}
