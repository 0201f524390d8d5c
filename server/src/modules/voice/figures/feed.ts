import { sql } from 'kysely';
import type { AsSystem, WalledTx } from '../../../platform/database/wall.ts';
import { type CaseFacts, type Columns, createColumns } from './columns.ts';

/** Read in one statement at the most, so that what is read is of one moment; more come page by page before. */
const page = 5000;

/** Which transactions had ended when we looked: all before `next` but those still under way. */
interface Seen {
  next: number;
  underWay: number[];
}

/**
 * The cases in columns, as of a moment after the question: each look reads what transactions have changed that had not
 * ended at the look before. Questions that come while one is being answered share the next.
 */
export function createFeed(asSystem: AsSystem): () => Promise<Columns> {
  let columns = createColumns();
  let seen: Seen | undefined;

  async function look(): Promise<void> {
    try {
      seen ??= await readAll();
      seen = await readChanged(seen);
    } catch (error) {
      // The line was lost: the database behind it may be another one, or an earlier state of it.
      columns = createColumns();
      seen = undefined;
      throw error;
    }
  }

  async function readAll(): Promise<Seen> {
    const before = await asSystem(seenBy);
    await readPages(sql`true`);
    return before;
  }

  async function readChanged(since: Seen): Promise<Seen> {
    const changed = sql`(changed_by >= ${since.next} or changed_by = any(${since.underWay}))`;
    const rows = await asSystem((tx) => read(tx, sql`${changed} limit ${page + 1}`));
    if (rows.length <= page) {
      for (const row of rows) if (row.id !== null) columns.put(row as CaseFacts);
      return seenIn(rows[0]?.snapshot as string);
    }
    await readPages(changed);
    return readChanged(seenIn(rows[0]?.snapshot as string));
  }

  async function readPages(condition: ReturnType<typeof sql>): Promise<void> {
    for (let last = 0; ; ) {
      const rows = await asSystem((tx) => read(tx, sql`${condition} and id > ${last} order by id limit ${page}`));
      for (const row of rows) if (row.id !== null) columns.put(row as CaseFacts);
      if (rows.length < page) return;
      last = rows.at(-1)?.id as number;
    }
  }

  const ask = oneAfterAnother(look);
  return async () => {
    await ask();
    return columns;
  };
}

interface Row extends Omit<CaseFacts, 'id'> {
  /** Null: there is no case, and the row is here for the snapshot alone. */
  id: number | null;
  snapshot: string;
}

const epoch = (column: string) => sql`floor(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;

async function read(tx: WalledTx, condition: ReturnType<typeof sql>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select snapshot, found.* from (select pg_current_snapshot()::text as snapshot) as look left join (
      select id, status, kind, channel, priority, agency, department, category, area, assignee_id::text as assignee, cell,
        case when part_count > 0 then 'whole' else 'case' end as form,
        ${epoch('created_at')} as created, ${epoch('answered_at')} as answered, ${epoch('due_at')} as due, rating, reopened, returned, appealed,
        acknowledged_minutes as "acknowledgedMinutes", acknowledged_in_time as "acknowledgedInTime",
        answer_minutes as "answerMinutes", answered_in_time as "answeredInTime", waited_minutes as "waitedMinutes",
        stage_minutes as "stageMinutes",
        (select string_agg(tag_id::text, ',' order by tag_id) from voice.case_tag where case_id = "case".id) as tags
      from voice.case where ${condition}
    ) as found on true`.execute(tx);
  return rows;
}

async function seenBy(tx: WalledTx): Promise<Seen> {
  const { rows } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(tx);
  return seenIn(rows[0]?.snapshot as string);
}

/** @param snapshot `xmin:xmax:xip,xip,…`, as PostgreSQL prints it */
function seenIn(snapshot: string): Seen {
  const [, next, underWay = ''] = snapshot.split(':');
  return { next: Number(next), underWay: underWay.split(',').filter(Boolean).map(Number) };
}

/** Each call gets a run that began after it; calls during a run share the one after. */
function oneAfterAnother(run: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = () => {
    current = run().finally(() => {
      current = undefined;
    });
    return current;
  };
  return () => {
    if (!current) return start();
    next ??= current
      .catch(() => {})
      .then(() => {
        next = undefined;
        return start();
      });
    return next;
  };
}
