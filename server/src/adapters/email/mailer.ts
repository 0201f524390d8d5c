/** One e-mail to one person. */
export interface Mail {
  /** Our id of the delivery. It names the message, so that a mailbox recognises one that it gets twice. */
  id: string;
  fromName: string;
  to: string;
  /** Where the receiving server sends back what it cannot deliver; null: to the sender. */
  bounceTo: string | null;
  subject: string;
  text: string;
  html: string;
  headers: Readonly<Record<string, string>>;
}

/** A way to send e-mail. */
export interface Mailer {
  /**
   * Resolves when the next server has taken the message over; rejects when it should be tried again.
   * @throws Refused, or AddressRefused where the address is at fault, when that would be in vain
   */
  send(mail: Mail): Promise<void>;
}
