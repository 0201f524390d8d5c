import type { EnteredCase } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Button, CaseNumber, DateTime, Icon, LinkButton } from '#ui';
import { deskWords } from './desk-words.ts';

/** What is said before they hang up. */
export function Entered({ of: { number, agency, dueAt }, onNext }: { of: EnteredCase; onNext(): void }) {
  const words = useMessages(deskWords);
  const { text } = useFormats();
  return (
    <section
      role="status"
      className="flex max-w-3xl flex-col items-center gap-4 rounded-card border border-brand-200 bg-white px-6 py-10 text-center shadow-card"
    >
      <span className="grid size-16 place-items-center rounded-full bg-brand-50 text-brand">
        <Icon name="success" className="size-10" />
      </span>
      <h2 className="text-xl font-bold">{words.done}</h2>
      <p className="text-4xl/tight font-bold text-brand-700 md:text-6xl/tight">
        <CaseNumber number={number} isSpoken />
      </p>
      <p className="text-ink-soft">{words.spoken}</p>
      <p>{agency ? words.withAgency(text(agency.name)) : words.withEmirate}</p>
      {dueAt && (
        <p>
          {words.due}{' '}
          <strong className="font-semibold">
            <DateTime at={dueAt} form="date" />
          </strong>
        </p>
      )}
      <div className="flex flex-wrap justify-center gap-3">
        <Button size="large" icon="phone" autoFocus onPress={onNext}>
          {words.next}
        </Button>
        <LinkButton to="/staff/cases/$number" params={{ number }} variant="secondary" size="large">
          {words.open}
        </LinkButton>
      </div>
    </section>
  );
}
