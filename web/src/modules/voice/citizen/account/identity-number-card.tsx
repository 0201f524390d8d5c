import { IdentityNumber } from '@sawt/contract';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { defineMessages, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Badge, Banner, Button, Card, ConfirmDialog, QueryView, showToast, TextField } from '#ui';
import { identityNumberWords } from '../../shared/identity-number-words.ts';

const messages = defineMessages({
  ar: {
    title: 'رقم الهوية أو الإقامة',
    why: 'اختياري. يعرفك به موظف الإمارة إذا اتصلت أو حضرت بلا رقم بلاغ. يُحفظ مشفّرًا، ولا تراه أي جهة، ولا يُعرض كاملًا إلا لموظف في الإمارة بسبب مسجَّل.',
    kept: 'الرقم المحفوظ',
    byProvider: 'وثّقه مزوّد الهوية عند دخولك، فلا يُعدّل من هنا.',
    number: 'رقم الهوية أو الإقامة',
    newNumber: 'رقم آخر',
    wrong: 'ليس رقم هوية أو إقامة صحيحًا. راجع أرقامه العشرة.',
    save: 'حفظ الرقم',
    saved: 'حُفظ رقم هويتك',
    remove: 'حذف الرقم',
    removeWhy: 'يُحذف الرقم من حسابك نهائيًّا. تبقى بلاغاتك كما هي.',
    removed: 'حُذف رقم هويتك',
  },
  en: {
    title: 'Identity or residence number',
    why: 'Optional. An officer of the emirate knows you by it when you call or come without a case number. It is kept encrypted, no agency sees it, and it is shown whole only to an officer of the emirate, for a reason that is recorded.',
    kept: 'The number kept',
    byProvider: 'An identity provider verified it when you signed in; it is not changed here.',
    number: 'Identity or residence number',
    newNumber: 'Another number',
    wrong: 'This is no valid identity or residence number. Check its ten digits.',
    save: 'Save the number',
    saved: 'Your identity number is saved',
    remove: 'Remove the number',
    removeWhy: 'The number is erased from your account for good. Your cases stay as they are.',
    removed: 'Your identity number is removed',
  },
});

const identityNumberQuery = queryOptions({
  queryKey: ['directory', 'identity-number'],
  queryFn: ({ signal }) => client.directory.getIdentityNumber({}, { signal }),
});

/** The citizen's own identity number: why it is asked, what is kept, and the way to take it back. */
export function IdentityNumberCard() {
  const words = useMessages(messages);
  const states = useMessages(identityNumberWords);
  return (
    <Card title={words.title}>
      <div className="flex flex-col gap-5">
        <p className="text-ink-soft">{words.why}</p>
        <QueryView query={useQuery(identityNumberQuery)}>
          {({ identityNumber }) => (
            <>
              {identityNumber && (
                <p className="flex flex-wrap items-center gap-2">
                  <span className="text-ink-soft">{words.kept}:</span>
                  <bdi dir="ltr" className="font-medium">
                    {identityNumber.masked}
                  </bdi>
                  <Badge tone={identityNumber.verified ? 'success' : 'neutral'}>
                    {identityNumber.verified ? states.verifiedShort : states.declaredShort}
                  </Badge>
                </p>
              )}
              {identityNumber?.verified ? <p>{words.byProvider}</p> : <NumberForm isKept={identityNumber !== null} />}
            </>
          )}
        </QueryView>
      </div>
    </Card>
  );
}

function NumberForm({ isKept }: { isKept: boolean }) {
  const words = useMessages(messages);
  const queries = useQueryClient();
  const [number, setNumber] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const save = useMutation({
    mutationFn: () => client.directory.setIdentityNumber({ body: { number } }),
    onSuccess: (changed) => {
      queries.setQueryData(identityNumberQuery.queryKey, changed);
      setNumber('');
      showToast(words.saved);
    },
  });
  const { message } = useErrorWords(save.error);

  async function remove(): Promise<void> {
    queries.setQueryData(identityNumberQuery.queryKey, await client.directory.removeIdentityNumber({}));
    showToast(words.removed);
  }

  return (
    <form
      noValidate
      className="flex flex-col items-start gap-4 *:w-full"
      onSubmit={(event) => {
        event.preventDefault();
        const isRight = IdentityNumber.safeParse(number).success;
        setWrong(!isRight);
        if (isRight && !save.isPending) save.mutate();
      }}
    >
      {message && <Banner tone="danger">{message}</Banner>}
      <TextField
        label={isKept ? words.newNumber : words.number}
        optional
        kind="digits"
        autoComplete="off"
        maxLength={40}
        value={number}
        onChange={setNumber}
        error={isWrong ? words.wrong : undefined}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="secondary" isPending={save.isPending}>
          {words.save}
        </Button>
        {isKept && (
          <Button variant="quiet" icon="trash" onPress={() => setRemoving(true)}>
            {words.remove}
          </Button>
        )}
      </div>
      <ConfirmDialog
        title={words.remove}
        isOpen={isRemoving}
        onOpenChange={setRemoving}
        confirmLabel={words.remove}
        onConfirm={remove}
        isDanger
      >
        {words.removeWhy}
      </ConfirmDialog>
    </form>
  );
}
