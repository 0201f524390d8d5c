import { z } from 'zod';
import { Instant, PersonName } from './common.ts';

/** What a setting says, by the names that its change knows. */
const Said = z.record(z.string(), z.json());
export type Said = z.infer<typeof Said>;

/** Of two states, what differs: only that stands in both. */
const Difference = z.object({ before: Said, after: Said });
export type Difference = z.infer<typeof Difference>;

/** How a setting stood after a change of it; all of it drawn from the audit log. */
export const SettingVersion = z.object({
  version: z.number().int(),
  /** Null: the system, or as it was before its first change. */
  changedBy: PersonName.nullable(),
  /** Null: as it was before its first change. */
  changedAt: Instant.nullable(),
  restoredFrom: z.number().int().nullable(),
  /** What the change changed. */
  changed: Difference,
  /** What bringing it back would change; empty where it says what holds. */
  back: Difference,
});
export type SettingVersion = z.infer<typeof SettingVersion>;

const version = z.number().int().positive().max(1_000_000);
/** `seen`: the newest version that was seen: what others changed since is not undone unread. */
const RestoredSetting = z.strictObject({ version, seen: version });
export type RestoredSetting = z.infer<typeof RestoredSetting>;

/** What the endpoints of every history have in common: the last fifty versions, newest first. */
export const readsHistory = { method: 'GET', audit: null, output: z.array(SettingVersion) } as const;
/** What holds again is checked as any change is, by the same rules and with the same proof. */
export const bringsBack = { method: 'POST', settings: true, body: RestoredSetting } as const;
export const restoreErrors = ['setting.version_not_found', 'setting.changed_meanwhile', 'setting.unchanged'] as const;
