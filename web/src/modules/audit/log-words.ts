import { defineMessages, plural } from '#i18n';

export const logWords = defineMessages({
  ar: {
    title: 'سلامة السجل',
    explained:
      'كل قيد مختوم، ومجموع القيود شجرة تُوقَّع كل خمس دقائق ويُودَع توقيعها لدى شاهد خارج قاعدة البيانات؛ فلا يتغير شيء منها دون أن يُكشف.',
    size: 'القيود المثبتة',
    checkpoint: 'آخر توقيع',
    noCheckpoint: 'لم يُوقَّع السجل بعد',
    verifierKey: 'المفتاح العام للتحقق',
    verify: 'التحقق من سلامة السجل',
    verifying: 'يُقرأ السجل كاملًا ويُقارن بكل ما وُقِّع عليه. قد يستغرق ذلك دقائق.',
    whole: 'السجل سليم: لم يُعدَّل فيه شيء ولم يُحذف ولم يُضف ولم يُرتَّب من جديد',
    broken: (count: number) =>
      `السجل ليس سليمًا: ${plural(count, { one: 'ملاحظة واحدة', two: 'ملاحظتان', few: '# ملاحظات', many: '# ملاحظة', other: '# ملاحظة' })}`,
    lookedAt: (entries: string, checkpoints: string, witnessed: string | null) =>
      `القيود: ${entries}، التواقيع هنا: ${checkpoints}، لدى الشاهد: ${witnessed ?? 'لا يمكن سؤاله من هنا'}`,
    prove: 'تنزيل إثبات القيد',
  },
  en: {
    title: 'Integrity of the log',
    explained:
      'Every entry is sealed. Together they are a tree that is signed every five minutes, and each signature goes to a witness outside the database: nothing in it changes unnoticed.',
    size: 'Entries in the tree',
    checkpoint: 'Last signed',
    noCheckpoint: 'Not signed yet',
    verifierKey: 'Public key for verification',
    verify: 'Verify the log',
    verifying: 'The whole log is being read and compared with everything that was signed. This can take minutes.',
    whole: 'The log is whole: nothing was changed, removed, added or reordered',
    broken: (count: number) => `The log is not whole: ${plural(count, { one: '# finding', other: '# findings' })}`,
    lookedAt: (entries: string, checkpoints: string, witnessed: string | null) =>
      `Entries: ${entries} · signatures here: ${checkpoints} · at the witness: ${witnessed ?? 'cannot be asked from here'}`,
    prove: 'Download the proof of this entry',
  },
});
