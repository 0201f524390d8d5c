import { Client } from 'pg';

/** Rows of one statement on a connection of its own: what a test looks at, or spoils, behind the server's back. */
export async function query<Row extends object>(url: string, statement: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end();
  }
}
