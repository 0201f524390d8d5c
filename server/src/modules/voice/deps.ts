import type { Category, Reason } from '@sawt/contract';
import type { Calendar } from '../../platform/calendar/working-time.ts';
import type { Clock } from '../../platform/clock.ts';
import type { AsSystem } from '../../platform/database/wall.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import type { Directory } from '../directory/index.ts';
import type { Notify } from '../notify/index.ts';

/** What the use-cases of voice stand on. */
export interface VoiceDeps {
  asSystem: AsSystem;
  clock: Clock;
  calendar: Calendar;
  directory: Directory;
  notify: Notify;
  files: FileStore;
  /** The category tree, at most half a minute old: for names and for the shape of the tree. */
  categoryTree(): Promise<Category[]>;
  /** The reasons of moves, at most half a minute old: for their names. */
  reasons(): Promise<Reason[]>;
}
