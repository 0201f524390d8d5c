/// <reference path="./smpp.d.ts" />
import { once } from 'node:events';
import smpp, { type Pdu } from 'smpp';
import type { HearReceipt } from '../sms-provider.ts';
import type { SmppSettings } from '../sms-settings.ts';
import { receiptOf } from './receipt.ts';
import { failureOf } from './status.ts';

/** The connection ended: nobody knows what became of what had no answer. */
export class LinkLost extends Error {}

/** In milliseconds. */
export interface Patience {
  /** For the answer to anything. */
  answer: number;
  /** Between two signs of life. */
  silence: number;
  /** Before a new bind: doubled each time, up to `longestPause`. */
  pause: number;
  longestPause: number;
  /** For a connection, before a message goes another way. */
  link: number;
  /** Of all messages, after one was throttled: doubled each time that it is again. */
  slowdown: number;
}

/** A bound connection. */
export interface SmppSession {
  /** @returns what the provider calls it. @throws as `failureOf`, or LinkLost */
  submit(fields: Record<string, unknown>): Promise<string>;
  readonly closed: Promise<void>;
  /** Says goodbye and closes. */
  unbind(): Promise<void>;
}

type Ask = (command: 'bind_transceiver' | 'submit_sm' | 'enquire_link' | 'unbind', fields?: Record<string, unknown>) => Promise<Pdu>;

/**
 * Connects and binds as a transceiver (SMPP 3.4 § 4.1.5). A peer that leaves one question unanswered is taken for gone: the link is cut,
 * and everything that waits on it fails at once.
 * @throws Error when the provider is not there, or will not have us
 */
export async function bindSession(settings: SmppSettings, patience: Patience, hear: HearReceipt): Promise<SmppSession> {
  const { host, port, tls, systemId, password, systemType } = { ...settings, ...settings.address };
  const session = smpp.connect({ host, port, tls, ...(tls && { servername: host }) });
  const closed = Promise.withResolvers<void>();
  const waiting = new Set<(error: Error) => void>();
  let lost: LinkLost | undefined;
  const lose = (reason: string) => {
    lost ??= new LinkLost(reason);
    for (const fail of waiting) fail(lost);
    waiting.clear();
    session.destroy();
    closed.resolve();
  };
  session.on('close', () => lose('the connection was closed'));
  // Also what cannot be read as SMPP: the package reads no further after it.
  session.on('error', (error: Error) => lose(error.message));
  session.on('pdu', (pdu: Pdu) => answerTo(pdu));

  const ask: Ask = (command, fields = {}) =>
    new Promise((resolve, reject) => {
      if (lost) return reject(lost);
      const timer = setTimeout(() => lose(`no answer to ${command} in ${patience.answer} ms`), patience.answer);
      const fail = (error: Error) => {
        clearTimeout(timer);
        reject(error);
      };
      waiting.add(fail);
      const sent = session[command](fields, (answer) => {
        clearTimeout(timer);
        waiting.delete(fail);
        resolve(answer);
      });
      if (!sent) lose('the connection takes nothing any more');
    });

  function answerTo(pdu: Pdu): void {
    if (pdu.isResponse()) return;
    if (pdu.command === 'deliver_sm' || pdu.command === 'data_sm') keep(pdu);
    else session.send(pdu.response());
    if (pdu.command === 'unbind') session.close();
  }

  /** Answered only once it is kept: a network tells again what had no answer, or was refused for now. Words from people are no receipts. */
  function keep(pdu: Pdu): void {
    const receipt = receiptOf(pdu, settings);
    const kept = receipt ? hear(receipt) : Promise.resolve();
    kept.then(
      () => session.send(pdu.response()),
      () => session.send(pdu.response({ command_status: smpp.errors.ESME_RX_T_APPN })),
    );
  }

  try {
    await Promise.race([
      once(session, tls ? 'secureConnect' : 'connect', { signal: AbortSignal.timeout(patience.answer) }),
      closed.promise,
    ]);
    const bound = await ask('bind_transceiver', {
      system_id: systemId,
      password,
      system_type: systemType,
      interface_version: 0x34,
    });
    const refused = failureOf(bound.command_status);
    if (refused) throw new Error(`the provider does not let us in: ${refused.message}`);
  } catch (error) {
    lose('no bind');
    throw error;
  }
  const heartbeat = setInterval(() => ask('enquire_link').catch(() => {}), patience.silence);
  void closed.promise.then(() => clearInterval(heartbeat));

  return {
    closed: closed.promise,
    async submit(fields) {
      const answer = await ask('submit_sm', fields);
      const failure = failureOf(answer.command_status);
      if (failure) throw failure;
      return answer.message_id ?? '';
    },
    async unbind() {
      await ask('unbind').catch(() => {});
      session.close();
      lose('we said goodbye');
    },
  };
}
