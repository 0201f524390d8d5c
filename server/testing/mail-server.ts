import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What the server does with the next messages. */
export type Behaviour = 'take' | 'greylist' | 'refuse-address' | 'refuse-text' | 'refuse-sender' | 'drop' | 'slow';

export interface Received {
  secure: boolean;
  user: string | null;
  from: string;
  to: string[];
  raw: string;
}

export interface MailServer {
  port: number;
  /** As `SAWT_SMTP` takes it. */
  address: string;
  received: Received[];
  behave(behaviour: Behaviour): Promise<void>;
  stop(): Promise<void>;
}

/** A real SMTP server (`smtp-server`) in a process of its own. @param keyFile key and certificate in one PEM file: it offers STARTTLS */
export async function startMailServer(keyFile?: string): Promise<MailServer> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'mail-server-process.ts'), ['0', ...(keyFile ? [keyFile] : [])]);
  const received: Received[] = [];
  child.on('message', (message: Partial<Received>) => {
    if (message.raw !== undefined) received.push(message as Received);
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    port,
    address: `smtp://127.0.0.1:${port}`,
    received,
    async behave(behaviour) {
      child.send(behaviour);
      for (let told: { behaviour?: Behaviour } = {}; told.behaviour !== behaviour; ) [told] = await once(child, 'message');
    },
    async stop() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** The head of a message, unfolded, and its texts decoded, by their type. */
export function readMail(raw: string) {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head.replace(/\r\n[ \t]+/g, ' '))?.[1] ?? '';
  const body = rest.join('\r\n\r\n');
  const text = (type: string) => {
    const part = body.split(/\r\n--/).find((piece) => piece.includes(`Content-Type: ${type}`)) ?? '';
    return Buffer.from(part.slice(part.indexOf('\r\n\r\n')), 'base64').toString('utf8');
  };
  const words = header('Subject').replace(/=\?UTF-8\?B\?(.*?)\?= ?/gi, (_whole, encoded) =>
    Buffer.from(encoded, 'base64').toString('utf8'),
  );
  return { header, subject: words, text: text('text/plain'), html: text('text/html') };
}
