import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { createSyslogWitness } from './syslog-witness.ts';

test('a checkpoint arrives at a syslog server as one message that says its length', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const received = new Promise<string>((resolve) => {
    server.once('connection', (socket) => {
      let text = '';
      socket.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      socket.on('end', () => resolve(text));
    });
  });
  const { port } = server.address() as AddressInfo;
  await createSyslogWitness({ host: '127.0.0.1', port }).publish('sawt-audit\n7\nroot\n\n— sawt-audit sig\n');
  const [, length, message = ''] = /^(\d+) (.*)$/s.exec(await received) ?? [];
  expect(Buffer.byteLength(message)).toBe(Number(length));
  expect(message).toMatch(/^<109>1 \d{4}-\d\d-\d\dT[\d:.]+Z \S+ sawt \d+ checkpoint - ".*"$/);
  expect(JSON.parse(message.slice(message.indexOf('"')))).toBe('sawt-audit\n7\nroot\n\n— sawt-audit sig\n');
  server.close();
});

test('a server that is away is an error, so that the checkpoint is made again', async () => {
  await expect(createSyslogWitness({ host: '127.0.0.1', port: 1 }).publish('x')).rejects.toThrow(/ECONNREFUSED/);
});
