import type { Me } from '@sawt/contract';
import { auditNavigation } from '#modules/audit/navigation.ts';
import { directoryNavigation } from '#modules/directory/navigation.ts';
import { notifyNavigation } from '#modules/notify/navigation.ts';
import { partnersNavigation } from '#modules/partners/navigation.ts';
import { retentionNavigation } from '#modules/retention/navigation.ts';
import { answerTemplateNavigation } from '#modules/voice/answer-templates/navigation.ts';
import { boundaryNavigation } from '#modules/voice/boundaries/navigation.ts';
import { calendarNavigation } from '#modules/voice/calendars/navigation.ts';
import { categoryNavigation } from '#modules/voice/categories/navigation.ts';
import { directiveNavigation } from '#modules/voice/directives/navigation.ts';
import { measureNavigation } from '#modules/voice/measures/navigation.ts';
import { qualityNavigation } from '#modules/voice/quality/navigation.ts';
import { ratingNavigation } from '#modules/voice/ratings/navigation.ts';
import { reportNavigation } from '#modules/voice/report/navigation.ts';
import { routingNavigation } from '#modules/voice/routing/navigation.ts';
import { ruleNavigation } from '#modules/voice/rules/navigation.ts';
import { suggestionNavigation } from '#modules/voice/suggestion/navigation.ts';
import { tagNavigation } from '#modules/voice/tags/navigation.ts';
import { blocksNavigation } from '#modules/voice/work/blocks/navigation.ts';
import { citizensNavigation } from '#modules/voice/work/citizens/navigation.ts';
import { deskNavigation } from '#modules/voice/work/desk/navigation.ts';
import { workNavigation } from '#modules/voice/work/navigation.ts';
import { holds } from '#platform/session.ts';
import type { StaffEntry } from './staff-entry.ts';

/** The entries of the side navigation, in their order; each module adds its own list. */
const staffNavigation: readonly StaffEntry[] = [
  {
    path: '/staff',
    label: { ar: 'الرئيسية', en: 'Home' },
    about: { ar: 'نظرة عامة على العمل.', en: 'The work at a glance.' },
    icon: 'home',
    permission: null,
  },
  ...workNavigation,
  ...directiveNavigation,
  ...tagNavigation,
  ...measureNavigation,
  ...ratingNavigation,
  ...qualityNavigation,
  ...reportNavigation,
  ...deskNavigation,
  ...citizensNavigation,
  ...answerTemplateNavigation,
  ...blocksNavigation,
  ...categoryNavigation,
  ...routingNavigation,
  ...suggestionNavigation,
  ...boundaryNavigation,
  ...ruleNavigation,
  ...calendarNavigation,
  ...directoryNavigation,
  ...notifyNavigation,
  ...partnersNavigation,
  ...retentionNavigation,
  ...auditNavigation,
];

export const entriesFor = (me: Me): StaffEntry[] => staffNavigation.filter(({ permission }) => meets(me, permission));

/** May this person open the page at that address, or one below an entry's? What no entry stands above is open to all of the staff. */
export function mayOpen(me: Me, address: string): boolean {
  const entry = staffNavigation.find(({ path }) => path !== '/staff' && isWithin(address, path));
  if (!entry) return true;
  const [, stricter = entry.permission] = Object.entries(entry.below ?? {}).find(([path]) => isWithin(address, path)) ?? [];
  return meets(me, entry.permission) && meets(me, stricter);
}

const isWithin = (address: string, path: string) => `${address}/`.startsWith(`${path}/`);

const meets = (me: Me, permission: StaffEntry['permission']): boolean =>
  permission === null || [permission].flat().some((one) => holds(me, one));
