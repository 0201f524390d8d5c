import { type Category, type CategorySettings, priorities } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useEditorDraft } from '#platform/editor-draft.ts';
import { Banner, Checkbox, DraftNotice, FormDialog, NumberField, Select, showToast, TextField } from '#ui';
import { priorityWords } from '../shared/case-words.ts';
import { categoriesQuery } from '../shared/queries.ts';
import { CategoryChanges } from './category-changes.tsx';
import { changedSettings } from './category-settings.ts';
import { categoryWords } from './category-words.ts';
import { SuccessorFields } from './successor-fields.tsx';
import { categoryVersionsQuery } from './versions-query.ts';

interface CategoryDialogProps {
  category: Category;
  onClose(): void;
}

export function CategoryDialog({ category, onClose }: CategoryDialogProps) {
  const words = useMessages(categoryWords);
  const priorityNames = useMessages(priorityWords);
  const { text } = useFormats();
  const queries = useQueryClient();
  const { name, priority, active, successors } = category;
  const draft = useEditorDraft<CategorySettings>(`category.${category.code}`, {
    name,
    acknowledgeHours: category.acknowledgeHours,
    answerHours: category.answerHours,
    priority,
    active,
    successors,
  });
  const { value: settings, change } = draft;
  const { acknowledgeHours, answerHours } = settings;
  const isLonger = acknowledgeHours !== null && answerHours !== null && acknowledgeHours > answerHours;

  async function save(): Promise<void> {
    const changes = changedSettings(category, settings);
    if (Object.keys(changes).length === 0) return;
    const saved = await client.categories.updateCategory({ params: { code: category.code }, body: changes });
    draft.clear();
    void queries.invalidateQueries({ queryKey: categoryVersionsQuery.queryKey });
    queries.setQueryData(categoriesQuery.queryKey, (list) => list?.map((each) => (each.code === saved.code ? saved : each)));
    showToast(words.saved(text(saved.name)), 'success');
  }

  return (
    <FormDialog title={text(category.name)} isOpen onOpenChange={onClose} submitLabel={words.save} onSubmit={save}>
      {(errors) => (
        <>
          <DraftNotice draft={draft} />
          <TextField
            label={words.nameAr}
            maxLength={120}
            value={settings.name.ar}
            onChange={(ar) => change({ name: { ...settings.name, ar } })}
            error={errors['name.ar']}
          />
          <TextField
            label={words.nameEn}
            maxLength={120}
            value={settings.name.en}
            onChange={(en) => change({ name: { ...settings.name, en } })}
            error={errors['name.en']}
          />
          <NumberField
            label={words.acknowledge}
            description={words.acknowledgeHelp}
            value={acknowledgeHours}
            onChange={(hours) => change({ acknowledgeHours: hours })}
            minimum={1}
            maximum={500}
            error={errors.acknowledgeHours}
          />
          <NumberField
            label={words.answer}
            description={words.answerHelp}
            value={answerHours}
            onChange={(hours) => change({ answerHours: hours })}
            minimum={1}
            maximum={2000}
            error={errors.answerHours}
          />
          {isLonger && <Banner tone="warning">{words.longer}</Banner>}
          <Select
            label={words.priority}
            options={priorities.map((value) => ({ value, label: priorityNames[value] }))}
            value={settings.priority}
            onChange={(chosen) => change({ priority: chosen })}
            error={errors.priority}
          />
          <Checkbox isSelected={settings.active} onChange={(inUse) => change({ active: inUse })} description={words.activeHelp}>
            {words.inUse}
          </Checkbox>
          {!settings.active && (
            <SuccessorFields
              of={category}
              value={settings.successors}
              onChange={(chosen) => change({ successors: chosen })}
              error={errors.successors}
            />
          )}
          <CategoryChanges before={category} after={settings} />
        </>
      )}
    </FormDialog>
  );
}
