import type { KindRule } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { Button, Card, DescriptionList, QueryView, SettingHistoryButton } from '#ui';
import { kindWords } from '../shared/case-words.ts';
import { caseRulesQuery } from '../shared/queries.ts';
import { KindRuleEditor, ruleFields } from './kind-rule-editor.tsx';
import { ruleWords } from './rule-words.ts';
import { useRuleHistory } from './use-rule-history.ts';

/** How long silence is waited for and how often one may come back, for every kind. */
export function KindRulesSection() {
  const words = useMessages(ruleWords);
  const kinds = useMessages(kindWords);
  const history = useRuleHistory();
  const [edited, setEdited] = useState<KindRule | null>(null);
  return (
    <section aria-labelledby="kind-rules" className="flex flex-col gap-4">
      <div>
        <h2 id="kind-rules" className="text-xl font-semibold">
          {words.kinds}
        </h2>
        <p className="text-ink-soft">{words.kindsAbout}</p>
      </div>
      <QueryView query={useQuery(caseRulesQuery)} lines={8}>
        {(rules) => (
          <div className="grid gap-4 lg:grid-cols-2">
            {rules.kinds.map((rule) => (
              <Card
                key={rule.kind}
                title={kinds[rule.kind]}
                action={
                  <div className="flex flex-wrap">
                    <SettingHistoryButton name={kinds[rule.kind]} source={history.ofKind(rule)} />
                    <Button variant="quiet" icon="edit" aria-label={words.editOf(kinds[rule.kind])} onPress={() => setEdited(rule)}>
                      {words.edit}
                    </Button>
                  </div>
                }
              >
                <DescriptionList items={ruleFields.map(({ name, unit }) => ({ term: words[name], value: words[unit](rule[name]) }))} />
              </Card>
            ))}
          </div>
        )}
      </QueryView>
      {edited && <KindRuleEditor key={edited.kind} rule={edited} onClose={() => setEdited(null)} />}
    </section>
  );
}
