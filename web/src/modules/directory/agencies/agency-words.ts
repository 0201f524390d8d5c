import { defineMessages, plural } from '#i18n';

const agencies = (count: number) =>
  plural(count, { zero: 'لا جهات', one: 'جهة واحدة', two: 'جهتان', few: '# جهات', many: '# جهة', other: '# جهة' });
const departments = (count: number) =>
  plural(count, { zero: 'بلا إدارات', one: 'إدارة واحدة', two: 'إدارتان', few: '# إدارات', many: '# إدارة', other: '# إدارة' });

export const agencyWords = defineMessages({
  ar: {
    title: 'الجهات',
    counts: (agencyCount: number, departmentCount: number) => `${agencies(agencyCount)} مشاركة، و${departments(departmentCount)}.`,
    people: 'منسوبو الجهة',
    departments: 'الإدارات',
    noDepartments: 'لا إدارات مسجلة لهذه الجهة.',
    twoPersons: 'اعتماد الرد من شخص آخر',
    name: 'اسم الجهة',
    agency: 'الجهة',
    nameAr: 'الاسم بالعربية',
    nameEn: 'الاسم بالإنجليزية',
    edit: 'تعديل الأسماء',
    editOf: (name: string) => `تعديل الأسماء: ${name}`,
    renameHelp: 'يظهر الاسم الجديد في كل مكان، في البلاغات السابقة أيضًا. ما أُرسل من رسائل يبقى كما أُرسل.',
    save: 'حفظ',
    saved: 'حُفظت الأسماء',
    demanded: 'مطلوب',
    notDemanded: 'غير مطلوب',
    twoPersonsWhy: 'لا يعتمد الردَّ من اقترحه، ولا يُرد على بلاغ مباشرة.',
  },
  en: {
    title: 'Agencies',
    counts: (agencyCount: number, departmentCount: number) =>
      `${plural(agencyCount, { one: '# agency takes', other: '# agencies take' })} part, with ${plural(departmentCount, { one: '# department', other: '# departments' })}.`,
    people: 'Its people',
    departments: 'Departments',
    noDepartments: 'No departments are recorded for this agency.',
    twoPersons: 'Two people for each answer',
    name: 'Name of the agency',
    agency: 'Agency',
    nameAr: 'Name in Arabic',
    nameEn: 'Name in English',
    edit: 'Edit names',
    editOf: (name: string) => `Edit names: ${name}`,
    renameHelp: 'The new name stands everywhere, on earlier cases too. Messages that were sent stay as they were sent.',
    save: 'Save',
    saved: 'The names are saved',
    demanded: 'demanded',
    notDemanded: 'not demanded',
    twoPersonsWhy: 'Nobody approves an answer that they proposed, and none is sent directly.',
  },
});
