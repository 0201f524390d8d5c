import type { SavedView } from '@sawt/contract';
import { defineMessages } from '#i18n';

export const viewWords = defineMessages({
  ar: {
    title: 'العروض المحفوظة',
    save: 'حفظ هذا العرض',
    saveTitle: 'حفظ العرض',
    editTitle: 'تعديل العرض',
    submit: 'حفظ',
    name: 'اسم العرض',
    share: 'مشاركته مع إدارتي',
    shareText: 'يراه زملاؤك في الإدارة أو مكتب الإمارة باسمك، ولا يُظهر لأحد بلاغات ليست من صلاحيته.',
    sharedBy: (name: string) => `شاركه ${name}`,
    shared: 'مشترك',
    edit: (name: string) => `تعديل: ${name}`,
    remove: (name: string) => `حذف: ${name}`,
    removed: (name: string) => `حُذف العرض «${name}».`,
    undo: 'تراجع',
  },
  en: {
    title: 'Saved views',
    save: 'Save this view',
    saveTitle: 'Save the view',
    editTitle: 'Change the view',
    submit: 'Save',
    name: 'Name of the view',
    share: 'Share it with my department',
    shareText: 'Colleagues in your department, or at the emirate’s desk, see it under your name. It shows nobody cases they may not see.',
    sharedBy: (name) => `Shared by ${name}`,
    shared: 'Shared',
    edit: (name) => `Change: ${name}`,
    remove: (name) => `Delete: ${name}`,
    removed: (name) => `The view “${name}” was deleted.`,
    undo: 'Undo',
  },
});

export const retiredWords = defineMessages<Record<SavedView['retired'][number], string>>({
  ar: {
    category: 'تصنيفه لم يعد مستخدمًا',
    area: 'محافظته لم تعد مستخدمة',
    agency: 'جهته لم تعد مستخدمة',
    department: 'إدارته لم تعد مستخدمة',
    tag: 'وسمه متوقف',
  },
  en: {
    category: 'Its category is no longer in use',
    area: 'Its governorate is no longer in use',
    agency: 'Its agency is no longer in use',
    department: 'Its department is no longer in use',
    tag: 'Its tag is retired',
  },
});
