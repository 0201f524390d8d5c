import type { TimelineEvent } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { TypedText } from '../../shared/typed-text.tsx';
import { mentionWords } from './mention-words.ts';
import { partsOfNote } from './typed-mention.ts';

/** The words of a note with whom it names, as they are called today. */
export function NoteWords({ text, mentions }: Pick<TimelineEvent, 'mentions'> & { text: string }) {
  const { alsoNamed } = useMessages(mentionWords);
  const { text: inLanguage } = useFormats();
  if (mentions.length === 0) return <TypedText text={text} />;
  const { parts, left } = partsOfNote(text, mentions);
  return (
    <>
      <TypedText text={text}>
        {parts.map(({ text: words, mention }, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text that does not change
          mention ? <Mention key={index} name={inLanguage(mention.person.name)} /> : words,
        )}
      </TypedText>
      {left.length > 0 && (
        <p className="text-sm text-ink-soft">
          {alsoNamed} {left.map(({ person }) => inLanguage(person.name)).join(inLanguage({ ar: '، ', en: ', ' }))}
        </p>
      )}
    </>
  );
}

const Mention = ({ name }: { name: string }) => (
  <bdi className="rounded-md bg-brand-50 px-1.5 py-0.5 font-medium whitespace-nowrap text-brand-800">@{name}</bdi>
);
