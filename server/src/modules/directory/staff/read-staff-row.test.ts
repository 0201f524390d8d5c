import type { StaffFault } from '@sawt/contract';
import { describe, expect, test } from 'vitest';
import { readStaffRow, type StaffCells, type StaffGround } from './read-staff-row.ts';

const named = (code: string, ar: string, en: string) => ({ code, name: { ar, en } });
const ground: StaffGround = {
  agencies: [
    {
      ...named('water', 'فرع المياه', 'Water'),
      active: true,
      departments: [
        { ...named('water-bills', 'الفواتير', 'Bills'), active: true },
        { ...named('water-wells', 'الآبار', 'Wells'), active: false },
      ],
    },
    { ...named('canals', 'القنوات', 'Canals'), active: false, departments: [] },
    { ...named('health', 'تجمع القصيم الصحي', 'Health'), active: true, departments: [] },
  ] as unknown as StaffGround['agencies'],
  roles: [
    { ...named('specialist', 'مختص', 'Specialist'), side: 'agency' },
    { ...named('coordinator', 'منسق الجهة', 'Coordinator'), side: 'agency' },
    { ...named('emirate_officer', 'موظف الإمارة', 'Officer'), side: 'emirate' },
  ],
  ownAgency: null,
};
const row: StaffCells = {
  name_ar: 'سعد المطيري',
  name_en: 'Saad',
  username: 'Saad.Water ',
  phone: '٠٥٥ ١٢٣ ٤٥٦٧',
  roles: 'مختص؛ coordinator',
  agency: 'فرع المياه',
  department: 'الفواتير',
};

test('a row is read by names or codes in either language, with digits of both kinds', () => {
  expect(readStaffRow(row, ground)).toEqual({
    faults: [],
    invitation: {
      name: { ar: 'سعد المطيري', en: 'Saad' },
      username: 'saad.water',
      phone: '+966551234567',
      language: 'ar',
      agency: 'water',
      department: 'water-bills',
      roles: ['specialist', 'coordinator'],
    },
  });
});

test('without an agency somebody is of the emirate; of whoever manages one agency, of that one', () => {
  const { agency: _, department: __, ...bare } = row;
  expect(readStaffRow({ ...bare, roles: 'emirate_officer' }, ground).invitation?.agency).toBeNull();
  expect(readStaffRow(bare, { ...ground, ownAgency: 'health' }).invitation?.agency).toBe('health');
});

describe('what is wrong is named by its column', () => {
  test.each<[StaffCells, keyof StaffCells, StaffFault]>([
    [{ name_en: '' }, 'name_en', 'missing'],
    [{ name_ar: 'س'.repeat(81) }, 'name_ar', 'too_long'],
    [{ username: 'سعد' }, 'username', 'username_invalid'],
    [{ phone: '0112345678' }, 'phone', 'phone_invalid'],
    [{ agency: 'جهة أخرى' }, 'agency', 'agency_unknown'],
    [{ agency: 'القنوات' }, 'agency', 'agency_unknown'],
    [{ department: 'العيادات' }, 'department', 'department_unknown'],
    [{ department: 'الآبار' }, 'department', 'department_unknown'],
    [{ roles: 'مدير كل شيء' }, 'roles', 'role_unknown'],
    [{ roles: 'emirate_officer' }, 'roles', 'role_misplaced'],
    [{ language: 'fr' }, 'language', 'language_unknown'],
  ])('%j', (part, column, code) => {
    const { invitation, faults } = readStaffRow({ ...row, ...part }, ground);
    expect([invitation, faults]).toEqual([null, expect.arrayContaining([{ column, code }])]);
  });

  test('another agency than one’s own', () => {
    expect(readStaffRow(row, { ...ground, ownAgency: 'health' }).faults).toEqual([{ column: 'agency', code: 'agency_foreign' }]);
  });
});
