import { useMessages } from '#i18n';
import { PageHeader } from '#ui';
import { DeadlineSection } from './deadline-section.tsx';
import { DigestSection } from './digest-section.tsx';
import { KindRulesSection } from './kind-rules-section.tsx';
import { LadderSection } from './ladder-section.tsx';
import { PrioritySection } from './priority-section.tsx';
import { QualitySection } from './quality-section.tsx';
import { ReasonsSection } from './reasons-section.tsx';
import { ruleWords } from './rule-words.ts';

/** The administrator's page of how cases go. */
export function RulesPage() {
  const words = useMessages(ruleWords);
  return (
    <>
      <PageHeader title={words.title} description={words.description} />
      <div className="flex max-w-4xl flex-col gap-8">
        <KindRulesSection />
        <PrioritySection />
        <DeadlineSection />
        <LadderSection />
        <DigestSection />
        <QualitySection />
        <ReasonsSection />
      </div>
    </>
  );
}
