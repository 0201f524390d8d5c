import { useFormats, useMessages } from '#i18n';
import { useMe } from '#platform/session.ts';
import { Card, DescriptionList, PageHeader } from '#ui';
import { staffWords } from './staff-words.ts';

export function HomePage() {
  const words = useMessages(staffWords);
  const { text } = useFormats();
  const { data: me } = useMe();
  if (!me) return null;
  return (
    <>
      <PageHeader title={words.welcome(text(me.name))} />
      <Card>
        <DescriptionList
          items={[
            { term: words.roles, value: me.roles.map(({ name }) => text(name)).join(text({ ar: '، ', en: ', ' })) },
            { term: words.agency, value: me.agency && text(me.agency.name) },
            { term: words.department, value: me.department && text(me.department.name) },
          ]}
        />
      </Card>
    </>
  );
}
