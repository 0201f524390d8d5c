import { Client } from 'pg';
import type { Region } from './region.ts';

/** How often a second eight bare clients get one statement answered. */
export async function rawRate({ ownerUrl }: Region, statement: string, seconds = 10): Promise<number> {
  const clients = Array.from({ length: 8 }, () => new Client({ connectionString: ownerUrl }));
  await Promise.all(clients.map((client) => client.connect()));
  try {
    const began = performance.now();
    let done = 0;
    await Promise.all(
      clients.map(async (client) => {
        while (performance.now() - began < seconds * 1000) {
          await client.query(statement);
          done += 1;
        }
      }),
    );
    return done / ((performance.now() - began) / 1000);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}
