import type { CaseDetail } from '@sawt/contract';
import { useEffect, useState } from 'react';
import { useMe } from '#platform/session.ts';
import type { StaffMove } from './staff-moves.ts';

/**
 * When the line breaks, what was sent may have arrived all the same: the timeline tells, once the case can be read again. Nobody has to
 * send a second time to learn it.
 * @param arrived it had
 * @returns to be told of each failure whether it was the line's
 */
export function useArrival({ timeline }: CaseDetail, move: StaffMove, arrived: () => void): (isUnheard: boolean) => void {
  const { data: me } = useMe();
  const [known] = useState(() => Number(timeline.at(-1)?.id ?? 0));
  const [isUnheard, setUnheard] = useState(false);
  const isThere = isUnheard && timeline.some(({ id, what, actor }) => Number(id) > known && what === move && actor?.id === me?.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it arrives once
  useEffect(() => {
    if (isThere) arrived();
  }, [isThere]);
  return setUnheard;
}
