import { type CaseKind, caseKinds } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { matchesNames } from '#platform/search-names.ts';
import { Card, Checkbox, ComboBox, RadioCards, TextArea, TextField } from '#ui';
import { categoryTree, leavesOf } from '../../citizen/new-case/category-tree.ts';
import { kindWords } from '../../shared/case-words.ts';
import { areasQuery, categoriesQuery } from '../../shared/queries.ts';
import type { PartProps } from './caller-part.tsx';
import { deskWords } from './desk-words.ts';

const maximumText = 5000;
const matches = (text: string, typed: string) => matchesNames([{ ar: text, en: '' }], typed);

/** What they say, in the order in which people say it. */
export function CasePart({ draft: { value, change }, errors }: PartProps) {
  const words = useMessages(deskWords);
  const kinds = useMessages(kindWords);
  const { text } = useFormats();
  const { data: categories = [] } = useQuery(categoriesQuery);
  const { data: areas = [] } = useQuery(areasQuery);
  const leaves = (kind: CaseKind | null) => leavesOf(categoryTree(categories, kind));
  return (
    <Card title={words.what}>
      <div className="flex flex-col gap-5">
        <RadioCards
          label={words.kind}
          options={caseKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
          columns={4}
          value={value.kind}
          onChange={(kind) => change({ kind, ...(!leaves(kind).some(({ code }) => code === value.category) && { category: null }) })}
          error={errors.kind}
        />
        <TextArea
          label={words.text}
          maximum={maximumText}
          rows={4}
          value={value.text}
          onChange={(typed) => change({ text: typed })}
          error={errors.text}
        />
        <div className="grid items-start gap-4 md:grid-cols-2">
          {categories.length > 0 && (
            <ComboBox
              // What fits changes with the kind, and the field remembers its list.
              key={value.kind}
              label={words.category}
              description={words.categoryHint}
              optional
              options={leaves(value.kind).map(({ code, name, path }) => ({
                value: code,
                label: text(name),
                description: path.map(text).join(' · '),
              }))}
              matches={matches}
              value={value.category}
              onChange={(category) => change({ category })}
              error={errors.category}
            />
          )}
          {areas.length > 0 && (
            <ComboBox
              label={words.area}
              options={areas.map(({ code, name }) => ({ value: code, label: text(name) }))}
              matches={matches}
              value={value.area}
              onChange={(area) => change({ area })}
              error={errors.area}
            />
          )}
        </div>
        <TextField
          label={words.place}
          optional
          maxLength={300}
          value={value.place}
          onChange={(place) => change({ place })}
          error={errors.place}
        />
        <Checkbox isSelected={value.confidential} onChange={(confidential) => change({ confidential })}>
          {words.confidential}
        </Checkbox>
      </div>
    </Card>
  );
}
