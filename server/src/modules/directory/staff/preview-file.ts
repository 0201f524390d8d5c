import type { Readable } from 'node:stream';
import {
  maximumStaffBytes,
  maximumStaffRows,
  optionalStaffColumns,
  type StaffFilePreview,
  type StaffRowFault,
  staffHeaders,
} from '@sawt/contract';
import type { Reader } from '../../../platform/database/database.ts';
import { readWithin } from '../../../platform/files/receive.ts';
import { readTable } from '../../../platform/import/read-table.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { StaffDeps } from './deps.ts';
import { grantableRoles } from './grantable-roles.ts';
import { readStaffRow, type StaffCellFault } from './read-staff-row.ts';

const shape = { headers: staffHeaders, optional: optionalStaffColumns, most: maximumStaffRows };

/**
 * Whom a file would invite, row by row. Reads all of it, and keeps nothing: each is then invited by themselves, so that one
 * who cannot be holds up nobody.
 * @throws problem `request.too_large`, and as `readTable`
 */
export async function previewFile(
  { database, places }: Pick<StaffDeps, 'database' | 'places'>,
  actor: Actor,
  bytes: Readable,
): Promise<StaffFilePreview> {
  const { encoding, rows } = readTable(await readWithin(bytes, maximumStaffBytes), shape);
  const [agencies, roles] = await Promise.all([places.agencies(), grantableRoles(database, actor)]);
  const isWide = actor.permissions.get('directory.manage_staff') === 'region';
  const ground = { agencies: [...agencies.values()], roles, ownAgency: isWide ? null : actor.agency };
  const read = rows.map(({ line, cells }) => ({ line, ...readStaffRow(cells, ground) }));
  const taken = await takenNames(
    database,
    read.flatMap(({ invitation }) => invitation?.username ?? []),
  );
  const seen = new Set<string>();
  const sound: StaffFilePreview['sound'] = [];
  const faults: StaffRowFault[] = [];
  for (const { line, invitation, faults: own } of read) {
    const unfree: StaffCellFault[] = !invitation
      ? []
      : taken.has(invitation.username)
        ? [{ column: 'username', code: 'username_taken' }]
        : seen.has(invitation.username)
          ? [{ column: 'username', code: 'username_repeated' }]
          : [];
    if (invitation) seen.add(invitation.username);
    if (invitation && unfree.length === 0) sound.push({ line, invitation });
    faults.push(...[...own, ...unfree].map((fault) => ({ line, ...fault })));
  }
  return { encoding, rows: rows.length, sound, faults };
}

async function takenNames(database: Reader, usernames: readonly string[]): Promise<ReadonlySet<string>> {
  if (usernames.length === 0) return new Set();
  const rows = await database.selectFrom('directory.person').select('username').where('username', 'in', usernames).execute();
  return new Set(rows.flatMap(({ username }) => username ?? []));
}
