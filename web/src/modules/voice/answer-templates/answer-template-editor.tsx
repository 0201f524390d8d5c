import { type AnswerTemplate, answerVariables } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { TemplateText } from '#modules/notify/templates/template-text.tsx';
import { client } from '#platform/client.ts';
import { useEditorDraft } from '#platform/editor-draft.ts';
import { Checkbox, DraftNotice, FormDialog, Select, showToast, TextField } from '#ui';
import { answerTemplateWords } from './answer-template-words.ts';
import { answerTemplatesQuery } from './queries.ts';
import { useOwnDepartments } from './use-own-departments.ts';

type Words = Omit<AnswerTemplate, 'id' | 'version'>;
const empty: Words = { name: { ar: '', en: '' }, text: { ar: '', en: '' }, department: null, move: 'answer', active: true };
const everywhere = '-';

interface AnswerTemplateEditorProps {
  title: string;
  /** Null: a new one. */
  template: AnswerTemplate | null;
  onClose(): void;
}

/** Every save is a new version, so nothing is lost by a mistake. */
export function AnswerTemplateEditor({ title, template, onClose }: AnswerTemplateEditorProps) {
  const words = useMessages(answerTemplateWords);
  const queries = useQueryClient();
  const { id, version, ...said } = template ?? { ...empty, id: 'new', version: 0 };
  const draft = useEditorDraft<Words>(`answer-template.${id}`, said);
  const { value, change } = draft;
  const departments = useOwnDepartments(value.department);

  async function save(): Promise<void> {
    if (template) await client.answerTemplates.updateAnswerTemplate({ params: { id }, body: { ...value, seen: version } });
    else await client.answerTemplates.addAnswerTemplate({ body: value });
    draft.clear();
    showToast(words.saved, 'success');
    await queries.invalidateQueries({ queryKey: answerTemplatesQuery.queryKey });
  }

  return (
    <FormDialog title={title} isOpen onOpenChange={onClose} submitLabel={words.save} onSubmit={save} size="large">
      {(errors) => (
        <>
          <DraftNotice draft={draft} />
          <div className="grid items-start gap-5 sm:grid-cols-2">
            {(['ar', 'en'] as const).map((language) => (
              <TextField
                key={language}
                label={language === 'ar' ? words.nameAr : words.nameEn}
                maxLength={80}
                value={value.name[language]}
                onChange={(name) => change({ name: { ...value.name, [language]: name } })}
                error={errors[`name.${language}`]}
              />
            ))}
            <Select
              label={words.move}
              options={(['answer', 'ask'] as const).map((move) => ({ value: move, label: words[move] }))}
              value={value.move}
              onChange={(move) => change({ move })}
            />
            <Select
              label={words.department}
              options={[{ value: everywhere, label: words.everywhere }, ...departments]}
              value={value.department ?? everywhere}
              onChange={(department) => change({ department: department === everywhere ? null : department })}
              error={errors.department}
            />
          </div>
          {(['ar', 'en'] as const).map((language) => (
            <TemplateText
              key={language}
              language={language}
              value={value.text[language]}
              onChange={(text) => change({ text: { ...value.text, [language]: text } })}
              variables={answerVariables}
              values={undefined}
              maximum={5000}
              isSms={false}
              error={errors[`text.${language}`]}
            />
          ))}
          <Checkbox isSelected={value.active} onChange={(active) => change({ active })} description={words.activeHelp}>
            {words.active}
          </Checkbox>
        </>
      )}
    </FormDialog>
  );
}
