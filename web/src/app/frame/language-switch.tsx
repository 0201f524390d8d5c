import { setLanguage, useLanguage, useMessages } from '#i18n';
import { Button } from '#ui';
import { frameWords } from './frame-words.ts';

/** Named in the language it leads to, so that those who need it can read it. */
export function LanguageSwitch() {
  const { otherLanguage } = useMessages(frameWords);
  const other = useLanguage() === 'ar' ? 'en' : 'ar';
  return (
    <Button variant="quiet" icon="globe" onPress={() => setLanguage(other)}>
      <span lang={other}>{otherLanguage}</span>
    </Button>
  );
}
