import type { ReceiptSettings, SmsSettings, smsKinds } from './sms-settings.ts';

export interface SmsMessage {
  /** Our id of the delivery: what a provider hears it by again, when it is told twice. */
  id: string;
  /** E.164. */
  phone: string;
  text: string;
}

/** What a provider says later became of one part of a message. */
export interface Receipt {
  /** As the provider called that part when it took it. */
  messageId: string;
  state: 'delivered' | 'failed' | 'expired';
  /** In the provider's words or numbers. */
  error: string | null;
}

/** Resolves once the receipt is kept; a rejection makes the provider tell it again. */
export type HearReceipt = (receipt: Receipt) => Promise<void>;

/** A way to send short messages. */
export interface SmsProvider {
  /** As people know it, and as its tries are written down. */
  readonly name: string;
  /**
   * Resolves when the provider has taken the whole message over.
   * @returns what it calls each part, in order; empty where it gives no names
   * @throws Refused when it will never take it; anything else when it may take it later, or nobody knows whether it did
   */
  send(message: SmsMessage): Promise<string[]>;
  /** Begins to hear receipts; without it they are heard from the first message on. */
  start?(): void;
  stop?(): Promise<void>;
}

export type SmsKind = (typeof smsKinds)[number];

/** A provider with what it is for. The first that fits is tried first. */
export interface SmsRoute {
  provider: SmsProvider;
  /** How the numbers begin that it is for. */
  prefixes: readonly string[];
  kinds: readonly SmsKind[];
  /** In riyals. */
  costPerSegment: number;
  protocol: SmsSettings['protocol'];
  /** How its receipts come over HTTP; null: not that way. */
  receipts: ReceiptSettings | null;
}
