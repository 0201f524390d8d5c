import type { DeadlineScope } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { Card, DateTime, DescriptionList, QueryView } from '#ui';
import { useScopeLine } from '../shared/use-scope-line.ts';
import { deadlineWords } from './deadline-words.ts';
import { deadlineTrialQuery } from './queries.ts';
import { ScopeFields } from './scope-fields.tsx';

/** What a case would get, by which policy. */
export function DeadlineTrial() {
  const words = useMessages(deadlineWords);
  const { workingTime } = useFormats();
  const lineOf = useScopeLine();
  const [facts, setFacts] = useState<DeadlineScope>({ kind: 'complaint', category: null, priority: 'normal', agency: null });
  return (
    <Card title={words.trial}>
      <p className="mb-4 text-ink-soft">{words.trialAbout}</p>
      <ScopeFields value={facts} onChange={setFacts} isCase />
      <div aria-live="polite" className="mt-4 border-t border-line pt-4">
        <QueryView query={useQuery(deadlineTrialQuery(facts))} lines={3}>
          {({ policy, acknowledgeMinutes, answerMinutes, acknowledgeDueAt, answerDueAt }) => (
            <>
              <p className="mb-3 font-medium">{policy ? words.byPolicy(lineOf(policy.scope)) : words.byCategory}</p>
              <DescriptionList
                items={[
                  { term: words.acknowledge, value: <Time text={workingTime(acknowledgeMinutes)} at={acknowledgeDueAt} /> },
                  { term: words.answer, value: <Time text={workingTime(answerMinutes)} at={answerDueAt} /> },
                ]}
              />
            </>
          )}
        </QueryView>
      </div>
    </Card>
  );
}

function Time({ text, at }: { text: string; at: string }) {
  const { due } = useMessages(deadlineWords);
  return (
    <>
      {text}
      <span className="block text-sm text-ink-soft">
        {due}: <DateTime at={at} />
      </span>
    </>
  );
}
