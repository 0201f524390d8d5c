import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLanguage } from '#i18n';
import { useOnline } from '#platform/offline.ts';
import { useMe } from '#platform/session.ts';
import { sendCase } from '../new-case/send-case.ts';
import { readOutboxAgain, sendWaiting, useOutbox } from './outbox.ts';

const pause = 15_000;
/** What is needed of files once a case is sent: after the first paint. */
export const fetchBringing = () => import('./bring-files.ts');

/** Keeps trying while something waits, a citizen is signed in and the page is not sending it itself. @returns the numbers of what arrived */
export function useSending(isPaused: boolean): string[] {
  const queries = useQueryClient();
  const language = useLanguage();
  const { data: me } = useMe();
  const isOnline = useOnline();
  const [arrived, setArrived] = useState<string[]>([]);
  const isThereWork = useOutbox().some(({ problem }) => problem === null);
  const { mutate } = useMutation({
    mutationFn: () =>
      sendWaiting(async (sent) => {
        const { bringFiles } = await fetchBringing();
        const { number } = await sendCase(queries, language, await bringFiles(sent));
        setArrived((before) => [...before.filter((each) => each !== number), number]);
      }),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever it is now, it may be somebody else
  useEffect(readOutboxAgain, [me?.id]);
  useEffect(() => void fetchBringing().then(({ receiveShares }) => receiveShares()), []);
  useEffect(() => {
    window.addEventListener('storage', readOutboxAgain);
    return () => window.removeEventListener('storage', readOutboxAgain);
  }, []);
  const mayGo = me?.staff === false && isOnline && isThereWork && !isPaused;
  useEffect(() => {
    if (!mayGo) return;
    mutate();
    const timer = setInterval(() => mutate(), pause);
    return () => clearInterval(timer);
  }, [mayGo, mutate]);
  return arrived;
}
