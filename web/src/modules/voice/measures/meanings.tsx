import { useMessages } from '#i18n';
import { Card, DescriptionList } from '#ui';
import { measureIds } from './measure-list.ts';
import { meaningWords, measureNames } from './measure-words.ts';
import { measuresWords } from './measures-words.ts';

/** What each figure means, for whoever has to answer for it. */
export function Meanings() {
  const names = useMessages(measureNames);
  const meanings = useMessages(meaningWords);
  return (
    <Card title={useMessages(measuresWords).meanings}>
      <DescriptionList items={measureIds.map((id) => ({ term: names[id], value: meanings[id] }))} />
    </Card>
  );
}
