import type { Mentionable } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { classes } from '#ui';
import { agenciesQuery } from '../../shared/queries.ts';
import { mentionWords } from './mention-words.ts';

interface ColleagueListProps {
  id: string;
  people: readonly Mentionable[];
  /** Which of them the keyboard is on; `<id>-<place>` is its id. */
  active: number;
  onChoose(person: Mentionable): void;
}

/** Who can be named, each with where they work. */
export function ColleagueList({ id, people, active, onChoose }: ColleagueListProps) {
  const { colleagues } = useMessages(mentionWords);
  const { text } = useFormats();
  const placeOf = usePlaceOf();
  return (
    <div id={id} role="listbox" aria-label={colleagues} className="rounded-field border border-line bg-white p-1 shadow-raised">
      {people.map((person, place) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the keyboard stays in the words, which name the one that it is on
        // biome-ignore lint/a11y/useKeyWithClickEvents: as above
        <div
          key={person.id}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === active}
          // The field keeps the cursor.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person)}
          className={classes(
            'flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 rounded-md px-3 py-1.5 hover:bg-brand-50',
            place === active ? 'bg-brand-50 outline-2 -outline-offset-2 outline-brand' : '',
          )}
        >
          <span className="font-medium">{text(person.name)}</span>
          <span className="text-sm text-ink-soft">{placeOf(person)}</span>
        </div>
      ))}
    </div>
  );
}

function usePlaceOf() {
  const { emirate } = useMessages(mentionWords);
  const { text } = useFormats();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  return ({ agency: code, department }: Mentionable): string => {
    if (code === null) return emirate;
    const agency = agencies.find((one) => one.code === code);
    const name = agency?.departments.find((one) => one.code === department)?.name ?? agency?.name;
    return name ? text(name) : '';
  };
}
