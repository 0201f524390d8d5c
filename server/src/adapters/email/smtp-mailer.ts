import { createTransport } from 'nodemailer';
import { AddressRefused, Refused } from '../refused.ts';
import type { Mailer } from './mailer.ts';
import type { SmtpSettings } from './smtp-settings.ts';

/** In milliseconds: to connect, to be greeted, and of silence in between. RFC 5321 § 4.5.3.2 would wait for minutes; the queue waits better. */
export interface Patience {
  connect: number;
  silence: number;
}

/**
 * The mail server of the house, by SMTP (RFC 5321). A connection for each message: a relay near by answers in milliseconds, and
 * one that hangs holds up nothing else.
 */
export function createSmtpMailer(settings: SmtpSettings, patience: Patience = { connect: 10_000, silence: 30_000 }): Mailer {
  const { host, port, implicitTls, demandTls, login, from, dkim } = settings;
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const transport = createTransport({
    host,
    port,
    secure: implicitTls,
    requireTLS: demandTls && !implicitTls,
    // A relay on this very machine often offers TLS with a certificate that nobody vouches for.
    ignoreTLS: !demandTls,
    ...(login && { auth: login }),
    ...(dkim && { dkim: { domainName: domain, keySelector: dkim.selector, privateKey: dkim.privateKey } }),
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: patience.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, fromName, to, bounceTo, subject, text, html, headers }) {
      await transport
        .sendMail({
          envelope: { from: bounceTo ?? from, to: [to] },
          from: { name: fromName, address: from },
          to,
          subject,
          text,
          html,
          messageId: `<${id}@${domain}>`,
          headers: { ...headers },
          // Arabic as quoted-printable would be three times as long.
          textEncoding: 'base64',
        })
        .catch((error: SmtpError) => {
          throw judged(error);
        });
    },
  };
}

interface SmtpError extends Error {
  responseCode?: number;
  response?: string;
  command?: string;
}

/** A 5xx (RFC 5321 § 4.2.1) about the receiver or the message is for good. One about us, a login or our sender, is ours to mend: it waits. */
function judged(error: SmtpError): Error {
  const { responseCode = 0, response, command, message } = error;
  if (responseCode < 500) return error;
  if (command === 'RCPT TO') return new AddressRefused(response ?? message);
  return command === 'DATA' ? new Refused(response ?? message) : error;
}
