import { anonymised, nothingPersonalIn, type Register } from '../../platform/personal-data/register.ts';

/** What notify holds of people. */
export const notifyRegister: Register = {
  'notify.template': nothingPersonalIn('code', 'purpose', 'text', 'variables'),
  'notify.template_consent': nothingPersonalIn('template', 'consent', 'instead'),
  'notify.delivery': {
    whose: 'both',
    purpose: 'telling people what happens with a case, and proving that they were told',
    basis: 'service asked for',
    retention: 'as the rule `messages` says; after it a line that counts',
    download: 'messages',
    personal: {
      dedupe_key: anonymised('person'),
      person_id: anonymised('person'),
      recipient: anonymised('phone'),
      text: anonymised('words about'),
      failure: anonymised('words about'),
    },
    other: ['id', 'template', 'channel', 'language', 'status'],
  },
};
