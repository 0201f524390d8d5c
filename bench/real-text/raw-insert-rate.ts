import { randomInt, randomUUID } from 'node:crypto';
import { Client } from 'pg';

/**
 * The limit: the same rows (case, two events, two clocks, audit entry) by bare SQL, one transaction a text, on the
 * same PostgreSQL and as many connections.
 * @returns texts a second
 */
export async function rawInsertRate(ownerUrl: string, texts: readonly string[], lanes: number): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: lanes }, async () => {
      const client = new Client({ connectionString: ownerUrl });
      await client.connect();
      return client;
    }),
  );
  let next = 0;
  const began = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      for (let index = next++; index < texts.length; index = next++) await insertBare(client, texts[index] as string);
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(clients.map((client) => client.end()));
  return texts.length / seconds;
}

async function insertBare(client: Client, text: string): Promise<void> {
  const number = String(1_000_000_000 + randomInt(8_999_999_999));
  await client.query('begin');
  const { rows } = await client.query(
    `insert into voice.case (number, kind, status, priority, channel, text, search, area, citizen_id, confidential, created_at, submission_key, submission_hash)
     values ($1, 'complaint', 'closed', 'normal', 'bench', $2, to_tsvector('simple', $2), 'buraydah', $3, false, now(), $4, '') returning id`,
    [number, text, randomUUID(), randomUUID()],
  );
  const id = (rows[0] as { id: number }).id;
  for (const what of ['submitted', 'refer']) {
    await client.query(
      `insert into voice.case_event (case_id, at, what, side, to_status, text) values ($1, now(), $2, 'citizen', 'closed', $3)`,
      [id, what, text],
    );
  }
  for (const kind of ['acknowledge', 'answer']) {
    await client.query(
      `insert into voice.clock (case_id, kind, run, agency, started_at, budget_minutes, resumed_at, done_at) values ($1, $2, 1, 'water', now(), 480, now(), now())`,
      [id, kind],
    );
  }
  await client.query(
    `insert into platform.audit_entry (at, event, subject, seal) values (now(), 'voice.case_submitted', $1, sha256('none'))`,
    [`case:${number}`],
  );
  await client.query('commit');
}
