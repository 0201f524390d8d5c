import type { RetentionRule } from '@sawt/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { proven } from '#platform/proof.ts';
import { Banner, Button, ConfirmDialog, SettingHistoryButton } from '#ui';
import { DaysDialog } from './days-dialog.tsx';
import { retentionWords } from './retention-words.ts';
import { useRuleChanged } from './use-rule-changed.ts';
import { useRuleHistory } from './use-rule-history.ts';

/** A dry run speaks for the rule as it is now: the server demands the same. */
const looksAtPresent = ({ days, changedAt, runs }: RetentionRule) =>
  runs.find((run) => run.isDry && run.failure === null && run.days === days && run.at >= changedAt);

export function RuleActions({ rule }: { rule: RetentionRule }) {
  const words = useMessages(retentionWords);
  const { text } = useFormats();
  const ruleChanged = useRuleChanged();
  const history = useRuleHistory(rule);
  const [open, setOpen] = useState<'days' | 'on' | null>(null);
  const { code } = rule;
  const seen = looksAtPresent(rule);
  const attempt = useMutation({
    mutationFn: () => client.retention.tryRetentionRule({ params: { code } }),
    onSuccess: (tried) => ruleChanged(tried, words.tried(tried.runs[0]?.matched ?? 0)),
  });
  const off = useMutation({
    mutationFn: () => client.retention.switchOffRetentionRule({ params: { code } }),
    onSuccess: (changed) => ruleChanged(changed, words.switchedOff),
  });
  const { message } = useErrorWords(attempt.error ?? off.error);
  const close = () => setOpen(null);

  async function switchOn(run: number): Promise<void> {
    ruleChanged(await proven(() => client.retention.switchOnRetentionRule({ params: { code }, body: { run } })), words.switchedOn);
  }

  return (
    <>
      {message && <Banner tone="danger">{message}</Banner>}
      {rule.state === 'dry' && !seen && <p className="text-sm text-ink-soft">{words.tryFirst}</p>}
      <div className="flex flex-wrap gap-3">
        <Button variant="secondary" icon="refresh" onPress={() => attempt.mutate()} isPending={attempt.isPending}>
          {words.tryNow}
        </Button>
        <Button variant="secondary" icon="edit" onPress={() => setOpen('days')}>
          {words.changeDays}
        </Button>
        <SettingHistoryButton name={text(rule.name)} source={history} />
        {rule.state === 'on' ? (
          <Button variant="secondary" onPress={() => off.mutate()} isPending={off.isPending}>
            {words.switchOff}
          </Button>
        ) : (
          seen && (
            <Button variant="secondary" icon="trash" onPress={() => setOpen('on')}>
              {words.switchOn}
            </Button>
          )
        )}
      </div>
      <DaysDialog key={rule.days} rule={rule} isOpen={open === 'days'} onOpenChange={close} />
      {seen && (
        <ConfirmDialog
          title={`${words.switchOn}: ${text(rule.name)}`}
          confirmLabel={words.switchOn}
          isDanger
          isOpen={open === 'on'}
          onOpenChange={close}
          onConfirm={() => switchOn(seen.id)}
        >
          {text(rule.goes)} {words.confirm(seen.matched, rule.days)}
        </ConfirmDialog>
      )}
    </>
  );
}
