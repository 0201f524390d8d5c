import type { Draft } from '@sawt/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { keepDraft } from '#platform/draft.ts';
import { Button, Card, ConfirmDialog, DateTime } from '#ui';
import { draftOf, emptyDraft } from '../new-case/case-draft.ts';
import { draftsQuery } from './drafts-query.ts';

const messages = defineMessages({
  ar: {
    title: 'مسودات لم تُرسل',
    about: 'محفوظة في حسابك، ولا يراها غيرك. تُحذف بعد مدة إن لم تعد إليها.',
    noWords: 'بلا نص بعد',
    saved: 'حُفظت',
    goOn: 'متابعة الكتابة',
    remove: 'حذف',
    removeTitle: 'حذف المسودة؟',
    removeWhy: 'تُحذف من حسابك ومن كل أجهزتك، ولا يمكن استعادتها.',
  },
  en: {
    title: 'Drafts not sent yet',
    about: 'Kept with your account; nobody else sees them. They are deleted after a while if you do not come back.',
    noWords: 'No words yet',
    saved: 'Kept',
    goOn: 'Go on writing',
    remove: 'Delete',
    removeTitle: 'Delete the draft?',
    removeWhy: 'It goes from your account and all your devices, and cannot be brought back.',
  },
});

/** What the citizen began, here or on another device; nothing while there is none. */
export function DraftsCard() {
  const words = useMessages(messages);
  const { data = [] } = useQuery(draftsQuery);
  if (data.length === 0) return null;
  return (
    <Card title={words.title}>
      <p className="text-ink-soft">{words.about}</p>
      <ul className="flex flex-col divide-y divide-line">
        {data.map((draft) => (
          <DraftRow key={draft.id} draft={draft} />
        ))}
      </ul>
    </Card>
  );
}

function DraftRow({ draft }: { draft: Draft }) {
  const words = useMessages(messages);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { language } = useFormats();
  const [isAsking, setIsAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => client.drafts.deleteDraft({ params: { id: draft.id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: draftsQuery.queryKey }),
  });
  const excerpt = draft.text.trim() || words.noWords;

  function goOn(): void {
    keepDraft('new-case', { ...emptyDraft, ...draftOf(draft) });
    void navigate({ to: '/cases/new' });
  }

  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div className="min-w-0 flex-1 basis-48">
        <p className="line-clamp-2 wrap-anywhere" dir="auto" lang={language}>
          {excerpt}
        </p>
        <p className="text-sm text-ink-soft">
          {words.saved} <DateTime at={draft.updatedAt} form="relative" />
        </p>
      </div>
      <div className="flex gap-2">
        <Button variant="secondary" icon="edit" onPress={goOn}>
          {words.goOn}
        </Button>
        <Button variant="quiet" icon="trash" onPress={() => setIsAsking(true)}>
          {words.remove}
        </Button>
      </div>
      <ConfirmDialog
        title={words.removeTitle}
        confirmLabel={words.remove}
        isDanger
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        onConfirm={() => remove.mutateAsync()}
      >
        {words.removeWhy}
      </ConfirmDialog>
    </li>
  );
}
