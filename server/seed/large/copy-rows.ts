import type { Client, Connection, Submittable } from 'pg';

/** Bytes that are sent in one `copy`: enough that its own cost does not show, few enough to hold in memory. */
const chunkBytes = 8 * 1024 * 1024;

/** A connection of `pg`, with what its types leave out. */
interface CopyConnection extends Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

type Value = string | number | boolean | Date | null;

/** Rows on their way into one table, by PostgreSQL's `copy` in its text format. */
export interface CopyRows {
  /** @param values in the order of the columns; text is escaped here */
  add(...values: Value[]): void;
  /** Sends what has gathered, where it is enough or `all` is wanted. */
  flush(all?: boolean): Promise<void>;
}

export function createCopyRows(client: Client, table: string, columns: readonly string[]): CopyRows {
  const statement = `copy ${table} (${columns.map((name) => `"${name}"`).join(', ')}) from stdin`;
  let lines: string[] = [];
  let size = 0;
  return {
    add(...values) {
      const line = `${values.map(fieldOf).join('\t')}\n`;
      lines.push(line);
      size += line.length;
    },
    async flush(all = false) {
      if (size === 0 || (size < chunkBytes / 2 && !all)) return;
      const chunk = Buffer.from(lines.join(''));
      lines = [];
      size = 0;
      await copy(client, statement, chunk);
    },
  };
}

const special = /[\\\t\n\r]/g;
const escaped: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function fieldOf(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return value.replace(special, (character) => escaped[character] as string);
  return value instanceof Date ? value.toISOString() : String(value);
}

function copy(client: Client, statement: string, chunk: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    // What `pg` asks of a query of one's own; see its `lib/query.js`.
    const query = {
      submit: (connection: Connection) => void connection.query(statement),
      handleCopyInResponse(connection: CopyConnection) {
        connection.sendCopyFromChunk(chunk);
        connection.endCopyFrom();
      },
      handleCommandComplete() {},
      handleError: reject,
      handleReadyForQuery: () => resolve(),
    };
    client.query(query as unknown as Submittable);
  });
}
