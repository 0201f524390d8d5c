import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLiveState } from '#platform/live.ts';
import { useOnline } from '#platform/offline.ts';
import { wallFiguresQuery } from './wall-queries.ts';

/**
 * Whether the numbers can be trusted to be of now. Everything is read again when the line is back: what happened meanwhile was told
 * to nobody here.
 * @returns when the numbers on the screen were read, in milliseconds; null while they are live
 */
export function useLine(): number | null {
  const queries = useQueryClient();
  const live = useLiveState();
  const isOnline = useOnline();
  const { dataUpdatedAt, isError } = useQuery(wallFiguresQuery);
  useEffect(() => {
    if (live === 'connected' && isOnline) void queries.invalidateQueries({ queryKey: ['voice'] });
  }, [live, isOnline, queries]);
  return isOnline && live !== 'lost' && !isError ? null : dataUpdatedAt;
}
