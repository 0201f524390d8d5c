import type { Language } from '@sawt/contract';
import type { PushService } from '../../../adapters/push/push-service.ts';
import { AddressRefused, Refused } from '../../../adapters/refused.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Sendable } from '../hand-over.ts';
import { removeDevice } from './devices.ts';

/** What the service worker of the pages is given (`web/public/service-worker.js`). */
interface Notice {
  /** The same one twice is shown once. */
  id: string;
  language: Language;
  title: string;
  body: string;
  opens: string;
}

const titles: Record<Language, string> = { ar: 'صوت', en: 'Sawt' };

/**
 * Tells all devices of a person. It has arrived as soon as one of them got it; devices that are gone are forgotten. It is tried again
 * only where none got it, so that nobody's pocket rings twice.
 */
export function createHandOverPush({ database, push }: { database: Database; push: PushService }): (delivery: Sendable) => Promise<void> {
  return async (delivery) => {
    const person = delivery.person_id;
    const devices = person ? await database.selectFrom('notify.push_device').selectAll().where('person_id', '=', person).execute() : [];
    const payload = JSON.stringify(noticeOf(delivery));
    const failures: Error[] = [];
    for (const device of devices) {
      try {
        await push.send({ id: delivery.id, device, payload });
      } catch (error) {
        failures.push(error as Error);
        if (error instanceof AddressRefused) await removeDevice(database, device.person_id, device.id);
      }
    }
    if (failures.length < devices.length) return;
    throw failures.find((failure) => !(failure instanceof Refused)) ?? failures[0] ?? new Refused('The reader has no device here any more');
  };
}

function noticeOf({ id, text, title, opens, language }: Sendable): Notice {
  return { id, language: language as Language, title: title ?? titles[language as Language], body: text, opens: opens ?? '/' };
}
