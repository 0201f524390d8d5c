import type { Bilingual } from '@sawt/contract';
import type { VoiceDeps } from '../deps.ts';
import { wholeRegion } from './notices.ts';

/** An agency, or the region, as a message names it. */
export const nameOfOffice = async ({ directory }: VoiceDeps, agency: string): Promise<Bilingual> =>
  agency === wholeRegion
    ? { ar: 'جهات المنطقة', en: 'the region' }
    : ((await directory.agencies()).get(agency)?.name ?? { ar: agency, en: agency });
