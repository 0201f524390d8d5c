import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from './error-state.tsx';
import { Skeleton } from './skeleton.tsx';

interface QueryViewProps<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  children(data: T): ReactNode;
  /** Lines of the outline while it loads. */
  lines?: number;
}

/** The three faces of what comes from the server: coming, there, failed. Data once shown stays, with the failure above it. */
export function QueryView<T>({ query: { data, error, refetch }, children, lines = 4 }: QueryViewProps<T>) {
  if (data === undefined && !error) return <Skeleton lines={lines} />;
  return (
    <div className="flex flex-col gap-4">
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data !== undefined && children(data)}
    </div>
  );
}
