/// <reference path="./smpp.d.ts" />
import smpp from 'smpp';
import { AddressRefused, Refused } from '../../refused.ts';

/** The provider wants us slower: the same part is offered again. */
export class Throttled extends Error {}

const nameOf = new Map(Object.entries(smpp.errors).map(([name, status]) => [status, name]));
const throttled = ['ESME_RTHROTTLED', 'ESME_RMSGQFUL'];
const badAddress = ['ESME_RINVDSTADR', 'ESME_RINVDSTTON', 'ESME_RINVDSTNPI'];
const badMessage = ['ESME_RINVMSGLEN', 'ESME_RX_P_APPN', 'ESME_RINVDCS', 'ESME_RINVPARLEN', 'ESME_RINVOPTPARAMVAL'];

/**
 * What an answer's status (SMPP 3.4 § 5.1.3) means for the message. What is about us, our login, our sender or our rights, is ours to
 * mend: the message waits, or goes another way.
 * @returns undefined for success
 */
export function failureOf(status: number): Error | undefined {
  if (status === 0) return undefined;
  const name = nameOf.get(status) ?? `0x${status.toString(16).padStart(8, '0')}`;
  if (throttled.includes(name)) return new Throttled(name);
  if (badAddress.includes(name)) return new AddressRefused(name);
  return badMessage.includes(name) ? new Refused(name) : new Error(name);
}
