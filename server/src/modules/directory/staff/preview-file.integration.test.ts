import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

let region: TestRegion;
let admin: Session;
let coordinator: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [admin, coordinator] = await Promise.all([region.signIn('admin'), region.signIn('municipality.coordinator')]);
});
afterAll(() => region?.close());

const header = 'الاسم بالعربية,الاسم بالإنجليزية,اسم المستخدم,الجوال,الأدوار,الجهة,الإدارة,اللغة';
const preview = (who: Session, ...rows: string[]) =>
  who.api.staffImport.previewStaffFile({ body: new Blob([[header, ...rows].join('\r\n')]) });
const row = (username: string, { roles = 'specialist', agency = 'municipality' } = {}) =>
  `سعد المطيري,Saad,${username},0551234567,${roles},${agency},,`;

test('whom a file would invite is said by row, and each is then invited by themselves', async () => {
  const { rows, sound, faults } = await preview(
    admin,
    row('saad.one'),
    row('municipality.specialist1'),
    row('saad.one'),
    row('saad.two', { roles: 'nobody' }),
  );
  expect([rows, sound.map(({ line }) => line)]).toEqual([4, [2]]);
  expect(faults).toEqual([
    { line: 3, column: 'username', code: 'username_taken' },
    { line: 4, column: 'username', code: 'username_repeated' },
    { line: 5, column: 'roles', code: 'role_unknown' },
  ]);
  await admin.api.staff.inviteStaff({ body: sound[0]?.invitation as never });
  expect((await preview(admin, row('saad.one'))).faults).toMatchObject([{ code: 'username_taken' }]);
});

test('whoever manages one agency reads a file against that one and the roles that they may give', async () => {
  const { sound, faults } = await preview(
    coordinator,
    row('saad.three', { agency: '' }),
    row('saad.four', { agency: 'water' }),
    row('saad.five', { roles: 'admin' }),
  );
  expect(sound.map(({ invitation }) => invitation.agency)).toEqual(['municipality']);
  expect(faults.map(({ code }) => code)).toEqual(['agency_foreign', 'role_unknown']);
});

test.each([
  ['an empty file', '', 'import.unreadable'],
  ['a file without its columns', 'الاسم,الجوال\nسعد,0551234567', 'import.header'],
  ['bytes that are no text', '\0\0\0\n\0', 'import.unreadable'],
])('%s is refused as a whole', async (_, text, code) => {
  await expect(admin.api.staffImport.previewStaffFile({ body: new Blob([text]) })).rejects.toMatchObject({ problem: { code } });
});
