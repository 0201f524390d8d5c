import type { AnswerTemplate } from '@sawt/contract';
import { useFormats, useLanguage, useMessages } from '#i18n';
import { Badge, Button, Card } from '#ui';
import { TypedText } from '../shared/typed-text.tsx';
import { answerTemplateWords } from './answer-template-words.ts';
import { useOwnDepartments } from './use-own-departments.ts';

interface AnswerTemplateCardProps {
  template: AnswerTemplate;
  onEdit(): void;
  onVersions(): void;
}

export function AnswerTemplateCard({
  template: { name, text: body, move, department, active, version },
  onEdit,
  onVersions,
}: AnswerTemplateCardProps) {
  const words = useMessages(answerTemplateWords);
  const { text, number } = useFormats();
  const language = useLanguage();
  const departments = useOwnDepartments(department);
  const own = departments.find(({ value }) => value === department)?.label;
  return (
    <Card title={text(name)}>
      <div className="flex flex-col gap-3">
        <span className="flex flex-wrap items-center gap-2">
          <Badge tone="info">{words[move]}</Badge>
          <Badge>{department === null ? words.everywhere : (own ?? department)}</Badge>
          {!active && <Badge tone="warning">{words.retired}</Badge>}
          <span className="text-sm text-ink-soft">{words.version(number(version))}</span>
        </span>
        <TypedText text={text(body)} language={language} />
        <span className="flex flex-wrap gap-2">
          <Button variant="secondary" icon="edit" onPress={onEdit} aria-label={words.editOf(text(name))}>
            {words.edit}
          </Button>
          <Button variant="quiet" icon="clock" onPress={onVersions} aria-label={words.versionsOf(text(name))}>
            {words.versions}
          </Button>
        </span>
      </div>
    </Card>
  );
}
