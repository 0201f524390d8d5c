import { query } from './query.ts';
import type { SmppServer } from './smpp-server.ts';

/** Queues a message for each of so many people, each with a number of its own. */
export async function queueMany(ownerUrl: string, count: number): Promise<void> {
  await query(
    ownerUrl,
    `with made as (
       insert into notify.delivery (id, dedupe_key, template, channel, recipient, language, text, status, created_at)
       select gen_random_uuid(), 'many:' || n, 'case-received', 'sms', '+96651' || lpad(n::text, 7, '0'), 'ar', 'رسالة إلى مستفيد رقم ' || n, 'queued', now()
       from generate_series(1, ${Number(count)}) as n
       returning id)
     select count(graphile_worker.add_job('notify.deliver', json_build_object('id', id))) from made`,
  );
}

const many = `notify.delivery where dedupe_key like 'many:%'`;

export async function countQueued(ownerUrl: string): Promise<number> {
  const [row] = await query<{ count: number }>(ownerUrl, `select count(*)::int as count from ${many} and status = 'queued'`);
  return row?.count ?? 0;
}

/** What the network and our own record say of them in the end. */
export async function countTold(ownerUrl: string, network: SmppServer) {
  // What the network tells of messages arrives before the answer to an order.
  await network.behave({});
  const ours = network.submitted.filter(({ phone }) => phone.startsWith('96651'));
  const fresh = ours.filter(({ again }) => !again);
  const [row] = await query<{ sent: number; unknown: number }>(
    ownerUrl,
    `select (select count(*)::int from ${many} and status in ('sent', 'delivered')) as sent,
       (select count(*)::int from notify.delivery_try where outcome is null and delivery_id in (select id from ${many})) as unknown`,
  );
  return {
    people: new Set(fresh.map(({ phone }) => phone)).size,
    /** Messages that a network which knows the reference would have sent beyond one a person. */
    twice: fresh.length - new Set(fresh.map(({ phone }) => phone)).size,
    /** Messages that came again under the same reference. */
    again: ours.length - fresh.length,
    sent: row?.sent ?? 0,
    /** Tries of which nobody knows what came of them: the server was killed in between. */
    unknown: row?.unknown ?? 0,
  };
}

/** `SAWT_SMS` for that network alone. */
export const onlyNetwork = (port: number, passwordFile: string): string =>
  JSON.stringify([
    {
      protocol: 'smpp',
      name: 'network',
      sender: 'Qassim',
      address: `smpp://127.0.0.1:${port}`,
      systemId: 'sawt',
      passwordFile,
      perSecond: 10_000,
    },
  ]);
