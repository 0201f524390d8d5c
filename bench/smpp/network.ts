// An SMPP server that takes everything at once, in a process of its own: what a client can do at most.
/// <reference path="../../server/src/adapters/sms/smpp/smpp.d.ts" />
import smpp, { type Pdu } from 'smpp';

let messages = 0;
const server = smpp.createServer((session) => {
  session.on('error', () => {});
  for (const command of ['bind_transceiver', 'enquire_link', 'unbind']) session.on(command, (pdu: Pdu) => session.send(pdu.response()));
  session.on('submit_sm', (pdu: Pdu) => session.send(pdu.response({ message_id: String(++messages) })));
});
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as { port: number }).port));
