import { type QualityMark, qualityMarks } from '@sawt/contract';
import { useMessages } from '#i18n';
import { FieldLabel, FieldNotes, fieldClass, useField } from '#ui/field.tsx';
import { markWords } from './judge-words.ts';

interface MarkFieldProps {
  label: string;
  value: QualityMark | undefined;
  onChange(mark: QualityMark): void;
  error: string | undefined;
}

/** One criterion: three short choices in one line, by the arrow keys of the browser's own radio buttons. */
export function MarkField({ label, value, onChange, error }: MarkFieldProps) {
  const words = useMessages(markWords);
  const { id, group } = useField({ label, error });
  return (
    <div role="radiogroup" {...group} className={fieldClass}>
      <FieldLabel id={id} isGroup label={label} />
      <div className="grid grid-cols-3 gap-2">
        {qualityMarks.map((mark) => (
          <label
            key={mark}
            className="grid min-h-12 cursor-pointer place-items-center rounded-field border border-field-line bg-white px-2 py-1.5 text-center leading-tight transition-colors hover:border-brand has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand-800 has-checked:border-brand has-checked:bg-brand-50 has-checked:font-semibold has-checked:ring-1 has-checked:ring-brand"
          >
            <input type="radio" name={id} value={mark} checked={mark === value} onChange={() => onChange(mark)} className="sr-only" />
            {words[mark]}
          </label>
        ))}
      </div>
      <FieldNotes id={id} error={error} />
    </div>
  );
}
