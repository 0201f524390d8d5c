import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMessages } from '#i18n';
import { useErrorWords } from '#platform/errors.ts';
import { enterWithPasskey, offerPasskeys, passkeysWork, stopOffering } from '#platform/passkey.ts';
import { Banner, Button } from '#ui';
import { securityWords } from './security-words.ts';

/** What the browser was given to sign lasts five minutes: it is given anew before. */
const offerEvery = 4 * 60_000;

/** The way in without user name and password; also among what the browser fills into the field of the name. */
export function PasskeyEntry({ onDone }: { onDone(): Promise<void> }) {
  const words = useMessages(securityWords);
  const enter = useMutation({ mutationFn: () => enterWithPasskey().then(onDone) });
  const { message } = useErrorWords(enter.error);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `onDone` is another function at every rendering
  useEffect(() => {
    if (!passkeysWork()) return;
    const offer = () =>
      void offerPasskeys().then(
        (entered) => (entered ? onDone() : undefined),
        () => {},
      );
    offer();
    const timer = setInterval(offer, offerEvery);
    return () => {
      clearInterval(timer);
      stopOffering();
    };
  }, []);

  if (!passkeysWork()) return null;
  return (
    <div className="mt-5 flex flex-col gap-4">
      <p className="flex items-center gap-3 text-sm text-ink-soft before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {words.or}
      </p>
      {message && <Banner tone="danger">{message}</Banner>}
      <Button variant="secondary" size="large" icon="key" wide isPending={enter.isPending} onPress={() => enter.mutate()}>
        {words.enterByPasskey}
      </Button>
    </div>
  );
}
