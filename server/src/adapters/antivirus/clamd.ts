import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { type Antivirus, ScannerError, type Verdict } from './antivirus.ts';

export type ClamdAddress = { host: string; port: number } | { path: string };

/** A photo takes tens of milliseconds; whoever uploads waits this long at most before the file is taken to be scanned later. */
const patienceMilliseconds = 20_000;
const chunkBytes = 64 * 1024;
/** A verdict is one short line. */
const longestAnswer = 1024;

/**
 * ClamAV's daemon (clamd(8)), a connection a command: `zINSTREAM`, chunks behind their length, an empty chunk; the answer ends
 * with NUL. Only the two answers that are verdicts count as such: a limit exceeded, an error or half a line is none.
 */
export function createClamd(address: ClamdAddress, { patience = patienceMilliseconds } = {}): Antivirus {
  async function ask(command: string, content?: Buffer): Promise<string> {
    const socket = createConnection({ ...address, signal: AbortSignal.timeout(patience) });
    // What goes wrong is heard where it is waited for; between two waits, and after the answer, nobody listens.
    socket.on('error', () => {});
    try {
      await once(socket, 'connect');
      const answer = readAnswer(socket);
      // clamd may refuse and hang up before it has been sent everything.
      await Promise.race([answer, send(socket, command, content)]);
      return await answer;
    } catch (error) {
      if (error instanceof ScannerError) throw error;
      const { name, message } = error as Error;
      throw new ScannerError(
        name === 'AbortError' ? `clamd did not answer ${command} within ${patience} ms.` : `clamd cannot be asked: ${message}`,
      );
    } finally {
      socket.destroy();
    }
  }

  return {
    scan: async (bytes) => verdictOf(await ask('INSTREAM', bytes)),
    version: async () => {
      const answer = await ask('VERSION');
      if (!answer.startsWith('ClamAV ')) throw new ScannerError(`This is no clamd: ${JSON.stringify(answer.slice(0, 80))}`);
      return answer;
    },
  };
}

async function send(socket: Socket, command: string, content: Buffer | undefined): Promise<void> {
  socket.write(`z${command}\0`);
  if (!content) return;
  for (let start = 0; start < content.length && socket.writable; start += chunkBytes) {
    const chunk = content.subarray(start, start + chunkBytes);
    socket.write(lengthOf(chunk));
    if (!socket.write(chunk)) await once(socket, 'drain');
  }
  socket.write(lengthOf(Buffer.alloc(0)));
}

function lengthOf(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}

async function readAnswer(socket: Socket): Promise<string> {
  let answer = '';
  for await (const text of socket.setEncoding('utf8')) {
    answer += text;
    const end = answer.indexOf('\0');
    if (end >= 0) return answer.slice(0, end);
    if (answer.length > longestAnswer) break;
  }
  throw new ScannerError(`clamd broke off: ${JSON.stringify(answer.slice(0, 80))}`);
}

function verdictOf(answer: string): Verdict {
  if (answer === 'stream: OK') return { clean: true };
  const signature = /^stream: (.{1,200}) FOUND$/.exec(answer)?.[1];
  if (signature) return { clean: false, signature };
  throw new ScannerError(`clamd gave no verdict: ${JSON.stringify(answer.slice(0, 200))}`);
}
