import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useMessages } from '#i18n';
import { Card, QueryView } from '#ui';
import { ConsentForm } from './consent-form.tsx';
import { consentWords } from './consent-words.ts';
import { ownConsentsQuery } from './queries.ts';

/** What follows needs the citizen's consent, which is asked for on the spot. */
export function ConsentGate({ children }: { children: ReactNode }) {
  const words = useMessages(consentWords);
  return (
    <QueryView query={useQuery(ownConsentsQuery)}>
      {(consents) =>
        consents.some(({ required, given }) => required && !given) ? (
          <section aria-label={words.title} className="flex flex-col gap-4 rounded-field border border-brand-200 bg-brand-50 p-5">
            <ConsentForm consents={consents} />
          </section>
        ) : (
          children
        )
      }
    </QueryView>
  );
}

/** Asks above a page, and leaves the page to be read: nobody is kept from their own cases. */
export function ConsentNotice() {
  const words = useMessages(consentWords);
  const { data: consents = [] } = useQuery(ownConsentsQuery);
  if (!consents.some(({ required, given }) => required && !given)) return null;
  return (
    <div className="mb-6">
      <Card title={words.title}>
        <ConsentForm consents={consents} />
      </Card>
    </div>
  );
}
