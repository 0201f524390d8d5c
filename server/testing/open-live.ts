import type { LiveEvent } from '@sawt/contract';
import type { Session } from './session.ts';

export interface LiveLine {
  response: Response;
  /** What has come so far, in order; grows. */
  events: LiveEvent[];
  /** Resolves when the server ends the stream. */
  ended: Promise<void>;
  leave(): void;
}

/** Listens as a browser's `EventSource` does (WHATWG HTML § 9.2), without coming back. */
export async function openLive(url: string, session: Session): Promise<LiveLine> {
  const leaving = new AbortController();
  const response = await session.send(`${url}/api/v1/live`, { signal: leaving.signal });
  const events: LiveEvent[] = [];
  const ended = read(response, events).catch(() => {});
  return { response, events, ended, leave: () => leaving.abort() };
}

async function read(response: Response, events: LiveEvent[]): Promise<void> {
  if (!response.body) return;
  let rest = '';
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const messages = (rest + text).split('\n\n');
    rest = messages.pop() ?? '';
    for (const message of messages) if (message.startsWith('data: ')) events.push(JSON.parse(message.slice(6)) as LiveEvent);
  }
}
