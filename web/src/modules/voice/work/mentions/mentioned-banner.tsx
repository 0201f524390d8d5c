import type { CaseDetail } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Banner, Button } from '#ui';
import { goToEvent } from './go-to-event.ts';
import { mentionWords } from './mention-words.ts';

/** That notes name the reader. Opening the case is seeing them; the banner stays until they leave it. */
export function MentionedBanner({ detail: { number, mentionedIn, timeline } }: { detail: CaseDetail }) {
  const words = useMessages(mentionWords);
  const { text } = useFormats();
  const queries = useQueryClient();
  const [shown, setShown] = useState(mentionedIn);
  const newest = mentionedIn.at(-1);
  useEffect(() => {
    if (newest === undefined) return;
    setShown((before) => [...before.filter((id) => id !== newest), newest]);
    // Where it fails the list keeps the case, and the next opening says it again.
    client.mentions.markSeen({ params: { number } }).then(
      () => queries.invalidateQueries({ queryKey: ['voice'] }),
      () => undefined,
    );
  }, [newest, number, queries]);
  const event = timeline.findLast(({ id }) => shown.includes(id));
  if (!event) return null;
  return (
    <Banner
      tone="info"
      title={event.actor ? words.mentionedBy(text(event.actor.name)) : words.mentioned}
      action={
        <Button variant="secondary" icon="down" onPress={() => goToEvent(event.id)}>
          {words.goToNote}
        </Button>
      }
    />
  );
}
