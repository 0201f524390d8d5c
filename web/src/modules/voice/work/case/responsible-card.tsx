import type { CaseDetail } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Card, DescriptionList, RatingValue } from '#ui';
import { useWhy } from '../../shared/why-words.ts';
import { caseWords } from './case-words.ts';

export function ResponsibleCard({ detail: { agency, department, assignee, category, rating, timeline } }: { detail: CaseDetail }) {
  const words = useMessages(caseWords);
  const { text } = useFormats();
  const sayWhy = useWhy();
  const why = timeline.findLast((event) => event.why !== null)?.why;
  return (
    <Card title={words.responsible}>
      <DescriptionList
        items={[
          { term: words.agency, value: agency ? text(agency.name) : words.noAgency },
          { term: words.why, value: why && sayWhy(why) },
          { term: words.department, value: department && text(department.name) },
          { term: words.assignee, value: assignee ? text(assignee.name) : words.unassigned },
          { term: words.category, value: category ? text(category.name) : words.noCategory },
          { term: words.rating, value: rating && <RatingValue value={rating} /> },
        ]}
      />
    </Card>
  );
}
