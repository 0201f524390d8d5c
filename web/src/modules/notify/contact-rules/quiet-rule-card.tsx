import type { QuietRule } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Button, Card, DescriptionList, FormDialog, QueryView, SettingHistoryButton, showToast } from '#ui';
import { preferenceWords } from '../preferences/preference-words.ts';
import { TimeSelect } from '../preferences/time-select.tsx';
import { quietRuleQuery } from '../queries.ts';
import { contactRuleWords } from './contact-rule-words.ts';
import { useQuietHistory } from './use-quiet-history.ts';

/** The hours of everybody who has none of their own. */
export function QuietRuleCard() {
  const words = useMessages(contactRuleWords);
  const { quietSpan, quietNone, quiet, clock } = useMessages(preferenceWords);
  const [isOpen, setOpen] = useState(false);
  const rule = useQuery(quietRuleQuery);
  const history = useQuietHistory();
  return (
    <Card
      title={words.quiet}
      action={
        <div className="flex flex-wrap">
          <SettingHistoryButton name={words.quiet} source={history} />
          <Button variant="quiet" icon="edit" aria-label={words.editQuiet} onPress={() => setOpen(true)} isDisabled={!rule.data}>
            {words.edit}
          </Button>
        </div>
      }
    >
      <p className="mb-4 text-ink-soft">{words.quietAbout}</p>
      <QueryView query={rule} lines={2}>
        {({ quiet: { from, until }, digestAt }) => (
          <DescriptionList
            items={[
              { term: quiet, value: from === until ? quietNone : quietSpan(from, until) },
              { term: words.digestAt, value: clock(digestAt) },
            ]}
          />
        )}
      </QueryView>
      {isOpen && rule.data && <RuleDialog rule={rule.data} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function RuleDialog({ rule, onClose }: { rule: QuietRule; onClose(): void }) {
  const words = useMessages(contactRuleWords);
  const { from, until } = useMessages(preferenceWords);
  const queries = useQueryClient();
  const [{ quiet, digestAt }, setRule] = useState(rule);

  async function save(): Promise<void> {
    queries.setQueryData(quietRuleQuery.queryKey, await client.preferences.updateQuietRule({ body: { quiet, digestAt } }));
    showToast(words.saved, 'success');
  }

  return (
    <FormDialog title={words.editQuiet} isOpen onOpenChange={onClose} submitLabel={words.save} onSubmit={save}>
      {() => (
        <>
          <div className="grid grid-cols-2 gap-4">
            <TimeSelect label={from} value={quiet.from} onChange={(time) => setRule({ quiet: { ...quiet, from: time }, digestAt })} />
            <TimeSelect label={until} value={quiet.until} onChange={(time) => setRule({ quiet: { ...quiet, until: time }, digestAt })} />
          </div>
          <TimeSelect label={words.digestAt} value={digestAt} onChange={(time) => setRule({ quiet, digestAt: time })} />
        </>
      )}
    </FormDialog>
  );
}
