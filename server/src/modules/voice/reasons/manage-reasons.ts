import { caseRules, type InputOf, otherReason, type Reason, type ReasonMove } from '@sawt/contract';
import type { SettingsWork } from '../../../platform/audit/change.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Setting } from '../../../platform/setting-history/setting-history.ts';
import { listReasons } from './reason-store.ts';

type Added = InputOf<(typeof caseRules)['addReason']>['body'];
type Changes = InputOf<(typeof caseRules)['updateReason']>['body'];

/** Adds a reason before `other`, which stays the last. @throws problem `reason.exists` */
export function addReason(move: ReasonMove, { name, needsWords }: Added): SettingsWork<Reason[]> {
  return async ({ tx }) => {
    const own = await holdReasons(tx, move);
    if (own.some((reason) => reason.name.ar === name.ar || reason.name.en === name.en)) throw problem('reason.exists');
    const code = freeCode(name.en, new Set(own.map((reason) => reason.code)));
    const values = { move, code, position: own.length, name: JSON.stringify(name), needs_words: needsWords };
    await tx.insertInto('voice.reason').values(values).execute();
    await order(tx, move, [...own.filter(isListed), { code }, ...own.filter((reason) => !isListed(reason))]);
    const after = { name, needsWords };
    return { subject: `reason:${move}/${code}`, details: { before: null, after }, output: await listReasons(tx) };
  };
}

/** @throws problem `reason.not_found`, `reason.other_stays` */
export function updateReason({ move, code }: { move: ReasonMove; code: string }, body: Changes): SettingsWork<Reason[]> {
  return async ({ tx }) => {
    const own = await holdReasons(tx, move);
    const before = own.find((reason) => reason.code === code);
    if (!before) throw problem('reason.not_found');
    const { name, needsWords, active, shift } = body;
    if (code === otherReason && (needsWords === false || active === false || shift)) throw problem('reason.other_stays');
    if (name && own.some((each) => each !== before && (each.name.ar === name.ar || each.name.en === name.en)))
      throw problem('reason.exists');
    const changes = {
      ...(name && { name: JSON.stringify(name) }),
      ...(needsWords !== undefined && { needs_words: needsWords }),
      ...(active !== undefined && { active }),
    };
    if (Object.keys(changes).length > 0) {
      await tx.updateTable('voice.reason').set(changes).where('move', '=', move).where('code', '=', code).execute();
    }
    if (shift) await order(tx, move, shifted(own, code, shift));
    const output = await listReasons(tx);
    const of = (list: readonly Reason[]) => ({
      ...pick(list.find((each) => each.move === move && each.code === code) ?? before),
      place: list.filter((each) => each.move === move).findIndex((each) => each.code === code) + 1,
    });
    return { subject: `reason:${move}/${code}`, details: { before: of(own), after: of(output) }, output };
  };
}

/** What of a reason has a history. Its place is told and not brought back: the others have moved since. */
export const reasonSetting = (params: { move: ReasonMove; code: string }): Setting<Changes, Reason[]> => ({
  subject: `reason:${params.move}/${params.code}`,
  async read(db) {
    const reason = (await listReasons(db)).find(({ move, code }) => move === params.move && code === params.code);
    if (!reason) throw problem('reason.not_found');
    return pick(reason);
  },
  body: caseRules.updateReason.body,
  change: (body) => updateReason(params, body),
});

const pick = ({ name, needsWords, active }: Reason) => ({ name, needsWords, active });
const isListed = ({ code }: { code: string }) => code !== otherReason;

/** Two administrators at once work on one list after the other. */
async function holdReasons(tx: Tx, move: ReasonMove): Promise<Reason[]> {
  await tx.selectFrom('voice.reason').select('code').where('move', '=', move).forUpdate().execute();
  return (await listReasons(tx)).filter((reason) => reason.move === move);
}

function shifted(own: readonly Reason[], code: string, shift: number): { code: string }[] {
  const listed = own.filter(isListed);
  const from = listed.findIndex((reason) => reason.code === code);
  const to = Math.min(listed.length - 1, Math.max(0, from + shift));
  return [...listed.toSpliced(from, 1).toSpliced(to, 0, ...listed.slice(from, from + 1)), { code: otherReason }];
}

async function order(tx: Tx, move: ReasonMove, reasons: readonly { code: string }[]): Promise<void> {
  for (const [position, { code }] of reasons.entries()) {
    await tx.updateTable('voice.reason').set({ position }).where('move', '=', move).where('code', '=', code).execute();
  }
}

/** From the English name, so that figures and the interface can be read. */
function freeCode(name: string, taken: ReadonlySet<string>): string {
  const stem =
    name
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40) || 'reason';
  for (let number = 1; ; number++) {
    const code = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(code)) return code;
  }
}
