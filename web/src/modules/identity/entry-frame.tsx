import type { ReactNode } from 'react';
import { Card, PageHeader } from '#ui';

/** The narrow page on which one enters. */
export function EntryFrame({ title, description, children }: { title: string; description: string; children: ReactNode }) {
  return (
    <div className="mx-auto w-full max-w-md">
      <PageHeader title={title} description={description} />
      <Card>{children}</Card>
    </div>
  );
}
