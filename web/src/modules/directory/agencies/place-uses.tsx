import { countedUses, openStatuses, type PlaceUse } from '@sawt/contract';
import { linkOptions } from '@tanstack/react-router';
import { useMessages } from '#i18n';
import { useMe } from '#platform/session.ts';
import { TextLink } from '#ui';
import { closeWords } from './close-words.ts';
import { countWords, seeWords, wayOutWords } from './place-use-words.ts';

interface Place {
  agency: string;
  department: string | undefined;
}

/** Where each is seen to. Only where the reader may go. */
const links = {
  open_cases: ({ agency, department }: Place) =>
    linkOptions({ to: '/staff/cases', search: { tab: 'all', status: openStatuses.join(','), agency, ...(department && { department }) } }),
  people: ({ agency, department }: Place) => linkOptions({ to: '/staff/people', search: { agency, ...(department && { department }) } }),
  categories: ({ agency }: Place) => linkOptions({ to: '/staff/categories', search: { agency, state: 'active' } }),
  routing_rules: () => linkOptions({ to: '/staff/routing' }),
  partners: () => linkOptions({ to: '/staff/partners' }),
};
const permissionFor = {
  open_cases: 'voice.read_case',
  people: 'directory.read',
  categories: 'voice.manage_categories',
  routing_rules: 'voice.read_routing',
  partners: 'platform.manage_partners',
} as const satisfies Record<PlaceUse['what'], string>;

/** What stands on an agency or department, how much, and what is to be done about it. */
export function PlaceUses({ uses, place }: { uses: readonly PlaceUse[]; place: Place }) {
  const words = useMessages(closeWords);
  const counts = useMessages(countWords);
  const wayOut = useMessages(wayOutWords);
  const see = useMessages(seeWords);
  const { data: me } = useMe();
  return (
    <>
      <p>{words.standing}</p>
      <ul aria-label={words.standing} className="flex flex-col gap-3">
        {uses.map(({ what, count }) => (
          <li key={what} className="flex flex-col gap-0.5 rounded-field border border-line p-3">
            <strong className="font-semibold">{count === countedUses ? words.many(counts[what](count)) : counts[what](count)}</strong>
            <span className="text-ink-soft">{wayOut[what]}</span>
            {me?.permissions[permissionFor[what]] === 'region' && <TextLink {...links[what](place)}>{see[what]}</TextLink>}
          </li>
        ))}
      </ul>
    </>
  );
}
