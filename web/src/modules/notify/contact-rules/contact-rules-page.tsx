import { useMessages } from '#i18n';
import { holds, useMe } from '#platform/session.ts';
import { PageHeader } from '#ui';
import { contactRuleWords } from './contact-rule-words.ts';
import { DoNotContactSection } from './do-not-contact-section.tsx';
import { QuietRuleCard } from './quiet-rule-card.tsx';

/** When nobody is written to, and who never is. */
export function ContactRulesPage() {
  const words = useMessages(contactRuleWords);
  const { data: me } = useMe();
  return (
    <>
      <PageHeader title={words.title} description={words.description} />
      <div className="flex max-w-4xl flex-col gap-8">
        {holds(me, 'notify.manage_templates') && <QuietRuleCard />}
        <DoNotContactSection />
      </div>
    </>
  );
}
