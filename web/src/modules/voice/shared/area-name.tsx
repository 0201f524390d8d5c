import type { Bilingual } from '@sawt/contract';
import { defineMessages, useFormats, useMessages } from '#i18n';

const areaWords = defineMessages({ ar: { approximate: 'تقريبي' }, en: { approximate: 'approximate' } });

/** A governorate, with a word where it was only found by the nearest seat. */
export function AreaName({ name, isApproximate }: { name: Bilingual; isApproximate: boolean }) {
  const { approximate } = useMessages(areaWords);
  const { text } = useFormats();
  return (
    <>
      {text(name)} {isApproximate && <span className="text-sm whitespace-nowrap text-ink-soft">({approximate})</span>}
    </>
  );
}
