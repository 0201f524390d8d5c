import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { Invitation } from './staff.ts';

export const maximumStaffRows = 500;
export const maximumStaffBytes = 1024 * 1024;

/** The columns of a file of people, in the order of the sample. */
export const staffColumns = ['name_ar', 'name_en', 'username', 'phone', 'roles', 'agency', 'department', 'language'] as const;
export type StaffColumn = (typeof staffColumns)[number];
/** Without an agency somebody is of the emirate, or of the agency of whoever manages only one. */
export const optionalStaffColumns: readonly StaffColumn[] = ['agency', 'department', 'language'];

/** What the first line calls them: either way, in any order. */
export const staffHeaders: Readonly<Record<StaffColumn, { ar: string; en: string }>> = {
  name_ar: { ar: 'الاسم بالعربية', en: 'name in arabic' },
  name_en: { ar: 'الاسم بالإنجليزية', en: 'name in english' },
  username: { ar: 'اسم المستخدم', en: 'username' },
  phone: { ar: 'الجوال', en: 'phone' },
  roles: { ar: 'الأدوار', en: 'roles' },
  agency: { ar: 'الجهة', en: 'agency' },
  department: { ar: 'الإدارة', en: 'department' },
  language: { ar: 'اللغة', en: 'language' },
};

export const staffFaults = [
  'missing',
  'too_long',
  'username_invalid',
  'username_taken',
  'username_repeated',
  'phone_invalid',
  'agency_unknown',
  'agency_foreign',
  'department_unknown',
  'role_unknown',
  'role_misplaced',
  'language_unknown',
] as const;
export type StaffFault = (typeof staffFaults)[number];

/** What is wrong with a cell of a row; the first line of the file is 1. */
export const StaffRowFault = z.object({ line: z.number().int(), column: z.enum(staffColumns), code: z.enum(staffFaults) });
export type StaffRowFault = z.infer<typeof StaffRowFault>;

export const StaffFilePreview = z.object({
  encoding: z.enum(['utf-8', 'windows-1256']),
  rows: z.number().int(),
  /** Who could be invited as they are: each by `inviteStaff`. */
  sound: z.array(z.object({ line: z.number().int(), invitation: Invitation })),
  faults: z.array(StaffRowFault),
});
export type StaffFilePreview = z.infer<typeof StaffFilePreview>;

export const staffImport = defineEndpoints({
  previewStaffFile: {
    method: 'POST',
    path: '/api/v1/staff/preview',
    summary: 'Whom a CSV file would invite and what is wrong with it, by row and column; nothing of it is kept',
    access: 'directory.manage_staff',
    limit: 'bulk',
    audit: null,
    body: 'bytes',
    output: StaffFilePreview,
    errors: ['auth.required', 'auth.forbidden', 'request.too_large', 'import.unreadable', 'import.header', 'import.too_many'],
  },
});
