import { defineMessages, useMessages } from '#i18n';

const messages = defineMessages({
  ar: { erased: 'أُتلف ما كتبه المستفيد بطلبه' },
  en: { erased: 'What the citizen wrote was erased at their request' },
});

/** In place of a citizen's words where there are none any more. */
export function ErasedWords() {
  return <span className="text-ink-faint">{useMessages(messages).erased}</span>;
}
