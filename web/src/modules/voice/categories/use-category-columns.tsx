import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { Badge, Button, type Column } from '#ui';
import { priorityWords } from '../shared/case-words.ts';
import { PriorityBadge } from '../shared/priority-badge.tsx';
import { agenciesQuery } from '../shared/queries.ts';
import type { Leaf } from './category-groups.ts';
import { categoryWords } from './category-words.ts';

/** `onEdit`: for those who may. */
export function useCategoryColumns(onEdit: ((leaf: Leaf) => void) | undefined): readonly Column<Leaf>[] {
  const words = useMessages(categoryWords);
  const { normal } = useMessages(priorityWords);
  const { text } = useFormats();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const agencyName = (code: string | null) => {
    const agency = agencies.find((each) => each.code === code);
    return agency ? text(agency.name) : code;
  };
  const hours = (count: number | null) => count !== null && <span className="whitespace-nowrap">{words.hours(count)}</span>;
  const columns: Column<Leaf>[] = [
    { key: 'name', header: words.name, isTitle: true, cell: (leaf) => <LeafName leaf={leaf} /> },
    { key: 'agency', header: words.agency, cell: ({ category }) => agencyName(category.agency) },
    {
      key: 'priority',
      header: words.priority,
      cell: ({ category: { priority } }) =>
        priority === 'normal' ? <span className="text-ink-soft">{normal}</span> : <PriorityBadge priority={priority} />,
    },
    { key: 'acknowledge', header: words.acknowledge, cell: ({ category }) => hours(category.acknowledgeHours) },
    { key: 'answer', header: words.answer, cell: ({ category }) => hours(category.answerHours) },
  ];
  if (!onEdit) return columns;
  const editing: Column<Leaf> = {
    key: 'actions',
    header: words.actions,
    cell: (leaf) => (
      <Button variant="quiet" icon="edit" aria-label={words.editOf(text(leaf.category.name))} onPress={() => onEdit(leaf)}>
        {words.edit}
      </Button>
    ),
  };
  return [...columns, editing];
}

/** The name, over it the groups between it and its theme, which heads the table. */
function LeafName({ leaf: { category, path } }: { leaf: Leaf }) {
  const { inactive } = useMessages(categoryWords);
  const { text } = useFormats();
  return (
    <>
      {path.length > 1 && <span className="block text-sm/6 text-ink-faint">{path.slice(1).map(text).join(' › ')}</span>}
      <span className="inline-flex flex-wrap items-center gap-x-3 font-medium">
        {text(category.name)}
        {!category.active && <Badge tone="warning">{inactive}</Badge>}
      </span>
    </>
  );
}
