import type { OwnConsent } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, Card, DateTime, Dialog, QueryView, Switch, showToast } from '#ui';
import { ConsentText } from './consent-text.tsx';
import { consentWords } from './consent-words.ts';
import { ownConsentsQuery } from './queries.ts';
import { useDecide } from './use-decide.ts';

/** What the citizen agreed to, and the way to take back what is free. */
export function ConsentsCard() {
  const words = useMessages(consentWords);
  return (
    <Card title={words.mine}>
      <div className="flex flex-col gap-5">
        <p className="text-ink-soft">{words.mineWhy}</p>
        <QueryView query={useQuery(ownConsentsQuery)}>
          {(consents) => (
            <ul className="flex flex-col divide-y divide-line">
              {consents.map((consent) => (
                <li key={consent.code} className="flex flex-col items-start gap-2 py-4 first:pt-0 last:pb-0">
                  {consent.required ? <RequiredConsent consent={consent} /> : <FreeConsent consent={consent} />}
                  <Details consent={consent} />
                </li>
              ))}
            </ul>
          )}
        </QueryView>
      </div>
    </Card>
  );
}

function RequiredConsent({ consent: { title, given } }: { consent: OwnConsent }) {
  const words = useMessages(consentWords);
  const { text } = useFormats();
  return (
    <p>
      <span className="font-medium">{text(title)}</span>: {given ? words.given : words.pending}
    </p>
  );
}

function FreeConsent({ consent: { code, version, title, purpose, given } }: { consent: OwnConsent }) {
  const words = useMessages(consentWords);
  const { text } = useFormats();
  const decide = useDecide(() => showToast(words.saved));
  const { message } = useErrorWords(decide.error);
  const wanted = decide.variables?.[0]?.given;
  return (
    <>
      {message && <Banner tone="danger">{message}</Banner>}
      <Switch
        isSelected={decide.isPending && wanted !== undefined ? wanted : given === true}
        onChange={(isGiven) => decide.mutate([{ code, version, given: isGiven }])}
        description={text(purpose)}
        isDisabled={decide.isPending}
      >
        {text(title)}
      </Switch>
    </>
  );
}

function Details({ consent }: { consent: OwnConsent }) {
  const words = useMessages(consentWords);
  const { text, number } = useFormats();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <p className="text-sm text-ink-soft">
        {words.version(number(consent.version))}
        {consent.decidedAt && (
          <>
            {' · '}
            {words.decided}: <DateTime at={consent.decidedAt} />
          </>
        )}
      </p>
      <Button variant="quiet" onPress={() => setOpen(true)}>
        {words.read}
      </Button>
      <Dialog title={text(consent.title)} isOpen={isOpen} onOpenChange={setOpen}>
        <ConsentText consent={consent} />
      </Dialog>
    </>
  );
}
