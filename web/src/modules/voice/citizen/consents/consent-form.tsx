import type { OwnConsent } from '@sawt/contract';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, Checkbox } from '#ui';
import { ConsentText } from './consent-text.tsx';
import { consentWords } from './consent-words.ts';
import { useDecide } from './use-decide.ts';

/** Asks for what is required; what is free beside it is never ticked beforehand. */
export function ConsentForm({ consents }: { consents: readonly OwnConsent[] }) {
  const words = useMessages(consentWords);
  const { text } = useFormats();
  const decide = useDecide();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { message } = useErrorWords(decide.error);
  const required = consents.filter((consent) => consent.required && !consent.given);
  const free = consents.filter((consent) => !consent.required && consent.given === null);

  const choose = (code: string, isChosen: boolean) =>
    setChosen((codes) => [...codes.filter((each) => each !== code), ...(isChosen ? [code] : [])]);
  const submit = () =>
    decide.mutate([
      ...required.map(({ code, version }) => ({ code, version, given: true })),
      ...free.map(({ code, version }) => ({ code, version, given: chosen.includes(code) })),
    ]);

  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!decide.isPending) submit();
      }}
    >
      {message && <Banner tone="danger">{message}</Banner>}
      {required.map((consent) => (
        <section key={consent.code} className="flex flex-col gap-3">
          <h3 className="font-semibold">{text(consent.title)}</h3>
          {consent.version > 1 && <p className="text-ink-soft">{words.again}</p>}
          <ConsentText consent={consent} />
        </section>
      ))}
      {free.map((consent) => (
        <Checkbox
          key={consent.code}
          description={text(consent.text)}
          isSelected={chosen.includes(consent.code)}
          onChange={(isChosen) => choose(consent.code, isChosen)}
        >
          {text(consent.title)} <span className="text-ink-faint">({words.optional})</span>
        </Checkbox>
      ))}
      <div>
        <Button type="submit" isPending={decide.isPending}>
          {words.agree}
        </Button>
      </div>
    </form>
  );
}
