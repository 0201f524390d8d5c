// A real SMTP server in a process of its own, which takes what comes or misbehaves as it is told over IPC. See mail-server.ts.
import { readFileSync } from 'node:fs';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Behaviour } from './mail-server.ts';

let behaviour: Behaviour = 'take';
const greylisted = new Set<string>();
const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });
const senderOf = ({ envelope: { mailFrom } }: SMTPServerSession) => (mailFrom ? mailFrom.address : '');
const [, , port = '0', keyFile] = process.argv;
const tls = keyFile ? { key: readFileSync(keyFile), cert: readFileSync(keyFile) } : {};

const server = new SMTPServer({
  ...tls,
  disabledCommands: keyFile ? [] : ['AUTH', 'STARTTLS'],
  authOptional: true,
  disableReverseLookup: true,
  onAuth: ({ username, password }, _session, done) =>
    username === 'sawt' && password === 'pass' ? done(null, { user: username }) : done(refusal(535, '5.7.8 Wrong login')),
  onMailFrom(_address, _session, done) {
    done(behaviour === 'refuse-sender' ? refusal(550, '5.7.1 You may not send as that') : null);
  },
  onRcptTo({ address }, session, done) {
    if (behaviour === 'slow') return;
    if (behaviour === 'refuse-address') return done(refusal(550, '5.1.1 No such user here'));
    const triple = `${senderOf(session)} ${address}`;
    if (behaviour === 'greylist' && !greylisted.has(triple)) {
      greylisted.add(triple);
      return done(refusal(451, '4.7.1 Greylisted, come back later'));
    }
    done(null);
  },
  onData(stream, session, done) {
    if (behaviour === 'drop') {
      // In the middle of the message: the client never learns whether it was taken.
      stream.once('data', () => process.send?.({ drop: true }));
      for (const socket of sockets) socket.destroy();
      return;
    }
    const pieces: Buffer[] = [];
    stream.on('data', (piece: Buffer) => pieces.push(piece));
    stream.on('end', () => {
      if (behaviour === 'refuse-text') return done(refusal(554, '5.6.0 We do not like these words'));
      process.send?.({
        secure: session.secure,
        user: session.user ?? null,
        from: senderOf(session),
        to: session.envelope.rcptTo.map(({ address }) => address),
        raw: Buffer.concat(pieces).toString('utf8'),
      });
      done(null);
    });
  },
});
const sockets = new Set<{ destroy(): void }>();
server.server.on('connection', (socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
});
server.on('error', () => {});
process.on('message', (next: Behaviour) => {
  behaviour = next;
  process.send?.({ behaviour });
});
process.on('disconnect', () => process.exit());
const listening = server.listen(Number(port), '127.0.0.1', () => process.send?.({ port: (listening.address() as { port: number }).port }));
