import type { Assignee } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { defineMessages, plural, useFormats, useLanguage, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { QueryView, RadioCards, TextArea } from '#ui';
import { agenciesQuery } from '../../shared/queries.ts';
import { type MoveDialogProps, MoveForm, type Seen } from './move-dialog.tsx';
import { dialogWords, moveWords } from './move-words.ts';
import { useMoveDraft } from './use-move-draft.ts';

const loadWords = defineMessages({
  ar: {
    load: (cases: number) =>
      plural(cases, {
        zero: 'لا بلاغات لديه',
        one: 'لديه بلاغ واحد',
        two: 'لديه بلاغان',
        few: 'لديه # بلاغات',
        many: 'لديه # بلاغًا',
        other: 'لديه # بلاغ',
      }),
    late: (cases: number) =>
      plural(cases, {
        one: 'واحد منها متأخر',
        two: 'اثنان منها متأخران',
        few: '# منها متأخرة',
        many: '# منها متأخرًا',
        other: '# منها متأخر',
      }),
    alike: (cases: number, share: string) =>
      `${plural(cases, {
        one: 'أجاب عن بلاغ من هذا التصنيف',
        two: 'أجاب عن بلاغين من هذا التصنيف',
        few: 'أجاب عن # بلاغات من هذا التصنيف',
        many: 'أجاب عن # بلاغًا من هذا التصنيف',
        other: 'أجاب عن # بلاغ من هذا التصنيف',
      })}، ${share} في الموعد`,
    unpractised: 'لم يُجب بعد عن بلاغ من هذا التصنيف',
  },
  en: {
    load: (cases: number) => plural(cases, { one: '# open case', other: '# open cases' }),
    late: (cases: number) => plural(cases, { one: '# late', other: '# late' }),
    alike: (cases: number, share: string) =>
      `${plural(cases, { one: 'answered # case of this category', other: 'answered # cases of this category' })}, ${share} on time`,
    unpractised: 'has not answered a case of this category yet',
  },
});

interface AssignDraft {
  assignee: string | null;
  text: string;
}

/** Whom to give the case: its own department first, then whoever has least to do, as the server orders them. */
export function AssignDialog(props: MoveDialogProps) {
  const { number, assignee: current, category } = props.detail;
  const words = moveWords[useLanguage()].assign;
  const { reassign, chooseAssignee } = useMessages(dialogWords);
  const { value, change, clear } = useMoveDraft<AssignDraft>(number, 'assign', { assignee: null, text: '' });
  const assignees = useQuery({
    queryKey: ['voice', 'assignees', number],
    queryFn: ({ signal }) => client.voice.listAssignees({ params: { number } }, { signal }),
  });

  const send = (seen: Seen) =>
    client.voice.assign({
      params: { number },
      body: { ...seen, assignee: value.assignee ?? '', ...(value.text.trim() && { text: value.text }) },
    });

  return (
    <MoveForm {...props} move="assign" {...(current && { title: reassign })} send={send} onSent={clear}>
      {(errors) => (
        <>
          <QueryView query={assignees}>
            {(people) => (
              <AssigneeCards
                people={people.filter(({ id }) => id !== current?.id)}
                withSkill={category !== null}
                value={value.assignee}
                onChange={(assignee) => change({ assignee })}
                error={errors.assignee && !value.assignee ? chooseAssignee : undefined}
              />
            )}
          </QueryView>
          <TextArea
            label={words.field}
            description={words.hint}
            optional
            error={errors.text}
            maximum={2000}
            rows={2}
            value={value.text}
            onChange={(text) => change({ text })}
          />
        </>
      )}
    </MoveForm>
  );
}

interface AssigneeCardsProps {
  people: readonly Assignee[];
  /** Of a case that has a category. */
  withSkill?: boolean;
  value: string | null;
  onChange(id: string): void;
  error: string | undefined;
}

export function AssigneeCards({ people, withSkill = false, ...field }: AssigneeCardsProps) {
  const { assignee, noAssignees } = useMessages(dialogWords);
  const words = useMessages(loadWords);
  const { text, percent } = useFormats();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  if (people.length === 0) return <p>{noAssignees}</p>;
  const departments = new Map(agencies.flatMap((agency) => agency.departments.map(({ code, name }) => [code, text(name)])));
  const skillOf = (answered: number, share: number | null) => {
    if (!withSkill) return '';
    return share === null ? words.unpractised : words.alike(answered, percent(share));
  };
  const options = people.map(({ id, name, department, openCases, lateCases, answeredAlike, onTimeShare }) => ({
    value: id,
    label: text(name),
    description: [
      department && departments.get(department),
      words.load(openCases),
      lateCases > 0 && words.late(lateCases),
      skillOf(answeredAlike, onTimeShare),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return <RadioCards label={assignee} options={options} {...field} />;
}
