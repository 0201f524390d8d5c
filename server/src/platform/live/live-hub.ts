import type { LiveEvent } from '@sawt/contract';
import { Client } from 'pg';
import type { Logger } from '../log.ts';
import { type LiveHint, liveChannel, sessionEndedChannel } from './hint.ts';

export interface LiveListener {
  /** The session it listens by, and what to do when that ends. */
  sessionId: string;
  end(): void;
  /** May this listener hear of it? */
  mayHear(hint: LiveHint): boolean;
  send(event: LiveEvent): void;
}

export interface LiveHub {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** @returns ends the listening */
  listen(listener: LiveListener): () => void;
  readonly listeners: number;
}

const longestPause = 10_000;

/**
 * One line to the database for all screens of this server. When it breaks, it is built up again and every listener
 * is told to read again, because what was said meanwhile is lost.
 */
export function createLiveHub(options: { url: string; log: Logger }): LiveHub {
  const { url, log } = options;
  const listeners = new Set<LiveListener>();
  let client: Client | undefined;
  let stopped = true;
  let retry: NodeJS.Timeout | undefined;

  function tell(hint: LiveHint): void {
    for (const listener of listeners) {
      if (listener.mayHear(hint)) listener.send({ type: 'case.changed', number: hint.number });
    }
  }

  function endThose(are: (sessionId: string) => boolean): void {
    for (const listener of listeners) if (are(listener.sessionId)) listener.end();
  }

  /** Of sessions that ended before anybody listened for it. */
  async function endThoseWithoutSession(line: Client, asked: readonly LiveListener[]): Promise<void> {
    const ids = asked.map(({ sessionId }) => sessionId);
    const { rows } = await line.query<{ id: string }>('select id from identity.session where id = any($1) and "expiresAt" > now()', [ids]);
    const sound = new Set(rows.map(({ id }) => id));
    endThose((id) => ids.includes(id) && !sound.has(id));
  }

  async function open(pause: number): Promise<void> {
    const next = new Client({ connectionString: url, application_name: 'sawt live', keepAlive: true });
    next.on('notification', ({ channel, payload = '' }) => {
      if (channel === sessionEndedChannel) endThose((id) => id === payload);
      else tell(JSON.parse(payload) as LiveHint);
    });
    next.on('error', () => {});
    try {
      await next.connect();
      await next.query(`listen ${liveChannel}; listen ${sessionEndedChannel}`);
      await endThoseWithoutSession(next, [...listeners]);
      next.once('end', () => reopen(250));
      client = next;
      for (const listener of listeners) listener.send({ type: 'resync' });
    } catch (error) {
      log.warn({ error: (error as Error).message }, 'live line to the database failed');
      next.end().catch(() => {});
      reopen(Math.min(pause * 2, longestPause));
    }
  }

  function reopen(pause: number): void {
    client = undefined;
    if (!stopped) retry = setTimeout(() => void open(pause), pause);
  }

  return {
    async start() {
      stopped = false;
      await open(250);
    },
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await client?.end();
    },
    listen(listener) {
      listeners.add(listener);
      if (client) endThoseWithoutSession(client, [listener]).catch(() => listener.end());
      return () => void listeners.delete(listener);
    },
    get listeners() {
      return listeners.size;
    },
  };
}
