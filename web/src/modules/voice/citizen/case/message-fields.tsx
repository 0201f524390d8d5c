import type { FileInfo } from '@sawt/contract';
import { defineMessages, useMessages } from '#i18n';
import type { Draft } from '#platform/draft.ts';
import type { ErrorWords } from '#platform/errors.ts';
import { demandArrived } from '#platform/under-way.ts';
import { FilePicker, TextArea } from '#ui';

export interface Message {
  text: string;
  files: FileInfo[];
}
export const emptyMessage: Message = { text: '', files: [] };

/** As the server takes it. @throws ProblemError while a file has not arrived */
export function messageBody({ name, value: { text, files } }: Draft<Message>) {
  demandArrived(name);
  return { text, files: files.map(({ id }) => id) };
}

const messages = defineMessages({ ar: { files: 'صور أو مستندات أو تسجيل صوتي' }, en: { files: 'Photos, documents or a recording' } });

interface MessageFieldsProps {
  label: string;
  draft: Draft<Message>;
  errors: ErrorWords['fields'];
}

/** Words, files and a recording for the agency. */
export function MessageFields({ label, draft: { name, value, change }, errors }: MessageFieldsProps) {
  const { files } = useMessages(messages);
  return (
    <>
      <TextArea label={label} maximum={5000} value={value.text} onChange={(text) => change({ text })} error={errors.text} />
      <FilePicker
        label={files}
        value={value.files}
        onChange={(next) => change({ files: next })}
        error={errors.files}
        keepAs={name}
        withVoice
      />
    </>
  );
}
