import { useMessages } from '#i18n';
import { laterWords } from '../later-words.ts';
import { Select, type SelectOption } from '../select.tsx';
import { FilterOnPaper } from './filter-on-paper.tsx';

interface FilterSelectProps<T extends string> {
  label: string;
  options: readonly SelectOption<T>[];
  /** Undefined: everything. */
  value: NoInfer<T> | undefined;
  onChange(value: NoInfer<T> | undefined): void;
}

const all = 'all';

export function FilterSelect<T extends string>({ label, options, value, onChange }: FilterSelectProps<T>) {
  const { all: allWord } = useMessages(laterWords);
  const chosen = options.find((option) => option.value === value)?.label;
  return (
    <>
      <div className="min-w-36 flex-1 basis-36 sm:min-w-40 sm:basis-40 print:hidden">
        <Select<string>
          label={label}
          options={[{ value: all, label: allWord }, ...options]}
          value={value ?? all}
          onChange={(next) => onChange(next === all ? undefined : (next as T))}
        />
      </div>
      {chosen && <FilterOnPaper label={label} value={chosen} />}
    </>
  );
}
