import type { SmsProvider } from '../../../adapters/sms/sms-provider.ts';
import type { HandOver } from '../deliver.ts';

export const createHandOverSms =
  (sms: SmsProvider): HandOver =>
  ({ id, recipient, text }) =>
    sms.send({ id, phone: recipient, text });
