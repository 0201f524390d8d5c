import { useMessages } from '#i18n';
import { words } from './words.ts';

/** The outline of what is coming, so that the page does not jump when it comes. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const { loading } = useMessages(words);
  return (
    <div role="status" className="flex flex-col gap-3 rounded-card border border-line bg-white p-6">
      <span className="sr-only">{loading}</span>
      {Array.from({ length: lines }, (_, index) => index).map((line) => (
        <span key={line} className="h-5 animate-pulse rounded-md bg-line last:w-2/3" />
      ))}
    </div>
  );
}
