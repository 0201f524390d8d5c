import { randomInt, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { asOwner, type Region } from './region.ts';

const agency = 'municipality';

/** The fewest statements that leave the same rows of case, timeline, clocks and audit: one transaction a step, prepared. */
const statements = {
  submit: `with made as (
      insert into voice.case (number, kind, status, priority, channel, text, search, category, area, citizen_id, confidential, agency, created_at, due_at, submission_key, submission_hash)
      values ($1, 'complaint', 'referred', 'normal', 'web', $2, to_tsvector('simple', $2), $3, 'buraydah', $4, false, '${agency}', now(), now() + interval '5 days', $5, 'raw')
      returning id),
    events as (insert into voice.case_event (case_id, at, what, actor_id, side, from_status, to_status, text)
      select id, now(), 'submitted', $4::uuid, 'citizen', null, 'received', $2 from made
      union all select id, now(), 'refer', null, 'system', 'received', 'referred', null from made),
    clocks as (insert into voice.clock (case_id, kind, run, agency, started_at, budget_minutes, resumed_at, due_at, next_rung, next_rung_at)
      select id, kind, 1, '${agency}', now(), 2400, now(), now() + interval '5 days', 75, now() + interval '4 days' from made, unnest(array['acknowledge', 'answer']) kind),
    logged as (insert into platform.audit_entry (at, event, actor_id, subject, details, seal) select now(), 'voice.case_submitted', $4, 'case:' || $1, '{}', '\\x00' from made)
    select id from made`,
  move: `with moved as (update voice.case set status = $3, assignee_id = $4 where id = $1 returning id),
    events as (insert into voice.case_event (case_id, at, what, actor_id, side, from_status, to_status) select id, now(), $2, $4, 'agency', 'referred', $3 from moved),
    logged as (insert into platform.audit_entry (at, event, actor_id, subject, details, seal) select now(), 'voice.case_moved', $4, 'case:' || $1, '{}', '\\x00' from moved)
    update voice.clock set used_minutes = 1 where case_id in (select id from moved) and kind = $5 and done_at is null`,
  search: `select * from voice.case where status = any($1) and agency = '${agency}' order by created_at desc, id desc limit 20`,
};
const open = ['received', 'referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review', 'appealed'];

const text = 'حفرة كبيرة أمام المدرسة في الشارع العام وقد تضررت منها سيارات كثيرة';

/** Lifecycles a second of bare clients on the same tables, their indexes and triggers. */
export async function rawLifecycles(region: Region, { clients, seconds }: { clients: number; seconds: number }): Promise<number> {
  const category = await asOwner(region.ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ code: string }>(`select code from voice.category where agency = '${agency}' limit 1`);
    return rows[0]?.code;
  });
  let done = 0;
  const until = performance.now() + seconds * 1000;
  const lane = async (client: Client) => {
    const ask = (name: keyof typeof statements, values: unknown[]) =>
      client.query<{ id: string }>({ name, text: statements[name], values });
    const person = randomUUID();
    /** At a million cases one number in nine thousand is another case's: then the next is drawn. */
    const submit = async (): Promise<string | undefined> => {
      const number = String(randomInt(1e9, 1e10 - 1));
      try {
        return (await ask('submit', [number, text, category, person, randomUUID()])).rows[0]?.id;
      } catch (error) {
        if ((error as { constraint?: string }).constraint !== 'case_number_key') throw error;
        return submit();
      }
    };
    for (; performance.now() < until; done++) {
      const id = await submit();
      await ask('move', [id, 'assign', 'assigned', person, 'acknowledge']);
      await ask('move', [id, 'start', 'in_progress', person, null]);
      await ask('move', [id, 'propose', 'in_review', person, null]);
      await ask('move', [id, 'approve', 'answered', person, 'answer']);
      await ask('search', [open]);
    }
  };
  const lanes = Array.from({ length: clients }, () => new Client({ connectionString: region.ownerUrl }));
  await Promise.all(lanes.map((client) => client.connect()));
  try {
    const began = performance.now();
    await Promise.all(lanes.map(lane));
    return done / ((performance.now() - began) / 1000);
  } finally {
    // Also after a failure: the others would hide it once the database stops under them.
    await Promise.allSettled(lanes.map((client) => client.end()));
  }
}
