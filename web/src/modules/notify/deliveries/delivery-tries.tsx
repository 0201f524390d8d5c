import type { DeliveryTry } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Card, type IconName, Timeline, type Tone } from '#ui';
import { outcomeOf, triesWords } from './tries-words.ts';

const looks: Record<ReturnType<typeof outcomeOf>, { tone: Tone; icon: IconName }> = {
  under_way: { tone: 'warning', icon: 'clock' },
  taken: { tone: 'success', icon: 'check' },
  failed: { tone: 'warning', icon: 'warning' },
  refused: { tone: 'danger', icon: 'error' },
};

/** Each time that a message was offered to a provider, the last one on top. */
export function DeliveryTries({ tries }: { tries: readonly DeliveryTry[] }) {
  const words = useMessages(triesWords);
  const { money } = useFormats();
  return (
    <Card title={words.tries}>
      {tries.length === 0 ? (
        <p className="text-ink-soft">{words.noTries}</p>
      ) : (
        <Timeline
          label={words.tries}
          items={tries.toReversed().map((one) => ({
            id: String(one.number),
            at: one.beganAt,
            title: words.try(one.number, one.provider),
            ...looks[outcomeOf(one)],
            by: one.outcome === 'taken' ? [words.parts(one.segments), ...(one.cost > 0 ? [money(one.cost)] : [])].join(' · ') : undefined,
            children: (
              <>
                <p>{words[outcomeOf(one)]}</p>
                {one.failure && (
                  <p className="wrap-anywhere text-danger">
                    <bdi>{one.failure}</bdi>
                  </p>
                )}
                {one.parts.length > 0 && (
                  <ul className="flex flex-col gap-1 text-sm text-ink-soft">
                    {one.parts.map(({ state, error }, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place
                      <li key={index}>
                        {words.part(index + 1)}: {words[`part_${state ?? 'waiting'}`]}
                        {error && (
                          <>
                            {' '}
                            (<bdi>{error}</bdi>)
                          </>
                        )}
                      </li>
                    ))}
                  </ul>
                )}
              </>
            ),
          }))}
        />
      )}
    </Card>
  );
}
