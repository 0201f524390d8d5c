import type { CaseMove } from '@sawt/contract';
import type { WalledTx } from '../../platform/database/wall.ts';
import { type CaseEventRow, type CaseRow, type EventDetails, listEvents } from './case-store.ts';

const gaveBack: CaseMove = 'return';

/** The agencies that gave a case back, each once. */
export const agenciesThatReturned = (events: readonly Pick<CaseEventRow, 'what' | 'details'>[]): string[] => [
  ...new Set(events.flatMap(({ what, details }) => (what === gaveBack ? ((details as EventDetails).agency ?? []) : []))),
];

/** Has this agency given the case back before? Most cases were never given back, and of them nothing is read. */
export const hasReturned = async (db: WalledTx, { id, returned }: CaseRow, agency: string): Promise<boolean> =>
  returned > 0 && agenciesThatReturned(await listEvents(db, id)).includes(agency);
