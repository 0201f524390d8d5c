import { defineMessages, useMessages } from '#i18n';
import { PageHeader } from '#ui';
import { Prose, ProseList } from './prose.tsx';

const messages = defineMessages({
  ar: {
    title: 'بيان إتاحة الوصول',
    intro: 'هذه المنصة للجميع، ومنهم من يستخدم قارئ الشاشة أو لوحة المفاتيح وحدها أو يحتاج إلى خط أكبر.',
    standard: 'المعيار',
    standardText: 'تلتزم المنصة بإرشادات إتاحة محتوى الويب (WCAG) في نسختها 2.2 بالمستوى AA، بالعربية والإنجليزية.',
    can: 'ما يمكنك فعله',
    keyboard: 'استخدام كل صفحة بلوحة المفاتيح وحدها، مع إظهار موضعك فيها.',
    reader: 'سماع الصفحات بقارئ الشاشة: لكل حقل وزر اسم، ولكل رسم بياني جدول، ولكل خريطة قائمة.',
    zoom: 'تكبير الصفحة إلى ٢٠٠٪ دون فقد شيء منها.',
    motion: 'إيقاف الحركة من إعدادات جهازك.',
    language: 'التبديل بين العربية والإنجليزية في كل صفحة.',
    limits: 'ما لم يكتمل',
    limitsText: 'الصور والمقاطع التي يرفقها الناس لا وصف لها، وموضع البلاغ على الخريطة يُكتب نصًا لمن لا يراها.',
    tested: 'كيف نتحقق',
    testedText: 'تُفحص كل صفحة آليًا باللغتين عند كل تعديل، وتُجرَّب الرحلات الأساسية بلوحة المفاتيح.',
    help: 'إن واجهتك صعوبة',
    helpText: 'أرسل ملاحظة من صفحة البلاغ الجديد واختر «لا أعرف» في التصنيف، أو اطلب المساعدة من مكتب الإمارة؛ ونجيبك كأي بلاغ، بمهلته.',
  },
  en: {
    title: 'Accessibility statement',
    intro: 'This platform is for everybody, also for those who use a screen reader, only a keyboard, or larger letters.',
    standard: 'The standard',
    standardText: 'The platform keeps to the Web Content Accessibility Guidelines (WCAG) 2.2, level AA, in Arabic and English.',
    can: 'What you can do',
    keyboard: 'Use every page by the keyboard alone, and see where on it you are.',
    reader: 'Hear the pages by a screen reader: every field and button has a name, every chart a table, every map a list.',
    zoom: 'Enlarge a page to 200% without losing any of it.',
    motion: 'Stop what moves, by the settings of your device.',
    language: 'Change between Arabic and English on every page.',
    limits: 'What is not complete',
    limitsText:
      'Photos and recordings that people attach have no description; a place on the map can be written as text by those who do not see it.',
    tested: 'How we make sure',
    testedText: 'Every page is checked by a program in both languages with each change, and the main journeys are walked by keyboard.',
    help: 'If something is difficult',
    helpText:
      'Send an observation by the page for a new case, and choose “I do not know” as its category, or ask at the emirate’s desk; it is answered like any case, within its deadline.',
  },
});

export function AccessibilityPage() {
  const words = useMessages(messages);
  return (
    <>
      <PageHeader title={words.title} description={words.intro} />
      <div className="flex flex-col gap-8">
        <Prose title={words.standard}>
          <p>{words.standardText}</p>
        </Prose>
        <Prose title={words.can}>
          <ProseList items={[words.keyboard, words.reader, words.zoom, words.motion, words.language]} />
        </Prose>
        <Prose title={words.limits}>
          <p>{words.limitsText}</p>
        </Prose>
        <Prose title={words.tested}>
          <p>{words.testedText}</p>
        </Prose>
        <Prose title={words.help}>
          <p>{words.helpText}</p>
        </Prose>
      </div>
    </>
  );
}
