import type { Language } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useEditorDraft } from '#platform/editor-draft.ts';
import { normalisePhone } from '#platform/phone.ts';
import { proven } from '#platform/proof.ts';
import { useMe } from '#platform/session.ts';
import { DraftNotice, FormDialog, Select, showToast, TextField } from '#ui';
import { grantableRolesQuery, usePeopleChanged } from '../queries.ts';
import { NameFields } from './name-fields.tsx';
import { personFormWords } from './person-form-words.ts';
import { AgencyField, DepartmentField } from './place-fields.tsx';
import { RoleChoice } from './role-choice.tsx';

/** Invites somebody; whoever manages one agency invites into that one. */
export function InviteDialog({ onClose }: { onClose(): void }) {
  const words = useMessages(personFormWords);
  const { text } = useFormats();
  const { data: me } = useMe();
  const { data: grantable = [] } = useQuery(grantableRolesQuery);
  const peopleChanged = usePeopleChanged();
  const managesAll = me?.permissions['directory.manage_staff'] === 'region';
  const draft = useEditorDraft('invite', {
    name: { ar: '', en: '' },
    username: '',
    phone: '',
    language: 'ar' as Language,
    agency: me?.agency?.code ?? null,
    department: null as string | null,
    roles: [] as string[],
  });
  const { value: person, change } = draft;
  const roles = grantable.filter(({ side }) => side === (person.agency === null ? 'emirate' : 'agency'));
  const only = roles.length === 1 ? roles.map(({ code }) => code) : undefined;

  async function send(): Promise<void> {
    const phone = normalisePhone(person.phone) ?? person.phone;
    const { name, sent } = await proven(() => client.staff.inviteStaff({ body: { ...person, phone, roles: only ?? person.roles } }));
    draft.clear();
    await peopleChanged();
    showToast(sent ? words.invited(text(name)) : words.unsent(text(name)), sent ? 'success' : 'warning');
  }

  return (
    <FormDialog title={words.inviteTitle} isOpen onOpenChange={onClose} submitLabel={words.invite} onSubmit={send}>
      {(errors) => (
        <>
          <DraftNotice draft={draft} />
          <p className="text-ink-soft">{words.inviteIntro}</p>
          <NameFields value={person.name} onChange={(name) => change({ name })} errors={errors} />
          <TextField
            label={words.username}
            description={words.usernameHint}
            kind="username"
            autoComplete="off"
            maxLength={30}
            value={person.username}
            onChange={(username) => change({ username })}
            error={errors.username}
          />
          <TextField
            label={words.phone}
            description={words.phoneHint}
            kind="phone"
            autoComplete="off"
            value={person.phone}
            onChange={(phone) => change({ phone })}
            error={errors.phone && words.phoneWrong}
          />
          <Select<Language>
            label={words.language}
            options={[
              { value: 'ar', label: words.arabic },
              { value: 'en', label: words.english },
            ]}
            value={person.language}
            onChange={(language) => change({ language })}
          />
          {managesAll && (
            <AgencyField
              value={person.agency}
              onChange={(agency) => change({ agency, department: null, roles: [] })}
              error={errors.agency}
            />
          )}
          <DepartmentField
            agency={person.agency}
            value={person.department}
            onChange={(department) => change({ department })}
            error={errors.department}
          />
          <RoleChoice
            label={words.roles}
            roles={roles}
            value={only ?? person.roles}
            onChange={(chosen) => change({ roles: chosen })}
            error={errors.roles && (person.roles.length === 0 ? words.rolesMissing : errors.roles)}
          />
        </>
      )}
    </FormDialog>
  );
}
