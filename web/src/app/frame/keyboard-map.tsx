import { useEffect, useState } from 'react';
import { defineMessages, useMessages } from '#i18n';
import { isForPage } from '#platform/page-key.ts';
import { Dialog } from '#ui';

const messages = defineMessages({
  ar: {
    title: 'مفاتيح لوحة المفاتيح',
    map: 'هذه القائمة',
    search: 'البحث في قائمة البلاغات',
    send: 'إرسال النموذج من أي حقل في مكتب الاستقبال',
    rows: 'السطر التالي والسابق، من داخل الجدول',
    tick: 'تحديد السطر، من داخل الجدول',
    next: 'الانتقال إلى ما بعده، أو إلى ما قبله مع ⇧',
    open: 'فتح الرابط أو ضغط الزر',
    choose: 'التنقل بين الخيارات والتبويبات والأيام',
    close: 'إغلاق النافذة أو القائمة',
  },
  en: {
    title: 'Keyboard',
    map: 'This list',
    search: 'Search the list of cases',
    send: 'Send the form from any field, at the intake desk',
    rows: 'The next row and the one before, from within a table',
    tick: 'Tick the row, from within a table',
    next: 'Go to what comes next, with ⇧ to what came before',
    open: 'Follow the link or press the button',
    choose: 'Move among options, tabs and days',
    close: 'Close the dialog or the list',
  },
});

type Act = Exclude<keyof (typeof messages)['ar'], 'title'>;
/** Each act with the ways to do it; a way is keys held together. */
const keys: readonly { act: Act; ways: readonly (readonly string[])[] }[] = [
  { act: 'map', ways: [['?']] },
  { act: 'search', ways: [['/']] },
  { act: 'send', ways: [['Ctrl', 'Enter']] },
  { act: 'rows', ways: [['J'], ['K']] },
  { act: 'tick', ways: [['X']] },
  { act: 'next', ways: [['Tab']] },
  { act: 'open', ways: [['Enter'], ['Space']] },
  { act: 'choose', ways: [['↑'], ['↓'], ['←'], ['→']] },
  { act: 'close', ways: [['Esc']] },
];

/** `?` (`؟` on an Arabic keyboard) shows what can be done by keyboard. */
export function KeyboardMap() {
  const words = useMessages(messages);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if ((event.key === '?' || event.key === '؟') && isForPage(event)) setOpen(true);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <Dialog title={words.title} isOpen={isOpen} onOpenChange={setOpen}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-3">
        {keys.map(({ act, ways }) => (
          <div key={act} className="col-span-2 grid grid-cols-subgrid items-center">
            <dt dir="ltr" className="flex flex-wrap items-center gap-1.5">
              {ways.map((way) => (
                <span key={way.join()} className="flex items-center gap-1">
                  {way.map((key) => (
                    <kbd key={key} className="rounded border border-field-line bg-canvas px-2 font-sans text-sm/6 font-medium">
                      {key}
                    </kbd>
                  ))}
                </span>
              ))}
            </dt>
            <dd>{words[act]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
