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

/** Lets two messages wait for each of so many more people, through a night that is over: they are to be told both in one. */
export async function holdMany(ownerUrl: string, count: number): Promise<void> {
  await query(
    ownerUrl,
    `insert into notify.delivery (id, dedupe_key, template, channel, recipient, language, text, opens, status, created_at, due_at)
     select gen_random_uuid(), 'held:' || n || ':' || template, template, 'sms', '+966511' || lpad(n::text, 6, '0'), 'ar', 'رسالة',
       '/cases/4821937506', 'waiting', now() - interval '8 hours', now()
     from generate_series(1, ${Number(count)}) as n, unnest(array['case-referred', 'case-merged']) as template`,
  );
}

/** As the minute's cron does; several at once, so that servers meet. */
export const letGo = (ownerUrl: string) => query(ownerUrl, `select graphile_worker.add_job('notify.release') from generate_series(1, 3)`);

/** Of these people: what was queued for them, and what tells them together what waited. */
const many = `notify.delivery where recipient like '+96651%'`;

/** Messages that are not yet with a network. */
export async function countQueued(ownerUrl: string): Promise<number> {
  const [row] = await query<{ count: number }>(ownerUrl, `select count(*)::int as count from ${many} and status in ('queued', 'waiting')`);
  return row?.count ?? 0;
}

/** What the network and our own record say of them in the end. */
export async function countTold(ownerUrl: string, network: SmppServer) {
  // What the network tells of messages arrives before the answer to an order.
  await network.behave({});
  const ours = network.submitted.filter(({ phone }) => phone.startsWith('96651'));
  // A long text comes in parts; with the last of them it is a message.
  const fresh = ours.filter(({ again, whole }) => whole && !again);
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
    again: new Set(ours.filter(({ again }) => again).map(({ phone, reference }) => `${phone}:${reference}`)).size,
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
