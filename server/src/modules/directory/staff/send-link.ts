import type { LinkSent, PersonName } from '@sawt/contract';
import type { Audited } from '../../../platform/audit/change.ts';
import type { StaffDeps } from './deps.ts';
import { addressOf, linkHours, type NewLink } from './links.ts';
import { type StaffRow, selectStaff } from './staff-store.ts';

const templates = { invitation: 'staff-invitation', recovery: 'recovery-approved' } as const;

/**
 * Sends a link to the phone of its person, after the commit: its text is in no table. Where the provider fails, the link
 * stands as not sent, is said and shown so, and another can be sent.
 */
export async function sendLink(deps: StaffDeps, link: NewLink, made: Audited<PersonName>): Promise<Audited<LinkSent>> {
  const sent = await isSent(deps, link, made.output.id);
  return { ...made, output: { ...made.output, sent } };
}

async function isSent({ database, places, notify, clock, origin }: StaffDeps, link: NewLink, personId: string): Promise<boolean> {
  const person = (await selectStaff(database).where('person.id', '=', personId).executeTakeFirstOrThrow()) as StaffRow;
  if (!person.phone) return false;
  const agency = person.agency ? (await places.agencies()).get(person.agency)?.name : undefined;
  const values = {
    username: person.username,
    agency: agency ?? { ar: 'الإمارة', en: 'the emirate' },
    hours: String(linkHours[link.kind]),
    link: addressOf(origin(), link),
  };
  const to = { id: personId, phone: person.phone, language: person.language };
  try {
    await notify.sendSecret({ dedupeKey: `enrolment-link:${link.id}`, to, template: templates[link.kind], values });
  } catch {
    // What the provider said stands in the record of the delivery.
    return false;
  }
  await database.updateTable('directory.enrolment_link').set({ sent_at: clock.now() }).where('id', '=', link.id).execute();
  return true;
}
