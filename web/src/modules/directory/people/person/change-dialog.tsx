import type { StaffDetail } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useEditorDraft } from '#platform/editor-draft.ts';
import { normalisePhone } from '#platform/phone.ts';
import { proven } from '#platform/proof.ts';
import { useMe } from '#platform/session.ts';
import { DraftNotice, FormDialog, showToast, TextField } from '#ui';
import { grantableRolesQuery, usePeopleChanged } from '../../queries.ts';
import { NameFields } from '../name-fields.tsx';
import { personFormWords } from '../person-form-words.ts';
import { DepartmentField } from '../place-fields.tsx';
import { RoleChoice } from '../role-choice.tsx';

/** Name, department and roles; of somebody invited the phone too, to which the link goes. */
export function ChangeDialog({ person, onClose }: { person: StaffDetail; onClose(): void }) {
  const words = useMessages(personFormWords);
  const { text } = useFormats();
  const { data: me } = useMe();
  const { data: grantable = [] } = useQuery(grantableRolesQuery);
  const peopleChanged = usePeopleChanged();
  const draft = useEditorDraft(`person.${person.id}`, { name: person.name, department: person.department, roles: person.roles, phone: '' });
  const { change } = draft;
  const { name, department, roles, phone } = draft.value;
  const isOwn = person.id === me?.id;

  async function save(): Promise<void> {
    const body = {
      ...((name.ar !== person.name.ar || name.en !== person.name.en) && { name }),
      ...(department !== person.department && { department }),
      ...([...roles].sort().join() !== [...person.roles].sort().join() && { roles }),
      ...(phone && { phone: normalisePhone(phone) ?? phone }),
    };
    if (Object.keys(body).length === 0) return;
    const saved = await proven(() => client.staff.updateStaffMember({ params: { id: person.id }, body }));
    draft.clear();
    showToast(words.saved(text(saved.name)), 'success');
    await peopleChanged();
  }

  return (
    <FormDialog title={words.changeTitle} isOpen onOpenChange={onClose} submitLabel={words.save} onSubmit={save}>
      {(errors) => (
        <>
          <DraftNotice draft={draft} />
          <p className="text-ink-soft">{words.changeIntro}</p>
          <NameFields value={name} onChange={(typed) => change({ name: typed })} errors={errors} />
          <DepartmentField
            agency={person.agency}
            value={department}
            onChange={(chosen) => change({ department: chosen })}
            error={errors.department}
          />
          {person.state === 'invited' && (
            <TextField
              label={words.phone}
              description={words.phoneHint}
              kind="phone"
              autoComplete="off"
              placeholder={person.phone ?? ''}
              value={phone}
              onChange={(typed) => change({ phone: typed })}
              error={errors.phone && words.phoneWrong}
              optional
            />
          )}
          {isOwn ? (
            <p className="text-ink-soft">{words.ownRoles}</p>
          ) : (
            <RoleChoice
              label={words.roles}
              roles={grantable.filter(({ side }) => side === (person.agency === null ? 'emirate' : 'agency'))}
              value={roles}
              onChange={(chosen) => change({ roles: chosen })}
              error={errors.roles && (roles.length === 0 ? words.rolesMissing : errors.roles)}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
