import { createHash } from 'node:crypto';
import { answerVariables, type BulkDetail, type bulks, type InputOf, type Permission, templateFaults, writtenIn } from '@sawt/contract';
import type { Change, Work } from '../../../platform/audit/change.ts';
import { problem } from '../../../platform/http/problem.ts';
import { type Actor, holds } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { withoutWords } from '../exports/own-exports.ts';
import { chooseReason, type Said } from '../reasons/choose-reason.ts';
import { workflow } from '../workflow.ts';
import { addCases, type BulkRow, findBulk, lastEvent, queueRun } from './bulk-store.ts';
import { presentBulk } from './present-bulk.ts';

type Asked = InputOf<(typeof bulks)['beginBulk']>['body'];

/**
 * Begins a move of many cases. What would be refused for each of them is refused here; the cases of a filter are collected
 * by the job, as the filter finds them now.
 * @param key the caller's own: the same key begins one
 * @throws problem `auth.forbidden`, `case.assignee_unfit`, `case.two_persons`, `reason.not_found`, `request.key_reused`, `template.variables`
 */
export function beginBulk(deps: VoiceDeps, actor: Actor, asked: Asked, key: string): Work<BulkDetail> {
  return async (change) => {
    const { tx } = change;
    const hash = createHash('sha256').update(JSON.stringify(asked)).digest('base64url');
    const earlier = await findBulk(tx, actor, key);
    if (earlier && earlier.request_hash !== hash) throw problem('request.key_reused');
    const row = earlier ?? (await begin(deps, change, actor, asked, { id: key, hash }));
    return {
      subject: `bulk:${row.id}`,
      details: earlier ? { repeated: true } : detailsOf(asked),
      output: await presentBulk(deps, tx, row),
    };
  };
}

async function begin(
  deps: VoiceDeps,
  change: Change,
  actor: Actor,
  { move, cases, ...body }: Asked,
  { id, hash }: { id: string; hash: string },
): Promise<BulkRow> {
  const { tx, now } = change;
  if (!holds(actor, workflow[move].permission as Permission)) throw problem('auth.forbidden');
  await demandSayable(deps, change, actor, move, body);
  const numbers = 'numbers' in cases ? [...new Set(cases.numbers)] : null;
  const row = await tx
    .insertInto('voice.bulk')
    .values({
      id,
      move,
      body: JSON.stringify(body),
      filter: 'filter' in cases ? JSON.stringify(upTo(cases.filter, now)) : null,
      list_order: 'order' in cases ? cases.order : null,
      state: numbers ? 'running' : 'collecting',
      total: numbers?.length ?? 0,
      request_hash: hash,
      begun_by: actor.personId,
      on_behalf_of: actor.onBehalfOf,
      begun_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  // The key of somebody else.
  if (!row) throw problem('request.key_reused');
  if (numbers) {
    const known = await tx
      .selectFrom('voice.case')
      .select(['number', lastEvent.as('seen')])
      .where('number', 'in', numbers)
      .execute();
    const seen = new Map(known.map((each) => [each.number, each.seen]));
    // What is out of reach is tried like the rest, and refused like what is not there.
    await addCases(
      tx,
      id,
      numbers.map((number) => ({ number, seen: seen.get(number) ?? null })),
    );
  }
  await queueRun(tx, id);
  return row as BulkRow;
}

/** What comes in after the press does not belong to it. */
function upTo<F extends { to?: string | undefined }>(filter: F, now: Date): F {
  const after = new Date(now.getTime() + 1);
  return filter.to !== undefined && new Date(filter.to) < after ? filter : { ...filter, to: after.toISOString() };
}

/** What the move says must fit whichever case it meets. */
async function demandSayable(
  { directory }: VoiceDeps,
  { tx }: Change,
  { agency }: Actor,
  move: Asked['move'],
  body: object,
): Promise<void> {
  await chooseReason(tx, move, body as Said);
  if (move === 'assign') {
    const { assignee } = body as { assignee: string };
    const fit = agency !== null && (await directory.staffWith('voice.start_case', agency)).some(({ id }) => id === assignee);
    if (!fit) throw problem('case.assignee_unfit', { fields: [{ path: 'body.assignee', code: 'custom' }] });
  }
  if (move === 'answer') {
    const { text } = body as { text: string };
    const fields = templateFaults(text, answerVariables, writtenIn(text), false).map((fault) => ({ path: 'body.text', ...fault }));
    if (fields.length > 0) throw problem('template.variables', { fields });
  }
  const own = agency ? (await directory.agencies()).get(agency) : undefined;
  if (move === 'answer' && own?.twoPersonApproval) throw problem('case.two_persons');
}

function detailsOf(asked: Asked) {
  const { move, cases } = asked;
  return {
    move,
    ...(move === 'assign' && { assignee: asked.assignee }),
    ...(move === 'prioritise' && { priority: asked.priority }),
    ...('numbers' in cases ? { cases: cases.numbers.length } : { filter: withoutWords(cases.filter) }),
  };
}
