import type { FileInfo } from '@sawt/contract';
import { useLanguage, useMessages } from '#i18n';
import type { ErrorWords } from '#platform/errors.ts';
import { Button, Checkbox, TextArea } from '#ui';
import { AgencySelect, CategorySelect, unsaid } from './agency-fields.tsx';
import { moveWords } from './move-words.ts';
import { splitWords } from './split-words.ts';

export interface PartDraft {
  agency: string | null;
  category: string;
  text: string;
  files: string[];
}
export const emptyPart = (text: string): PartDraft => ({ agency: null, category: unsaid, text, files: [] });

interface SplitPartProps {
  index: number;
  part: PartDraft;
  /** What the citizen sent with the case. */
  files: readonly FileInfo[];
  errors: ErrorWords['fields'];
  onChange(part: Partial<PartDraft>): void;
  /** Left out while no fewer parts make sense. */
  onRemove: (() => void) | undefined;
}

/** One agency's part: whose it is, what about, in which words, with which of the citizen's files. */
export function SplitPart({ index, part, files, errors, onChange, onRemove }: SplitPartProps) {
  const words = useMessages(splitWords);
  const { field, hint } = moveWords[useLanguage()].split;
  const errorOf = (name: string) => errors[`parts.${index}.${name}`];
  return (
    <fieldset className="flex flex-col gap-4 rounded-card border border-line p-4">
      <legend className="px-2 font-semibold">{words.part(index + 1)}</legend>
      <AgencySelect value={part.agency} onChange={(agency) => onChange({ agency, category: unsaid })} error={errorOf('agency')} />
      <CategorySelect
        agency={part.agency}
        value={part.category}
        onChange={(category) => onChange({ category })}
        error={errorOf('category')}
      />
      <TextArea
        label={field}
        description={hint}
        maximum={5000}
        rows={4}
        value={part.text}
        onChange={(text) => onChange({ text })}
        error={errorOf('text')}
      />
      {files.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset within a fieldset is read out twice
        <div role="group" aria-label={words.files}>
          <p className="font-medium">{words.files}</p>
          {files.map(({ id, name }) => (
            <Checkbox
              key={id}
              isSelected={part.files.includes(id)}
              onChange={(chosen) => onChange({ files: chosen ? [...part.files, id] : part.files.filter((other) => other !== id) })}
            >
              {name}
            </Checkbox>
          ))}
        </div>
      )}
      {onRemove && (
        <div>
          <Button variant="quiet" icon="trash" onPress={onRemove}>
            {words.remove(index + 1)}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
