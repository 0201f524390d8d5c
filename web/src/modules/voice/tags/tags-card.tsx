import type { CaseDetail } from '@sawt/contract';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useMessages } from '#i18n';
import { useErrorWords } from '#platform/errors.ts';
import { holds, useMe } from '#platform/session.ts';
import { Banner, Card, showToast } from '#ui';
import { TagChip } from './tag-chip.tsx';
import { type PickedTag, TagPicker } from './tag-picker.tsx';
import { tagWords } from './tag-words.ts';
import { useTagging } from './use-tagging.ts';

/** What the reader's office has put on a case, to be changed where it stands. A tag is put on as soon as it is chosen. */
export function TagsCard({ detail: { number, tags, assignee } }: { detail: CaseDetail }) {
  const words = useMessages(tagWords);
  const { data: me } = useMe();
  const tag = useTagging();
  const area = useRef<HTMLDivElement>(null);
  const [round, setRound] = useState(0);
  const change = useMutation({
    mutationFn: ({ picked, on }: { picked: PickedTag; on: boolean }) => tag(picked, [number], on),
    onSuccess(_, { picked, on }) {
      showToast(on ? words.wasPutOn(picked.name) : words.wasTakenOff(picked.name));
      if (on) setRound(round + 1);
      // The button that was pressed is gone.
      else area.current?.focus();
    },
  });
  const { message, fields } = useErrorWords(change.error);
  if (!me || !holds(me, 'voice.tag_case')) return null;
  const isOwn = me.permissions['voice.tag_case'] !== 'own' || assignee?.id === me.id;
  return (
    <Card title={words.title}>
      <div ref={area} tabIndex={-1} className="flex flex-col gap-4 outline-none">
        {tags.length === 0 ? (
          <p className="text-ink-soft">{words.notTagged}</p>
        ) : (
          <ul className="flex flex-wrap gap-2">
            {tags.map((each) => (
              <li key={each.id} className="max-w-full">
                <TagChip
                  tag={each}
                  isPending={change.isPending}
                  onTakeOff={isOwn ? () => change.mutate({ picked: each, on: false }) : undefined}
                />
              </li>
            ))}
          </ul>
        )}
        {message && <Banner tone="danger">{message}</Banner>}
        {isOwn && (
          <TagPicker
            // Begins anew once a tag is on: ready for the next.
            key={round}
            takesFocus={round > 0}
            label={words.add}
            except={tags}
            error={fields.name}
            onPick={(picked) => picked && change.mutate({ picked, on: true })}
          />
        )}
      </div>
    </Card>
  );
}
