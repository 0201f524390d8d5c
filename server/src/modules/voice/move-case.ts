import type { CaseDetail, PeopleMove } from '@sawt/contract';
import type { Change, Recorded, Work } from '../../platform/audit/change.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import type { CaseRow } from './case-store.ts';
import { demandUnchanged } from './changed-meanwhile.ts';
import type { VoiceDeps } from './deps.ts';
import { directUpheld, type UpheldBody } from './directives/direct-upheld.ts';
import { lockPair, withFollowers } from './merging/follower-store.ts';
import { type Effect, effects } from './move-effects.ts';
import { withParts } from './parts/part-store.ts';
import { allowedMoves, canRead, type Demands, refusalOf } from './policy.ts';
import { demandsOf, presentCase } from './present-case.ts';
import { chooseReason } from './reasons/choose-reason.ts';
import { recallFromClosed } from './recall.ts';
import { recordMove } from './record-move.ts';
import { rerouteReturned } from './routing/reroute.ts';
import { isSaidAlready } from './said-already.ts';
import { workflow } from './workflow.ts';

interface MoveInput {
  params: { number: string };
  body: object;
  /** `seen` counts also for what the actor did themselves: a job knows nothing of what they did after it was begun. */
  anybody?: boolean;
}
/** A case before its move, and after. */
interface Moved {
  before: CaseRow;
  after: CaseRow;
}

/** A move as an endpoint makes it: what comes back is the case as the actor now sees it. */
export function moveCase(deps: VoiceDeps, actor: Actor, move: PeopleMove, input: MoveInput): Work<CaseDetail> {
  return async (change) => {
    const { output, ...recorded } = await makeMove(deps, actor, move, input)(change);
    return { ...recorded, output: await presentCase(deps, change.tx, actor, output.after, change.now) };
  };
}

/**
 * The one use-case behind every move people make, of one case or of many.
 * @throws problem `case.not_found` for unknown and foreign cases alike, `case.move_not_allowed` with what is allowed
 */
export function makeMove(deps: VoiceDeps, actor: Actor, move: PeopleMove, { params, body, anybody }: MoveInput): Work<Moved> {
  return async (change): Promise<Recorded<Moved>> => {
    const locked = await lockPair(change.tx, params.number, (body as { into?: string }).into);
    if (!locked || !canRead(actor, locked)) throw problem('case.not_found');
    const found = await withFollowers(change.tx, await withParts(change.tx, locked));
    const demands = await demandsOf(deps, found);
    await demandUnchanged({ deps, db: change.tx, actor, anybody }, found, (body as { seen?: string }).seen);
    demandMove(actor, move, found, demands, change.now);
    const words = wordsOf(body);
    if (await isSaidAlready(change.tx, actor, move, found, words)) {
      return { subject: `case:${found.number}`, details: { again: true }, output: { before: found, after: found } };
    }
    const reason = await chooseReason(change.tx, move, body);
    const given = { deps, db: change.tx, change, now: change.now, found, body, actor, by: actor.personId };
    const effect = await (effects[move] as (given: object) => Effect | Promise<Effect>)(given);
    const files = effect.files ?? words.files;
    const [shared, internal] = [`case:${found.id}`, `case-internal:${found.id}`];
    const isInternal = workflow[move].citizenSees === 'nothing';
    await deps.files.attach(change.tx, actor.personId, words.files, isInternal ? internal : shared);
    // What only colleagues could see becomes the citizen's with the answer, and not with its proposal.
    if (effect.files && !isInternal) await deps.files.reattach(change.tx, effect.files, { from: internal, to: shared });
    const made = await recordMove(deps, change, found, {
      move,
      actorId: actor.personId,
      onBehalfOf: actor.onBehalfOf,
      side: actor.side,
      reason,
      text: effect.text === undefined ? words.text : effect.text,
      files,
      details: effect.details ?? {},
      ...(effect.heardId && { heardId: effect.heardId }),
      ...(effect.mentions && { mentions: effect.mentions }),
      changes: effect.changes ?? {},
      directiveMinutes: effect.directiveMinutes,
    });
    const moved = await follow(deps, change, { move, made, found, body, actor });
    return {
      subject: `case:${moved.number}`,
      details: { from: found.status, to: moved.status, ...(reason && { reason }), ...effect.details },
      output: { before: found, after: moved },
    };
  };
}

interface Made {
  move: PeopleMove;
  made: CaseRow;
  found: CaseRow;
  body: object;
  actor: Actor;
}

/** What some moves bring with them, as an event of its own in the same transaction. */
async function follow(deps: VoiceDeps, change: Change, { move, made, found, body, actor }: Made): Promise<CaseRow> {
  if (move === 'return' && found.agency) return rerouteReturned(deps, change, made, found.agency);
  if (move === 'reopen' || move === 'unmerge') return recallFromClosed(deps, change, made);
  if (move === 'uphold') return directUpheld(deps, change, { made, body: body as UpheldBody, actor });
  return made;
}

function demandMove(actor: Actor, move: PeopleMove, found: CaseRow, demands: Demands, now: Date): void {
  const refusal = refusalOf(actor, move, found, demands, now);
  switch (refusal) {
    case 'not_permitted':
      throw problem('auth.forbidden');
    case 'not_now':
      throw problem('case.move_not_allowed', { allowed: allowedMoves(actor, found, demands, now) });
    case undefined:
      return;
    case 'reminded_already':
      throw problem('case.reminded_already', { again: found.reminded_until as Date });
    default:
      throw problem(`case.${refusal}`, { allowed: allowedMoves(actor, found, demands, now) });
  }
}

/** Bodies name their words `text` or `reason`; the timeline has one place for them. */
function wordsOf(body: { text?: string | undefined; reason?: string | undefined; files?: string[] }): {
  text: string | null;
  files: string[];
} {
  return { text: body.text ?? body.reason ?? null, files: body.files ?? [] };
}
