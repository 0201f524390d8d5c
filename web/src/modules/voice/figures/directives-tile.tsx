import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { StatTile } from '#ui';
import { type CaseFilterQuery, figuresQuery } from '../shared/queries.ts';
import { caseListLink } from './case-list-link.ts';
import { figuresWords } from './figures-words.ts';

/** The directives that agencies have yet to respond to: the total of their own filter, which is also that of the list behind it. */
export function DirectivesTile({ filter }: { filter: CaseFilterQuery }) {
  const words = useMessages(figuresWords);
  const { number } = useFormats();
  const open: CaseFilterQuery = { ...filter, directive: 'open' };
  const { data } = useQuery(figuresQuery(open));
  return (
    <StatTile
      label={words.directives}
      value={data ? number(data.total) : '–'}
      note={data?.total === 0 ? words.noDirectives : words.directivesNote}
      tone={data && data.total > 0 ? 'warning' : 'neutral'}
      link={caseListLink(open)}
    />
  );
}
