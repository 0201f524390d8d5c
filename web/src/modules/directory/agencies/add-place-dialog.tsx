import type { Agency } from '@sawt/contract';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useRequestKey } from '#platform/use-request-key.ts';
import { FormDialog, showToast } from '#ui';
import { agencyWords } from './agency-words.ts';
import { NamePair } from './name-pair.tsx';
import { useAgencyChanged } from './use-agency-changed.ts';

interface AddPlaceDialogProps {
  /** Whose department it will be; left out: an agency is added. */
  to?: Agency;
  onClose(): void;
}

export function AddPlaceDialog({ to, onClose }: AddPlaceDialogProps) {
  const words = useMessages(agencyWords);
  const keep = useAgencyChanged();
  const [name, setName] = useState({ ar: '', en: '' });
  const keyOf = useRequestKey();

  async function add(): Promise<void> {
    const body = { name };
    const idempotencyKey = keyOf(body);
    keep(
      await (to
        ? client.agencies.addDepartment({ params: { code: to.code }, body, idempotencyKey })
        : client.agencies.addAgency({ body, idempotencyKey })),
    );
    showToast(to ? words.departmentAdded : words.agencyAdded, 'success');
  }

  return (
    <FormDialog
      title={to ? words.addDepartment : words.addAgency}
      isOpen
      onOpenChange={onClose}
      submitLabel={to ? words.addDepartment : words.addAgency}
      onSubmit={add}
    >
      {(errors) => (
        <>
          <NamePair legend={to ? words.department : words.agency} path="name" value={name} onChange={setName} errors={errors} />
          <p className="text-ink-soft">{to ? words.departmentNext : words.agencyNext}</p>
        </>
      )}
    </FormDialog>
  );
}
