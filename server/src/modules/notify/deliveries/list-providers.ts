import type { ProviderState } from '@sawt/contract';
import { sql } from 'kysely';
import type { Channels } from '../../../adapters/channels.ts';
import { smsKinds } from '../../../adapters/sms/sms-settings.ts';
import type { Database } from '../../../platform/database/database.ts';
import { emailProvider, pushProvider } from '../provider-names.ts';

type Fixed = Pick<ProviderState, 'name' | 'channel' | 'protocol' | 'prefixes' | 'kinds'>;

interface Figures {
  name: string;
  last_taken_at: Date | null;
  last_failed_at: Date | null;
  last_failure: string | null;
  last_outcomes: string[];
  taken: number;
  failed: number;
  refused: number;
  segments: number;
  cost: string;
  month_segments: number;
  month_cost: string;
}

const dayMs = 86_400_000;
const failuresWhenDown = 5;

/** Every provider that is configured, the preferred one first, and what its tries say of it. */
export async function listProviders(database: Database, channels: Channels, now: Date): Promise<ProviderState[]> {
  const fixed = configured(channels);
  const figures = await readFigures(
    database,
    fixed.map(({ name }) => name),
    now,
  );
  return fixed.map((provider) => present(provider, figures.get(provider.name) as Figures));
}

function configured({ sms, emailProtocol, pushProtocol }: Channels): Fixed[] {
  const everyone = { prefixes: [], kinds: [...smsKinds] };
  return [
    ...sms.map(({ provider, protocol, prefixes, kinds }) => ({
      name: provider.name,
      channel: 'sms' as const,
      protocol,
      prefixes: prefixes.filter((prefix) => prefix !== '+'),
      kinds: [...kinds],
    })),
    { name: emailProvider, channel: 'email', protocol: emailProtocol, ...everyone },
    { name: pushProvider, channel: 'push', protocol: pushProtocol, ...everyone },
  ];
}

function present(provider: Fixed, figures: Figures): ProviderState {
  const { last_outcomes: last, taken, failed, refused, segments } = figures;
  const isDown = last.length === failuresWhenDown && last.every((outcome) => outcome === 'failed');
  const isIdle = taken + failed + refused === 0;
  return {
    ...provider,
    state: isDown ? 'down' : isIdle ? 'idle' : 'up',
    lastTakenAt: figures.last_taken_at?.toISOString() ?? null,
    lastFailedAt: figures.last_failed_at?.toISOString() ?? null,
    lastFailure: figures.last_failure,
    day: { taken, failed, refused, segments, cost: Number(figures.cost) },
    month: { segments: figures.month_segments, cost: Number(figures.month_cost) },
  };
}

/** From the tries of the last thirty days alone, which the index has whole. */
async function readFigures(database: Database, names: readonly string[], now: Date): Promise<Map<string, Figures>> {
  const day = new Date(now.getTime() - dayMs);
  const month = new Date(now.getTime() - 30 * dayMs);
  const lastOf = (outcome: 'taken' | 'failed') => sql`
    left join lateral (
      select began_at, failure from notify.delivery_try
      where provider = name and outcome = ${outcome} and began_at > ${month}::timestamptz
      order by began_at desc, id desc limit 1
    ) as ${sql.ref(outcome)} on true`;
  const { rows } = await sql<Figures>`
    select name, taken.began_at as last_taken_at, failed.began_at as last_failed_at, failed.failure as last_failure, last_outcomes,
      figures.taken::int, figures.failed::int, figures.refused::int, segments::int, cost, month_segments::int, month_cost
    from unnest(${names}::text[]) as name
    ${lastOf('taken')} ${lastOf('failed')}
    cross join lateral (
      select array(
        select outcome from notify.delivery_try
        where provider = name and outcome in ('taken', 'failed') and began_at > ${month}::timestamptz
        order by began_at desc, id desc limit ${failuresWhenDown}) as last_outcomes
    ) as last
    cross join lateral (
      select count(*) filter (where outcome = 'taken' and began_at > ${day}::timestamptz) as taken,
        count(*) filter (where outcome = 'failed' and began_at > ${day}::timestamptz) as failed,
        count(*) filter (where outcome = 'refused' and began_at > ${day}::timestamptz) as refused,
        coalesce(sum(segments) filter (where outcome = 'taken' and began_at > ${day}::timestamptz), 0) as segments,
        coalesce(sum(cost) filter (where began_at > ${day}::timestamptz), 0) as cost,
        coalesce(sum(segments) filter (where outcome = 'taken'), 0) as month_segments,
        coalesce(sum(cost), 0) as month_cost
      from notify.delivery_try where provider = name and began_at > ${month}::timestamptz
    ) as figures`.execute(database);
  return new Map(rows.map((row) => [row.name, row]));
}
