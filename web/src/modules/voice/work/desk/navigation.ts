import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const deskNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/desk',
    label: { ar: 'تسجيل بلاغ لمستفيد', en: 'Enter a case' },
    about: { ar: 'لمن يتصل أو يحضر، نيابةً عنه.', en: 'For who calls or comes, on their behalf.' },
    icon: 'phone',
    permission: 'voice.enter_case',
  },
  {
    path: '/staff/imports',
    label: { ar: 'استيراد بلاغات', en: 'Import cases' },
    about: { ar: 'إدخال بلاغات ورقية من ملف CSV.', en: 'Bring in cases on paper from a CSV file.' },
    icon: 'upload',
    permission: 'voice.enter_case',
  },
];
