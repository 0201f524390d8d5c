import type { Reason, ReasonMove } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { defineMessages, useFormats, useMessages } from '#i18n';
import type { ErrorWords } from '#platform/errors.ts';
import { Select, TextArea } from '#ui';
import { reasonsQuery } from './queries.ts';

/** What is said of why: a reason of the list, and words. */
export interface Why {
  reasonCode: string | null;
  reason: string;
}
export const noWhy: Why = { reasonCode: null, reason: '' };

/** As the server takes it. Words alone are enough only where nothing has to be said; else it says that the choice is missing. */
export const whyBody = ({ reasonCode, reason }: Why, optional = false) => ({
  ...(reasonCode && { reasonCode }),
  ...((reasonCode || optional) && reason.trim() && { reason }),
});

const messages = defineMessages({
  ar: { details: 'التفاصيل', choose: 'اختر السبب.' },
  en: { details: 'Details', choose: 'Choose the reason.' },
});

interface ReasonSelectProps {
  move: ReasonMove;
  label: string;
  optional?: boolean;
  value: string | null;
  onChange(code: string): void;
  error: string | undefined;
}

/** The choice alone. */
export function ReasonSelect({ move, label, optional = false, value, onChange, error }: ReasonSelectProps) {
  const { choose } = useMessages(messages);
  const { text } = useFormats();
  const offered = useReasons(move);
  return (
    <Select
      label={label}
      optional={optional}
      options={offered.map(({ code, name }) => ({ value: code, label: text(name) }))}
      value={offered.some(({ code }) => code === value) ? value : null}
      onChange={onChange}
      error={error && !value ? choose : error}
    />
  );
}

function useReasons(move: ReasonMove): Reason[] {
  const { data: reasons = [] } = useQuery(reasonsQuery);
  return reasons.filter((reason) => reason.move === move && reason.active);
}

interface ReasonFieldsProps {
  move: ReasonMove;
  label: string;
  /** What comes of the words: who reads them. */
  hint?: string;
  optional?: boolean;
  value: Why;
  onChange(part: Partial<Why>): void;
  errors: ErrorWords['fields'];
}

/** Why a move is made: a choice that can be counted, and words for people, demanded where the choice alone says too little. */
export function ReasonFields({ hint, value, onChange, errors, ...choice }: ReasonFieldsProps) {
  const { details } = useMessages(messages);
  const chosen = useReasons(choice.move).find(({ code }) => code === value.reasonCode);
  return (
    <>
      <ReasonSelect {...choice} value={value.reasonCode} onChange={(reasonCode) => onChange({ reasonCode })} error={errors.reasonCode} />
      <TextArea
        label={details}
        {...(hint && { description: hint })}
        optional={!chosen?.needsWords}
        rows={3}
        maximum={2000}
        value={value.reason}
        onChange={(reason) => onChange({ reason })}
        error={errors.reason}
      />
    </>
  );
}
