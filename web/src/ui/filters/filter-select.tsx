import { useMessages } from '#i18n';
import { laterWords } from '../later-words.ts';
import { Select, type SelectOption } from '../select.tsx';

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
  return (
    <div className="min-w-36 flex-1 basis-36 sm:min-w-44 sm:basis-44">
      <Select<string>
        label={label}
        options={[{ value: all, label: allWord }, ...options]}
        value={value ?? all}
        onChange={(chosen) => onChange(chosen === all ? undefined : (chosen as T))}
      />
    </div>
  );
}
