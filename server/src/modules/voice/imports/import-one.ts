import { createHash } from 'node:crypto';
import type { ErrorCode, ImportColumn, ImportFault } from '@sawt/contract';
import type { MakeChange } from '../../../platform/audit/change.ts';
import { reachOf, type WalledTx } from '../../../platform/database/wall.ts';
import { ProblemException } from '../../../platform/http/problem.ts';
import { bothCalendars } from '../../../platform/i18n/dates.ts';
import type { Logger } from '../../../platform/log.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { receiveFor } from '../intake/enter-case.ts';
import { groundOfImport } from './begin-import.ts';
import type { WaitingRow } from './import-store.ts';
import { type Cells, type Fault, type ImportedRow, readRow } from './read-row.ts';

/** Somebody else has done it, or it was cancelled: nothing is to be recorded. */
class NotWaiting extends Error {}
/** The row cannot become a case. */
class Refused extends Error {
  readonly faults: Fault[];
  constructor(faults: Fault[]) {
    super('The row is refused');
    this.faults = faults;
  }
}

export interface Wiring {
  makeChange: MakeChange;
  log: Logger;
}

/** So often something of ours may fail over a row before the others no longer wait for it. */
const mostAttempts = 3;

/**
 * Makes a case of a row by the rights of the actor now, and writes what came of it in the same transaction: so it happens once, whoever
 * is ended in between. What stood in the row is emptied with it.
 */
export async function importOne(deps: VoiceDeps, { makeChange, log }: Wiring, actor: Actor, waiting: WaitingRow): Promise<void> {
  const author = { actor, onBehalfOf: actor.onBehalfOf, reach: reachOf(actor), requestId: null, address: null };
  try {
    // Read anew: a category may have gone out of use since.
    const { row, faults } = readRow(waiting.cells as Cells, await groundOfImport(deps));
    if (!row) throw new Refused(faults);
    await makeChange(author, 'voice.case_imported', async (change) => {
      await demandWaiting(change.tx, waiting);
      const { tx } = change;
      const made = await receiveFor(deps, actor, await entryOf(deps, tx, row, change.now), keyOf(waiting))(change);
      const { number } = made.output;
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('voice.external_number')
        .columns(['external', 'case_id'])
        .expression((eb) =>
          eb
            .selectFrom('voice.case')
            .select([eb.val(row.external).as('external'), 'id'])
            .where('number', '=', number),
        )
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      if (!numInsertedOrUpdatedRows) throw new Refused([{ column: 'external', code: 'external_known' }]);
      await noteRegister(tx, { number, row, actor, now: change.now });
      await write(tx, waiting, { outcome: 'done', number, cells: '{}' });
      return { ...made, details: { ...made.details, import: waiting.import_id }, output: null };
    });
  } catch (error) {
    if (error instanceof NotWaiting) return;
    const faults = error instanceof Refused ? error.faults : error instanceof ProblemException ? [faultOf(error)] : null;
    await deps.asSystem((tx) => write(tx, waiting, faults ? refusedFor(faults) : failedOnce(waiting)));
    // Thrown, it would count as a failure of the whole, which the queue gives up after some of them.
    if (!faults) log.error({ error, import: waiting.import_id, line: waiting.line }, 'a row could not be imported');
  }
}

async function entryOf(deps: VoiceDeps, tx: WalledTx, row: ImportedRow, now: Date) {
  const consents = (await deps.directory.requiredConsents(tx, now)).map(({ code, version }) => ({ code, version }));
  return {
    channel: 'import' as const,
    newCitizen: { phone: row.phone, name: row.name, language: 'ar' as const },
    // Who signed the paper agreed on it; the file says of each row that they did.
    consents,
    kind: row.kind,
    text: row.text,
    area: row.area,
    category: row.category,
    confidential: row.confidential,
    ...(row.place && { place: row.place }),
  };
}

interface Noted {
  number: string;
  row: ImportedRow;
  actor: Actor;
  now: Date;
}

/** What the register on paper said, for the staff. The clocks run from the day on which it came in here. */
async function noteRegister(tx: WalledTx, { number, row, actor, now }: Noted): Promise<void> {
  const received = row.received && bothCalendars(row.received).ar;
  const year = row.received?.getUTCFullYear();
  const text = `رقم القيد الورقي: ${row.external}${received ? `، ورد في ${received} ${year}م` : ''}`;
  const found = await tx.selectFrom('voice.case').select(['id', 'status']).where('number', '=', number).executeTakeFirstOrThrow();
  await tx
    .insertInto('voice.case_event')
    .values({
      case_id: found.id,
      at: now,
      what: 'note',
      actor_id: actor.personId,
      on_behalf_of: actor.onBehalfOf,
      side: actor.side,
      from_status: found.status,
      to_status: found.status,
      text,
      details: '{}',
      files: [],
    })
    .execute();
}

/** Held until the end of the transaction: a second worker waits here, and then finds it done. */
async function demandWaiting(tx: WalledTx, { import_id, line }: WaitingRow): Promise<void> {
  const found = await tx
    .selectFrom('voice.import_row as each')
    .innerJoin('voice.case_import as whole', 'whole.id', 'each.import_id')
    .select('each.line')
    .where('each.import_id', '=', import_id)
    .where('each.line', '=', line)
    .where('each.outcome', 'is', null)
    .where('whole.ended_at', 'is', null)
    .forUpdate('each')
    .executeTakeFirst();
  if (!found) throw new NotWaiting();
}

/** A UUID of the row: sent twice, it makes one case. */
function keyOf({ import_id, line }: WaitingRow): string {
  const hex = createHash('sha256').update(`${import_id} ${line}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

const known: Partial<Record<ErrorCode, [ImportColumn, ImportFault]>> = {
  'phone.taken': ['phone', 'phone_taken'],
  'category.not_found': ['category', 'category_unknown'],
  'category.retired': ['category', 'category_retired'],
  'consent.required': ['consent', 'consent_missing'],
};

function faultOf({ code }: ProblemException): Fault {
  const [column, fault] = known[code] ?? [null, 'refused' as const];
  return { column, code: fault };
}

type Written = { outcome?: 'done' | 'refused'; number?: string; cells?: string; faults?: string; attempts?: number };
const refusedFor = (faults: Fault[]): Written => ({ outcome: 'refused', faults: JSON.stringify(faults) });
const failedOnce = ({ attempts }: WaitingRow): Written =>
  attempts + 1 >= mostAttempts ? refusedFor([{ column: null, code: 'failed' }]) : { attempts: attempts + 1 };

async function write(tx: WalledTx, { import_id, line }: WaitingRow, written: Written): Promise<void> {
  await tx
    .updateTable('voice.import_row')
    .set(written)
    .where('import_id', '=', import_id)
    .where('line', '=', line)
    .where('outcome', 'is', null)
    .execute();
}
