import type { Agency, Bilingual } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useEditorDraft } from '#platform/editor-draft.ts';
import { DraftNotice, FormDialog, showToast } from '#ui';
import { agencyWords } from './agency-words.ts';
import { NamePair } from './name-pair.tsx';
import { useAgencyChanged } from './use-agency-changed.ts';

const isSame = (one: Bilingual, other: Bilingual | undefined) => one.ar === other?.ar && one.en === other.en;

/** The names of an agency and its departments. */
export function AgencyDialog({ agency, onClose }: { agency: Agency; onClose(): void }) {
  const words = useMessages(agencyWords);
  const { text } = useFormats();
  const keep = useAgencyChanged();
  const { code } = agency;
  const before: Record<string, Bilingual> = Object.fromEntries(agency.departments.map(({ code: own, name }) => [own, name]));
  const draft = useEditorDraft(`agency.${code}`, { name: agency.name, departments: before });
  const { name, departments } = draft.value;

  /** Only what differs: what another renames meanwhile stays. */
  async function save(): Promise<void> {
    const renamed = Object.fromEntries(Object.entries(departments).filter(([own, its]) => !isSame(its, before[own])));
    const body = { ...(!isSame(name, agency.name) && { name }), ...(Object.keys(renamed).length > 0 && { departments: renamed }) };
    if (Object.keys(body).length === 0) return;
    const changed = await client.agencies.updateAgency({ params: { code }, body });
    draft.clear();
    keep(changed);
    showToast(words.saved, 'success');
  }

  return (
    <FormDialog title={words.editOf(text(agency.name))} isOpen onOpenChange={onClose} submitLabel={words.save} onSubmit={save} size="large">
      {(errors) => (
        <>
          <DraftNotice draft={draft} />
          <p className="text-ink-soft">{words.renameHelp}</p>
          <NamePair legend={words.agency} path="name" value={name} onChange={(typed) => draft.change({ name: typed })} errors={errors} />
          {agency.departments.map((department) => (
            <NamePair
              key={department.code}
              legend={text(department.name)}
              path={`departments.${department.code}`}
              value={departments[department.code] ?? department.name}
              onChange={(typed) => draft.change({ departments: { ...departments, [department.code]: typed } })}
              errors={errors}
            />
          ))}
        </>
      )}
    </FormDialog>
  );
}
