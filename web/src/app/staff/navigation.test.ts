import type { Me, Permission } from '@sawt/contract';
import { expect, test } from 'vitest';
import { entriesFor, mayOpen } from './navigation.ts';
import { staffTrees } from './routes.ts';

const holder = (...held: Permission[]) => ({ permissions: Object.fromEntries(held.map((one) => [one, 'own'])) }) as unknown as Me;

test('a page opens for whoever finds it in the menu, and so do the pages below it', () => {
  const specialist = holder('voice.read_case');
  for (const { path } of entriesFor(specialist)) expect(mayOpen(specialist, path), path).toBe(true);
  expect(mayOpen(specialist, '/staff/cases/1234567890')).toBe(true);
  for (const address of ['/staff/audit', '/staff/rules', '/staff/templates/case-received', '/staff/people'])
    expect(mayOpen(specialist, address), address).toBe(false);
  expect(mayOpen(holder('notify.manage_templates'), '/staff/templates/case-received')).toBe(true);
});

test('a page below another may ask for more', () => {
  expect(mayOpen(holder('directory.read'), '/staff/people/3f6c')).toBe(true);
  expect(mayOpen(holder('directory.read'), '/staff/people/import')).toBe(false);
  expect(mayOpen(holder('directory.read', 'directory.manage_staff'), '/staff/people/import')).toBe(true);
});

test('an address that only begins like another is not below it', () => {
  expect(mayOpen(holder(), '/staff/people-who-left')).toBe(true);
});

test('only the pages of everybody on the staff open without a permission', () => {
  const paths = (staffTrees[0].children as unknown as { options: { path: string } }[]).map(({ options }) => options.path);
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => mayOpen(holder(), path)).sort()).toEqual(['/staff', '/staff/account', '/staff/late/$token']);
});
