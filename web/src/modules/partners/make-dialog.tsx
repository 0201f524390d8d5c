import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { openPlaces } from '#modules/directory/open-places.ts';
import { agenciesQuery } from '#modules/directory/queries.ts';
import { usePlaceOptions } from '#modules/directory/use-place-options.ts';
import { client } from '#platform/client.ts';
import { proven } from '#platform/proof.ts';
import { FormDialog, Select, TextField } from '#ui';
import { partnerWords } from './partner-words.ts';

const any = '*';

interface MakeDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  onMade(key: string): void;
}

export function MakeDialog({ isOpen, onOpenChange, onMade }: MakeDialogProps) {
  const words = useMessages(partnerWords);
  const placeOptions = usePlaceOptions();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const [ar, setAr] = useState('');
  const [en, setEn] = useState('');
  const [agency, setAgency] = useState(any);

  async function make(): Promise<void> {
    const body = { name: { ar, en }, agency: agency === any ? null : agency };
    onMade((await proven(() => client.partners.makePartner({ body }))).key);
    setAr('');
    setEn('');
  }

  return (
    <FormDialog title={words.make} submitLabel={words.submit} isOpen={isOpen} onOpenChange={onOpenChange} onSubmit={make}>
      {(errors) => (
        <>
          <TextField label={words.nameAr} maxLength={80} value={ar} onChange={setAr} error={errors['name.ar']} autoFocus />
          <TextField label={words.nameEn} maxLength={80} value={en} onChange={setEn} error={errors['name.en']} />
          <Select
            label={words.agency}
            description={words.agencyHint}
            options={[{ value: any, label: words.anyAgency }, ...placeOptions(openPlaces(agencies))]}
            value={agency}
            onChange={setAgency}
            error={errors.agency}
          />
        </>
      )}
    </FormDialog>
  );
}
