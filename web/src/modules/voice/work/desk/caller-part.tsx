import { useMessages } from '#i18n';
import type { Draft } from '#platform/draft.ts';
import { Button, Card } from '#ui';
import type { DeskDraft } from './desk-draft.ts';
import { deskWords } from './desk-words.ts';
import { KnownCaller } from './known-caller.tsx';
import { LookUp } from './look-up.tsx';
import { NewCallerFields } from './new-caller-fields.tsx';
import { SpokenConsent } from './spoken-consent.tsx';

export type DeskErrors = Partial<Record<keyof DeskDraft, string>>;
export interface PartProps {
  draft: Draft<DeskDraft>;
  errors: DeskErrors;
}

/** Whose case it is: found by a number, or entered anew; then what they must hear and agree to. */
export function CallerPart({ draft, errors }: PartProps) {
  const words = useMessages(deskWords);
  const { value, change } = draft;
  const isKnown = value.caller !== null || value.isNew;
  return (
    <Card title={words.who}>
      <div className="flex flex-col gap-5">
        {!isKnown && <LookUp draft={draft} errors={errors} />}
        {value.caller && <KnownCaller caller={value.caller} />}
        {value.isNew && <NewCallerFields draft={draft} errors={errors} />}
        {isKnown && (
          <>
            <SpokenConsent draft={draft} errors={errors} />
            <div>
              <Button
                variant="quiet"
                icon="undo"
                onPress={() => change({ caller: null, isNew: false, number: '', phone: '', identityNumber: '', hasAgreed: false })}
              >
                {words.change}
              </Button>
            </div>
          </>
        )}
      </div>
    </Card>
  );
}
