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
    demanded: 'demanded',
    notDemanded: 'not demanded',
    twoPersonsWhy: 'Nobody approves an answer that they proposed, and none is sent directly.',
  },
});
