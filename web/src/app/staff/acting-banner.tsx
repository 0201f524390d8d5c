import type { Me } from '@sawt/contract';
import { useMutation } from '@tanstack/react-query';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button } from '#ui';

const messages = defineMessages({
  ar: {
    acting: (name: string) => `تعمل الآن بالنيابة عن ${name}، ويُسجَّل كل ما تجريه على هذا النحو.`,
    stop: 'إنهاء العمل بالنيابة',
    may: (name: string) => `أنت اليوم نائب عن ${name}.`,
    begin: 'العمل بالنيابة',
    beginFor: (name: string) => `العمل بالنيابة عن ${name}`,
  },
  en: {
    acting: (name: string) => `You are acting for ${name}; everything you do is recorded as such.`,
    stop: 'Stop acting',
    may: (name: string) => `You are the deputy of ${name} today.`,
    begin: 'Act as deputy',
    beginFor: (name: string) => `Act for ${name}`,
  },
});

/** Above every page: for whom one acts, or may act today. */
export function ActingBanner({ me }: { me: Me }) {
  const words = useMessages(messages);
  const { text } = useFormats();
  const change = useMutation({
    mutationFn: (leader: string | null) => client.deputies.actFor({ body: { leader } }),
    // Everything on the screen, and the live line, belong to the person one was until now.
    onSuccess: () => window.location.assign('/staff'),
  });
  const { message } = useErrorWords(change.error);
  if (me.mayActFor.length === 0) return null;
  return (
    <div className="page-width flex flex-col gap-3 pt-4">
      {message && <Banner tone="danger">{message}</Banner>}
      {me.actingFor ? (
        <Banner
          tone="warning"
          action={
            <Button variant="secondary" isPending={change.isPending} onPress={() => change.mutate(null)}>
              {words.stop}
            </Button>
          }
        >
          {words.acting(text(me.actingFor.name))}
        </Banner>
      ) : (
        me.mayActFor.map(({ id, name }) => (
          <Banner
            key={id}
            tone="info"
            action={
              <Button
                variant="secondary"
                isPending={change.isPending && change.variables === id}
                aria-label={words.beginFor(text(name))}
                onPress={() => change.mutate(id)}
              >
                {words.begin}
              </Button>
            }
          >
            {words.may(text(name))}
          </Banner>
        ))
      )}
    </div>
  );
}
