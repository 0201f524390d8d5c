export interface SmsMessage {
  /** Our id of the delivery; a provider that hears it twice sends once. */
  id: string;
  /** E.164. */
  phone: string;
  text: string;
}

/** A way to send short messages. */
export interface SmsProvider {
  /** Resolves when the provider has taken the message over; rejects when it should be tried again. */
  send(message: SmsMessage): Promise<void>;
}
