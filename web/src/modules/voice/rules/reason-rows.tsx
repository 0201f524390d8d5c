import { otherReason, type Reason } from '@sawt/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Badge, Banner, Button, IconButton, SettingHistoryButton } from '#ui';
import { reasonsQuery } from '../shared/queries.ts';
import { ruleWords } from './rule-words.ts';
import { useRuleHistory } from './use-rule-history.ts';

interface ReasonRowsProps {
  reasons: readonly Reason[];
  onEdit(reason: Reason): void;
}

/** The reasons of a move in their order, which two buttons change. */
export function ReasonRows({ reasons, onEdit }: ReasonRowsProps) {
  const words = useMessages(ruleWords);
  const { text } = useFormats();
  const history = useRuleHistory();
  const queries = useQueryClient();
  const shift = useMutation({
    mutationFn: ({ reason: { move, code }, by }: { reason: Reason; by: number }) =>
      client.caseRules.updateReason({ params: { move, code }, body: { shift: by } }),
    onSuccess: (list) => queries.setQueryData(reasonsQuery.queryKey, list),
  });
  const { message } = useErrorWords(shift.error);
  const listed = reasons.filter(({ code }) => code !== otherReason);
  return (
    <>
      {message && <Banner tone="danger">{message}</Banner>}
      <ul className="divide-y divide-line rounded-card border border-line bg-white">
        {reasons.map((reason) => {
          const name = text(reason.name);
          const place = listed.indexOf(reason);
          const isFixed = place === -1 || shift.isPending;
          return (
            <li key={reason.code} className="flex flex-wrap items-center gap-x-3 px-4 py-1">
              <span className="flex flex-1 flex-wrap items-center gap-2">
                {name}
                {reason.needsWords && <Badge icon="edit">{words.needsWords}</Badge>}
                {!reason.active && <Badge tone="warning">{words.retired}</Badge>}
              </span>
              <span className="flex flex-wrap items-center">
                <IconButton
                  icon="up"
                  label={words.up(name)}
                  isDisabled={isFixed || place === 0}
                  onPress={() => shift.mutate({ reason, by: -1 })}
                />
                <IconButton
                  icon="down"
                  label={words.down(name)}
                  isDisabled={isFixed || place === listed.length - 1}
                  onPress={() => shift.mutate({ reason, by: 1 })}
                />
                <SettingHistoryButton name={name} source={history.ofReason(reason)} />
                <Button variant="quiet" icon="edit" aria-label={words.editOf(name)} onPress={() => onEdit(reason)}>
                  {words.edit}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
