import { type GrantableRole, Invitation, optionalStaffColumns, type StaffColumn, type StaffFault, staffColumns } from '@sawt/contract';
import { unifiedName } from '../../../platform/i18n/arabic.ts';
import { findNamed, readPhone } from '../../../platform/import/read-cells.ts';
import type { AgencyRecord } from '../places.ts';

/** What a row is read against: what the reader may give, and where. */
export interface StaffGround {
  agencies: readonly AgencyRecord[];
  roles: readonly GrantableRole[];
  /** Of whoever manages one agency alone. */
  ownAgency: string | null;
}

export type StaffCells = Partial<Record<StaffColumn, string>>;
export interface StaffCellFault {
  column: StaffColumn;
  code: StaffFault;
}

const languages: Readonly<Record<string, 'ar' | 'en'>> = { ar: 'ar', عربي: 'ar', العربيه: 'ar', en: 'en', انجليزي: 'en', الانجليزيه: 'en' };
const longestName = 80;
/** What is closed takes nobody, and is no place for a row. */
const isOpen = ({ active }: { active: boolean }) => active;

/** Whom a row invites, or all that is wrong with it. Pure: whether the name is free is asked elsewhere. */
export function readStaffRow(cells: StaffCells, ground: StaffGround): { invitation: Invitation | null; faults: StaffCellFault[] } {
  const faults: StaffCellFault[] = [];
  const fault = (column: StaffColumn, code: StaffFault) => void faults.push({ column, code });
  const of = (column: StaffColumn) => cells[column] ?? '';
  for (const column of staffColumns) if (of(column) === '' && !optionalStaffColumns.includes(column)) fault(column, 'missing');
  for (const column of ['name_ar', 'name_en'] as const) if ([...of(column)].length > longestName) fault(column, 'too_long');

  const username = Invitation.shape.username.safeParse(of('username'));
  if (of('username') && !username.success) fault('username', 'username_invalid');
  const phone = readPhone(of('phone'));
  if (of('phone') && !phone) fault('phone', 'phone_invalid');
  const language = of('language') ? languages[unifiedName(of('language'))] : 'ar';
  if (!language) fault('language', 'language_unknown');

  const open = ground.agencies.filter(isOpen);
  const agency = of('agency') ? findNamed(open, of('agency')) : open.find(({ code }) => code === ground.ownAgency);
  if (of('agency') && !agency) fault('agency', 'agency_unknown');
  else if (agency && ground.ownAgency && agency.code !== ground.ownAgency) fault('agency', 'agency_foreign');
  const department = of('department') ? findNamed((agency?.departments ?? []).filter(isOpen), of('department')) : undefined;
  if (of('department') && !department) fault('department', 'department_unknown');

  const named = of('roles')
    .split(/[;؛+/|]/)
    .filter((role) => role.trim());
  const roles = named.map((name) => findNamed(ground.roles, name));
  if (roles.includes(undefined)) fault('roles', 'role_unknown');
  else if (roles.some((role) => role?.side !== (agency ? 'agency' : 'emirate'))) fault('roles', 'role_misplaced');

  if (faults.length > 0 || !username.success || !phone || !language) return { invitation: null, faults };
  const invitation = {
    name: { ar: of('name_ar'), en: of('name_en') },
    username: username.data,
    phone,
    language,
    agency: agency?.code ?? null,
    department: department?.code ?? null,
    roles: [...new Set(roles.flatMap((role) => role?.code ?? []))],
  };
  return { invitation, faults: [] };
}
