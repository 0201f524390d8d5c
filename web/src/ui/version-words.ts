import { defineMessages } from '#i18n';

/** Of the staff's pages alone: apart from the words that citizens load. */
export const versionWords = defineMessages({
  ar: {
    version: (name: string) => `النسخة ${name}`,
    live: 'السارية',
    draft: 'مسودة',
    discarded: 'أُلغيت قبل أن تسري',
    asInstalled: 'كما ثُبّتت مع المنصة',
    restoredFrom: (name: string) => `استعادة للنسخة ${name}`,
    restore: 'استعادة',
    restoreOf: (name: string) => `استعادة النسخة ${name}`,
    restored: (name: string) => `استُعيدت النسخة ${name}، وحُفظت نسخةً جديدة.`,
  },
  en: {
    version: (name: string) => `Version ${name}`,
    live: 'In force',
    draft: 'Draft',
    discarded: 'Given up before it was in force',
    asInstalled: 'As installed with the platform',
    restoredFrom: (name: string) => `Brings back version ${name}`,
    restore: 'Bring back',
    restoreOf: (name: string) => `Bring back version ${name}`,
    restored: (name: string) => `Version ${name} is back, as a new version.`,
  },
});
