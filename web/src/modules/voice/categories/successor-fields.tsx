import type { Category } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { matchesNames } from '#platform/search-names.ts';
import { Button, ComboBox } from '#ui';
import { categoriesQuery } from '../shared/queries.ts';
import { leavesOf } from './category-groups.ts';
import { categoryWords } from './category-words.ts';

const most = 5;

interface SuccessorFieldsProps {
  of: Category;
  value: readonly string[];
  onChange(codes: string[]): void;
  error: string | undefined;
}

/** What to choose instead of a category that goes out of use. */
export function SuccessorFields({ of, value, onChange, error }: SuccessorFieldsProps) {
  const words = useMessages(categoryWords);
  const { text } = useFormats();
  const [hasChosen, setHasChosen] = useState(false);
  const { data: categories = [] } = useQuery(categoriesQuery);
  const nameOf = (code: string) => text(categories.find((each) => each.code === code)?.name ?? { ar: code, en: code });
  const options = leavesOf(categories)
    .filter(({ category }) => category.active && category.code !== of.code && !value.includes(category.code))
    .map(({ category, path }) => ({ value: category.code, label: text(category.name), description: path.map(text).join(' › ') }));
  return (
    <div className="flex flex-col gap-2">
      {value.length < most && (
        <ComboBox
          // After each choice the field begins anew, with the cursor in it.
          key={value.join()}
          label={words.successors}
          description={words.successorsHelp}
          options={options}
          value={null}
          takesFocus={hasChosen}
          onChange={(code) => {
            if (!code) return;
            setHasChosen(true);
            onChange([...value, code]);
          }}
          matches={(name, typed) => matchesNames([{ ar: name, en: '' }], typed)}
          error={error}
          optional
        />
      )}
      {value.length > 0 && (
        <ul aria-label={words.successors} className="flex flex-wrap gap-2">
          {value.map((code) => (
            <li key={code}>
              <Button
                variant="secondary"
                icon="close"
                aria-label={words.removeSuccessor(nameOf(code))}
                onPress={() => onChange(value.filter((each) => each !== code))}
              >
                {nameOf(code)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
