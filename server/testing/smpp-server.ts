import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What the server does with the next messages. */
export type Behaviour = 'take' | 'throttle' | 'refuse-address' | 'system-error' | 'drop' | 'out-of-order' | 'silent' | 'no-bind';

/** How receipts come, as they were seen in the wild. */
export type ReceiptForm =
  | 'none'
  | 'before'
  | 'after'
  | 'late'
  | 'twice'
  | 'on-the-way-first'
  | 'delivered-then-expired'
  | 'undelivered'
  | 'expired'
  | 'unknown'
  | 'tlv'
  | 'payload'
  | 'without-class'
  | 'decimal-for-hexadecimal';

export interface Submitted {
  /** Without the plus. */
  phone: string;
  sender: string;
  coding: number;
  /** What a network recognises a message by that comes again. */
  reference: string;
  again: boolean;
  /** All parts so far, in order. */
  text: string;
  whole: boolean;
  id: string;
}

export interface SmppServer {
  port: number;
  submitted: Submitted[];
  /** How the receipts were answered. */
  receiptStatuses: number[];
  /** How many sessions were bound, one after the other. */
  binds(): number;
  behave(order: { behaviour?: Behaviour; form?: ReceiptForm; cut?: true }): Promise<void>;
  stop(): Promise<void>;
}

/** A real SMPP 3.4 server (`smpp`) in a process of its own. @param port as it was, for one that comes back */
export async function startSmppServer(port = 0): Promise<SmppServer> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'smpp-server-process.ts'), [String(port)]);
  const submitted: Submitted[] = [];
  const receiptStatuses: number[] = [];
  let binds = 0;
  let obeyed = () => {};
  const listening = once(child, 'message') as Promise<[{ port: number }]>;
  child.on('message', (message: { submitted?: Submitted; receiptStatus?: number; bound?: number; done?: true }) => {
    if (message.submitted) submitted.push(message.submitted);
    if (message.receiptStatus !== undefined) receiptStatuses.push(message.receiptStatus);
    if (message.bound) binds += 1;
    if (message.done) obeyed();
  });
  const [{ port: given }] = await listening;
  return {
    port: given,
    submitted,
    receiptStatuses,
    binds: () => binds,
    async behave(order) {
      const done = Promise.withResolvers<void>();
      obeyed = done.resolve;
      child.send(order);
      await done.promise;
    },
    async stop() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
