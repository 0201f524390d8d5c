import type { RoutingReason } from '@sawt/contract';
import { defineMessages, useFormats, useMessages } from '#i18n';

const whyWords = defineMessages({
  ar: {
    rule: (name: string, version: string) => `بقاعدة التوجيه «${name}» (النسخة ${version})`,
    category: 'لأنها الجهة المعتمدة للتصنيف',
    words: (confidence: string, model: string) => `اقتُرحت من نص البلاغ، بثقة ${confidence} (النموذج ${model})`,
    officer: 'بقرار من موظف الإمارة',
    no_category: 'بقي لدى الإمارة: لا تصنيف له ولا قاعدة تنطبق عليه',
    agency_inactive: 'بقي لدى الإمارة: جهته لا تستقبل بلاغات',
  },
  en: {
    rule: (name: string, version: string) => `By the routing rule “${name}” (version ${version})`,
    category: 'The category’s own agency',
    words: (confidence: string, model: string) => `Suggested from the text, confidence ${confidence} (model ${model})`,
    officer: 'By decision of an emirate officer',
    no_category: 'Stayed with the emirate: it has no category, and no rule fits',
    agency_inactive: 'Stayed with the emirate: its agency takes no cases',
  },
});

/** Why a case came where it is, in a sentence. */
export function useWhy(): (why: RoutingReason) => string {
  const words = useMessages(whyWords);
  const { text, number, percent } = useFormats();
  return (why) => {
    if (why.by === 'rule') return words.rule(text(why.name), number(why.version));
    if (why.by === 'words') return words.words(percent(why.confidence), number(why.model));
    return why.by === 'nobody' ? words[why.because] : words[why.by];
  };
}
