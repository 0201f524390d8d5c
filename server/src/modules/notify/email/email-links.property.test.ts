import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEmailLinks } from './email-links.ts';

const links = createEmailLinks('a secret of the tests, and of nothing else');
const strangers = createEmailLinks('another secret, of whoever wants to stop other people’s mail');

test('a link stops the mail of its person to its address, and of nobody else', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.emailAddress(), fc.emailAddress(), (person, address, other) => {
      const token = links.stopToken(person, address);
      expect(links.personOfStop(token)).toBe(person);
      expect(links.isStopOf(token, person, address)).toBe(true);
      if (other !== address) expect(links.isStopOf(token, person, other)).toBe(false);
      expect(links.isStopOf(strangers.stopToken(person, address), person, address)).toBe(false);
    }),
  );
});

test('a return address leads to its delivery, in whatever case a server writes it, and a made-up one to none', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const name = links.returnName(id);
      // RFC 5321 § 4.5.3.1.1.
      expect(name.length).toBeLessThanOrEqual(64);
      expect(links.deliveryOfReturn(name.toUpperCase())).toBe(id);
      expect(links.deliveryOfReturn(strangers.returnName(id))).toBeNull();
    }),
  );
});
