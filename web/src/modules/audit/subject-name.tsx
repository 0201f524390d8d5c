import { useMessages } from '#i18n';
import { CaseNumber } from '#ui';
import { subjectWords } from './audit-words.ts';

/** Only its beginning: enough to tell two lines apart, the whole stands in the details. */
const uuid = /^[\da-f]{8}-/;

/** `case:4821937506` as people say it. */
export function SubjectName({ subject }: { subject: string }) {
  const kinds: Readonly<Record<string, string>> = useMessages(subjectWords);
  const [kind = '', name = ''] = subject.split(':', 2);
  return (
    <span className="wrap-anywhere">
      {kinds[kind] ?? kind} {kind === 'case' ? <CaseNumber number={name} /> : <bdi>{uuid.test(name) ? name.slice(0, 8) : name}</bdi>}
    </span>
  );
}

/** The number of the case that a subject is; undefined for all else. */
export const caseNumberOf = (subject: string): string | undefined => /^case:(\d{10})$/.exec(subject)?.[1];
