import { type ReactNode, useId } from 'react';

interface CardProps {
  title?: string;
  /** Beside the title. */
  action?: ReactNode;
  children: ReactNode;
}

/** A white surface with one matter on it. With a title it is a region that screen readers can jump to. */
export function Card({ title, action, children }: CardProps) {
  const heading = useId();
  return (
    <section aria-labelledby={title && heading} className="relative rounded-card border border-line bg-white p-5 shadow-card md:p-6">
      {(title || action) && (
        <header className="mb-4 flex flex-wrap items-center justify-between gap-3">
          {title && (
            <h2 id={heading} className="min-w-0 flex-1 basis-40 text-lg font-semibold">
              {title}
            </h2>
          )}
          {action}
        </header>
      )}
      {children}
    </section>
  );
}
