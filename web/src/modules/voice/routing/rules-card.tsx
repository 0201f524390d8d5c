import type { Routing, RoutingRule } from '@sawt/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Badge, Banner, Button, Card, ConfirmDialog, EmptyState, IconButton } from '#ui';
import { useRoutingChanged } from './queries.ts';
import { routingWords } from './routing-words.ts';
import { RuleDialog } from './rule-dialog.tsx';
import { RulesTable } from './rules-table.tsx';

const emptyRule = (): RoutingRule => ({
  code: crypto.randomUUID(),
  name: { ar: '', en: '' },
  when: { category: null, area: null, kinds: [], words: [], returnedBy: null },
  to: { agency: null, department: null, priority: null },
});

/** The draft where there is one, otherwise the rules in force. The first change makes a draft of these. */
export function RulesCard({ routing: { live, draft }, mayEdit }: { routing: Routing; mayEdit: boolean }) {
  const words = useMessages(routingWords);
  const { text, number } = useFormats();
  const changed = useRoutingChanged();
  const [edited, setEdited] = useState<{ rule: RoutingRule; at: number } | null>(null);
  const [discarding, setDiscarding] = useState(false);
  const shown = draft ?? live;
  const rules = shown?.rules ?? [];

  const write = async (next: readonly RoutingRule[]) =>
    changed(await client.routing.saveRoutingDraft({ body: { edition: draft?.edition ?? null, rules: [...next] } }), words.saved);
  const rewrite = useMutation({ mutationFn: write });
  const { message, fields } = useErrorWords(rewrite.error);
  const discard = async () => changed(await client.routing.discardRoutingDraft(), words.discarded);

  const actions = (rule: RoutingRule, at: number) => (
    <span className="flex">
      <IconButton
        icon="up"
        label={words.earlier(text(rule.name))}
        onPress={() => rewrite.mutate(moved(rules, at, -1))}
        isDisabled={at === 0}
      />
      <IconButton
        icon="down"
        label={words.later(text(rule.name))}
        onPress={() => rewrite.mutate(moved(rules, at, 1))}
        isDisabled={at === rules.length - 1}
      />
      <IconButton icon="edit" label={words.edit(text(rule.name))} onPress={() => setEdited({ rule, at })} />
      <IconButton
        icon="trash"
        label={words.remove(text(rule.name))}
        onPress={() => rewrite.mutate(rules.filter((each) => each !== rule))}
      />
    </span>
  );

  return (
    <Card
      title={draft ? words.draft : words.live}
      action={shown && <Badge tone={draft ? 'warning' : 'success'}>{words.version(number(shown.id))}</Badge>}
    >
      <div className="flex flex-col gap-4">
        {draft && <p className="text-ink-soft">{rules.length > 0 ? words.draftAbout : words.draftEmpty}</p>}
        {message && <Banner tone="danger">{[message, ...Object.values(fields)].join(' ')}</Banner>}
        {rules.length > 0 && <RulesTable label={draft ? words.draft : words.live} rules={rules} {...(mayEdit && { actions })} />}
        {rules.length === 0 && !draft && (
          <EmptyState icon="list" title={words.none}>
            {words.noneText}
          </EmptyState>
        )}
        {mayEdit && (
          <div className="flex flex-wrap gap-3">
            <Button variant="secondary" icon="plus" onPress={() => setEdited({ rule: emptyRule(), at: rules.length })}>
              {words.add}
            </Button>
            {draft && (
              <Button variant="secondary" icon="trash" onPress={() => setDiscarding(true)}>
                {words.discard}
              </Button>
            )}
          </div>
        )}
      </div>
      {edited && (
        <RuleDialog
          {...edited}
          isNew={edited.at === rules.length}
          onClose={() => setEdited(null)}
          onSave={(rule) => write(edited.at === rules.length ? [...rules, rule] : rules.with(edited.at, rule))}
        />
      )}
      <ConfirmDialog
        title={words.discard}
        confirmLabel={words.discard}
        isDanger
        isOpen={discarding}
        onOpenChange={setDiscarding}
        onConfirm={discard}
      >
        {words.discardText}
      </ConfirmDialog>
    </Card>
  );
}

function moved(rules: readonly RoutingRule[], at: number, by: 1 | -1): RoutingRule[] {
  const next = [...rules];
  next.splice(at + by, 0, ...next.splice(at, 1));
  return next;
}
