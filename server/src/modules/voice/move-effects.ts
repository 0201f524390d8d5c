import type { InputOf, PeopleMove, voice } from '@sawt/contract';
import type { Reader } from '../../platform/database/database.ts';
import type { WalledTx } from '../../platform/database/wall.ts';
import { problem } from '../../platform/http/problem.ts';
import { type CaseChanges, type CaseRow, type EventDetails, listEvents } from './case-store.ts';
import { findCategory } from './categories.ts';
import type { VoiceDeps } from './deps.ts';
import { missing } from './reasons/choose-reason.ts';
import { hasReturned } from './returned-by.ts';

type Body<M extends PeopleMove> = InputOf<(typeof voice)[M]> extends { body: infer B } ? B : never;

/** What a move writes besides the status. */
export interface Effect {
  changes?: CaseChanges;
  details?: EventDetails;
  /** The words of the event, where they are not simply the text or reason of the request. */
  text?: string | null;
  files?: string[];
}
interface Given<M extends PeopleMove> {
  deps: VoiceDeps;
  db: WalledTx;
  now: Date;
  found: CaseRow;
  body: Body<M>;
  /** Who makes the move. */
  by: string;
}
type Effects = { [M in PeopleMove]: (given: Given<M>) => Effect | Promise<Effect> };

const nothing = (): Effect => ({});
/** What a case loses with the one who had it. */
export const released: CaseChanges = { assignee_id: null, proposed_answer: null, proposed_by: null };

/** Each move's own part. What they share (status, clocks, timeline, event) is in `record-move.ts`. */
export const effects: Effects = {
  refer: async ({ deps, db, found, body }) => {
    const agency = await demandAgency(deps, body.agency, body.department);
    if (!body.reasonCode && (await hasReturned(db, found, agency))) throw missing('reasonCode');
    const category = body.category ? await demandCategory(db, body.category) : undefined;
    const department = body.department ?? (category?.agency === agency ? category.department : null);
    return { changes: { ...released, agency, department, ...(category && { category: category.code }) }, details: { agency } };
  },
  return: ({ found }) => ({
    changes: { ...released, agency: null, department: null, returned: found.returned + 1 },
    details: { agency: found.agency as string },
  }),
  assign: async ({ deps, found, body }) => {
    const candidates = await deps.directory.staffWith('voice.start_case', found.agency);
    const assignee = candidates.find(({ id }) => id === body.assignee);
    if (!assignee) throw problem('case.assignee_unfit', { fields: [{ path: 'body.assignee', code: 'custom' }] });
    if (assignee.id === found.assignee_id) throw problem('case.unchanged');
    return {
      changes: { assignee_id: assignee.id, department: assignee.department ?? found.department },
      details: { assignee: assignee.id },
    };
  },
  prioritise: ({ found, body: { priority } }) => {
    if (priority === found.priority) throw problem('case.unchanged');
    return { changes: { priority }, details: { priority } };
  },
  handBack: () => ({ changes: released }),
  propose: ({ body, by }) => ({ changes: { proposed_answer: body.text, proposed_by: by } }),
  approve: async ({ db, now, found, body }) => {
    const answer = body.text ?? (found.proposed_answer as string);
    const proposal = (await listEvents(db, found.id)).findLast(({ what }) => what === 'propose');
    return { changes: { answer, proposed_answer: null, proposed_by: null, answered_at: now }, text: answer, files: proposal?.files ?? [] };
  },
  answer: ({ now, body }) => ({ changes: { answer: body.text, answered_at: now } }),
  rate: ({ body }) => ({ changes: { rating: body.rating }, details: { rating: body.rating } }),
  reopen: ({ found }) => ({ changes: { ...released, reopened: found.reopened + 1, rating: null } }),
  uphold: async ({ deps, found, body }) => {
    const code = body.agency ?? found.agency;
    if (!code) throw problem('request.invalid', { fields: [{ path: 'body.agency', code: 'custom' }] });
    const agency = await demandAgency(deps, code, undefined);
    return { changes: { ...released, agency, department: agency === found.agency ? found.department : null }, details: { agency } };
  },
  appeal: ({ found }) => ({ changes: { appealed: found.appealed + 1 } }),
  reject: nothing,
  withdraw: nothing,
  start: nothing,
  ask: nothing,
  reply: nothing,
  sendBack: nothing,
  dismiss: nothing,
  note: nothing,
  addInformation: nothing,
};

async function demandAgency(deps: VoiceDeps, code: string, department: string | undefined): Promise<string> {
  const agency = (await deps.directory.agencies()).get(code);
  if (!agency) throw problem('agency.not_found', { fields: [{ path: 'body.agency', code: 'custom' }] });
  if (department && !agency.departments.some((own) => own.code === department)) {
    throw problem('request.invalid', { fields: [{ path: 'body.department', code: 'custom' }] });
  }
  return code;
}

async function demandCategory(db: Reader, code: string) {
  const category = await findCategory(db, code);
  if (!category?.agency) throw problem('category.not_found', { fields: [{ path: 'body.category', code: 'custom' }] });
  return category;
}
