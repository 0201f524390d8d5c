/// <reference path="../src/adapters/sms/smpp/smpp.d.ts" />
// A real SMPP server in a process of its own, which takes what comes or misbehaves as it is told over IPC. See smpp-server.ts.
import smpp, { type Pdu, type Session } from 'smpp';
import type { Behaviour, ReceiptForm } from './smpp-server.ts';

let behaviour: Behaviour = 'take';
let form: ReceiptForm = 'none';
let messages = 0;
let offered = 0;
/** What was taken, by number, reference and part: what comes again with the same reference is the same message. */
const taken = new Map<string, string>();
const held: (() => void)[] = [];
const parts = new Map<string, string[]>();
const { ESME_RTHROTTLED, ESME_RINVDSTADR, ESME_RINVPASWD, ESME_RSYSERR } = smpp.errors;
const tell = (message: object) => process.send?.(message);

const server = smpp.createServer((session) => {
  session.on('error', () => {});
  session.on('bind_transceiver', (pdu: Pdu) => {
    const right = pdu.password === 'pass' && behaviour !== 'no-bind';
    session.send(pdu.response(right ? { system_id: 'test' } : { command_status: ESME_RINVPASWD }));
    if (right) tell({ bound: server.sessions.length });
  });
  session.on('enquire_link', (pdu: Pdu) => behaviour !== 'silent' && session.send(pdu.response()));
  session.on('unbind', (pdu: Pdu) => session.send(pdu.response()));
  session.on('submit_sm', (pdu: Pdu) => submitted(session, pdu));
  session.on('deliver_sm_resp', (pdu: Pdu) => tell({ receiptStatus: pdu.command_status }));
});

function refusalNow(): number | undefined {
  if (behaviour === 'throttle' && offered % 3 !== 0) return ESME_RTHROTTLED;
  if (behaviour === 'refuse-address') return ESME_RINVDSTADR;
  return behaviour === 'system-error' ? ESME_RSYSERR : undefined;
}

function submitted(session: Session, pdu: Pdu): void {
  offered += 1;
  if (behaviour === 'silent') return;
  const refusal = refusalNow();
  if (refusal) {
    session.send(pdu.response({ command_status: refusal }));
    return;
  }
  const id = take(pdu);
  const answer = () => {
    session.send(pdu.response({ message_id: id }));
    if (form !== 'before') receipts(session, id);
  };
  if (form === 'before') receipts(session, id);
  if (behaviour === 'drop' && offered % 4 === 0) {
    // Taken, but nobody is told: as a link breaks in the wild.
    held.length = 0;
    session.destroy();
  } else if (behaviour === 'out-of-order' || behaviour === 'drop') {
    held.push(answer);
    setTimeout(() => {
      for (const one of held.splice(0).reverse()) one();
    }, 20);
  } else answer();
}

/** @returns the id, which is that of before for what came before */
function take(pdu: Pdu): string {
  const { udh, message } = pdu.short_message as { udh?: Buffer[]; message: string };
  const [, , , of = 1, part = 1] = udh?.[0] ?? [];
  const reference = `${pdu.destination_addr} ${pdu.user_message_reference}`;
  const key = `${reference} ${part}`;
  const before = taken.get(key);
  const id = before ?? nextId();
  taken.set(key, id);
  const texts = parts.get(reference) ?? [];
  texts[part - 1] = message;
  parts.set(reference, texts);
  tell({
    submitted: {
      phone: pdu.destination_addr,
      sender: pdu.source_addr,
      coding: pdu.data_coding,
      reference,
      again: before !== undefined,
      text: texts.join(''),
      whole: texts.filter(Boolean).length === of,
      id,
    },
  });
  return id;
}

function nextId(): string {
  messages += 1;
  return form === 'decimal-for-hexadecimal' ? (0xa0000 + messages).toString(16).toUpperCase() : `M${messages}`;
}

const receiptText = (id: string, state: string) =>
  `id:${id} sub:001 dlvrd:001 submit date:2611261200 done date:2611261201 stat:${state} err:${state === 'DELIVRD' ? '000' : '012'} text:id:nothing stat:UNDELIV`;

function receipts(session: Session, id: string): void {
  const say = (fields: Record<string, unknown>) => session.deliver_sm({ source_addr: '966', destination_addr: 'Sawt', ...fields });
  const text = (state: string, name = id) => say({ esm_class: 4, short_message: receiptText(name, state) });
  const byForm: Record<ReceiptForm, () => void> = {
    none() {},
    before: () => text('DELIVRD'),
    after: () => text('DELIVRD'),
    late: () => setTimeout(() => text('DELIVRD'), 300),
    twice() {
      text('DELIVRD');
      text('DELIVRD');
    },
    'on-the-way-first'() {
      text('ENROUTE');
      text('ACCEPTD');
      text('DELIVRD');
    },
    'delivered-then-expired'() {
      text('DELIVRD');
      text('EXPIRED');
    },
    undelivered: () => text('UNDELIV'),
    expired: () => text('EXPIRED'),
    unknown() {
      text('DELIVRD', 'nobody-knows-me');
      say({ esm_class: 0, short_message: 'STOP' });
    },
    tlv: () => say({ esm_class: 4, receipted_message_id: id, message_state: 2, short_message: '' }),
    payload: () => say({ esm_class: 4, short_message: '', message_payload: receiptText(id, 'DELIVRD') }),
    'without-class': () => say({ esm_class: 0, short_message: receiptText(id, 'DELIVRD').replace('stat:', 'Stat:') }),
    'decimal-for-hexadecimal': () => text('DELIVRD', String(Number.parseInt(id, 16)).padStart(12, '0')),
  };
  byForm[form]();
}

process.on('message', (order: { behaviour?: Behaviour; form?: ReceiptForm; cut?: true }) => {
  if (order.cut) for (const session of [...server.sessions]) session.destroy();
  behaviour = order.behaviour ?? behaviour;
  form = order.form ?? form;
  offered = order.behaviour ? 0 : offered;
  tell({ done: true });
});
process.on('disconnect', () => process.exit());
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => tell({ port: (server.address() as { port: number }).port }));
