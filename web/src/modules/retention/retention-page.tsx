import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { ProofDialog } from '#modules/identity/proof-dialog.tsx';
import { PageHeader, QueryView } from '#ui';
import { retentionQuery } from './queries.ts';
import { retentionWords } from './retention-words.ts';
import { RuleCard } from './rule-card.tsx';

/** The administrator's page of how long data stays. */
export function RetentionPage() {
  const words = useMessages(retentionWords);
  return (
    <>
      <PageHeader title={words.title} description={words.about} />
      <QueryView query={useQuery(retentionQuery)} lines={8}>
        {(rules) => (
          <div className="flex max-w-4xl flex-col gap-6">
            {rules.map((rule) => (
              <RuleCard key={rule.code} rule={rule} />
            ))}
          </div>
        )}
      </QueryView>
      <ProofDialog />
    </>
  );
}
