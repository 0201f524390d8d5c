import { anonymised, deleted, nothingPersonalIn, type Register } from '../../platform/personal-data/register.ts';

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
      opens: anonymised('words about'),
    },
    other: ['id', 'template', 'channel', 'language', 'status'],
  },
  'notify.email_address': {
    whose: 'both',
    purpose: 'telling people by e-mail what happens with a case',
    basis: 'consent',
    retention: 'until its owner removes it, or the account goes',
    download: 'email',
    personal: { person_id: deleted('person'), address: deleted('e-mail'), bounce: deleted('words about') },
    other: [],
  },
  'notify.push_device': {
    whose: 'both',
    purpose: 'notifying people on their devices of what happens with a case',
    basis: 'consent',
    retention: 'until its owner removes it, the device is gone, or the account goes',
    download: 'devices',
    personal: {
      id: deleted('device'),
      person_id: deleted('person'),
      endpoint: deleted('device'),
      p256dh: deleted('secret'),
      auth: deleted('secret'),
      name: deleted('device'),
    },
    other: [],
  },
  'notify.email_code': {
    whose: 'both',
    purpose: 'proving that an e-mail address is one’s own',
    basis: 'consent',
    retention: 'half an hour; the last one until the next',
    download: { not: 'a secret' },
    personal: { person_id: deleted('person'), address: deleted('e-mail'), hash: deleted('secret') },
    other: [],
  },
};
