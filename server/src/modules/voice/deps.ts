import type { CaseRules, Category, Reason } from '@sawt/contract';
import type { Cached } from '../../platform/cache.ts';
import type { Calendars } from '../../platform/calendar/calendars.ts';
import type { Clock } from '../../platform/clock.ts';
import type { AsSystem } from '../../platform/database/wall.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import type { Directory } from '../directory/index.ts';
import type { Notify } from '../notify/index.ts';
import type { LiveBoundaries } from './areas/boundaries.ts';
import type { CategoryNames } from './categories/versions.ts';
import type { Policy } from './deadlines/policy-store.ts';
import type { Columns } from './figures/columns.ts';
import type { LateLinks } from './ladder/late-links.ts';
import type { PreparedRules } from './routing/decide.ts';
import type { Suggester } from './suggest/suggester.ts';

/** What the use-cases of voice stand on. */
export interface VoiceDeps {
  asSystem: AsSystem;
  clock: Clock;
  /** The working time of the region and of each agency, at most half a minute old. */
  calendars: Cached<Calendars>;
  directory: Directory;
  notify: Notify;
  files: FileStore;
  /** The links in messages to officials. */
  lateLinks: LateLinks;
  /** How often a citizen may say the same within a day before they must wait. */
  freeRepeats: number;
  /** The category tree as `afterSuccession` makes it, at most half a minute old: for names and for the shape of the tree. */
  categoryTree: Cached<Category[]>;
  /** What the categories were called in each version of the tree. */
  categoryNames: CategoryNames;
  /** The reasons of moves, at most half a minute old: for their names. */
  reasons: Cached<Reason[]>;
  /** How cases of each kind and priority go, as old at most. */
  caseRules: Cached<CaseRules>;
  /** The deadline policies in force, as old at most. */
  deadlinePolicies: Cached<Policy[]>;
  /** The routing in force, as old at most. */
  liveRules: Cached<PreparedRules>;
  /** The boundaries in force, as old at most. */
  boundaries: Cached<LiveBoundaries>;
  /** What figures need of all cases, as it is at the moment of the question or later. */
  columns(): Promise<Columns>;
  /** What the words of a text are about; its model is as old at most. */
  suggester: Suggester;
}
