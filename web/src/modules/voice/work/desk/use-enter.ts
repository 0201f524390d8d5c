import { IdentityNumber } from '@sawt/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import type { Draft } from '#platform/draft.ts';
import { useErrorWords } from '#platform/errors.ts';
import { newKey } from '#platform/new-key.ts';
import { normalisePhone } from '#platform/phone.ts';
import type { DeskErrors } from './caller-part.tsx';
import { type DeskDraft, entryOf, missingAtDesk } from './desk-draft.ts';
import { deskWords } from './desk-words.ts';

/** Sends what was written down. A lost line is tried again by itself: the key makes sure that it becomes one case. */
export function useEnter({ value, change, clear }: Draft<DeskDraft>) {
  const words = useMessages(deskWords);
  const [tried, setTried] = useState(false);
  const submit = useMutation({
    mutationFn: (sent: DeskDraft) =>
      client.intake.enterCase({ body: entryOf(sent, normalisePhone(sent.phone) ?? ''), idempotencyKey: sent.key }),
    retry: (failures, error) => failures < 3 && error instanceof TypeError,
    onSuccess: () => {
      clear();
      setTried(false);
    },
  });
  const { message, fields } = useErrorWords(submit.error);
  const wrong = wrongIn(value);
  // What the server refused stands until something is changed.
  const refused = submit.variables && isAsSent(value, submit.variables) ? Object.entries(fields) : [];
  const errors: DeskErrors = {
    ...Object.fromEntries(refused.map(([path, text]) => [path.replace('newCitizen.', '').split('.')[0], text])),
    ...(tried && wrong),
  };

  function send(): void {
    setTried(true);
    if (submit.isPending || Object.keys(wrong).length > 0) return;
    const key = value.key || newKey();
    change({ key });
    submit.mutate({ ...value, key });
  }

  function wrongIn(draft: DeskDraft): DeskErrors {
    const { isNew, phone, identityNumber } = draft;
    return {
      ...(isNew && !normalisePhone(phone) && { phone: words.phoneWrong }),
      ...(isNew && identityNumber.trim() && !IdentityNumber.safeParse(identityNumber).success && { identityNumber: words.identityWrong }),
      ...Object.fromEntries(missingAtDesk(draft).map((field) => [field, words[`missing_${field}` as 'missing_name']])),
    };
  }

  return { send, submit, message, errors };
}

const isAsSent = (draft: DeskDraft, sent: DeskDraft) => JSON.stringify({ ...draft, key: '' }) === JSON.stringify({ ...sent, key: '' });
