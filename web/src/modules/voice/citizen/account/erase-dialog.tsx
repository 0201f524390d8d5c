import type { ErasureLine } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { normalisePhone } from '#platform/phone.ts';
import { proven } from '#platform/proof.ts';
import { Banner, CaseNumber, FormDialog, QueryView, TextField, TextLink } from '#ui';
import { ErasureLines } from './erasure-lines.tsx';
import { myDataWords } from './my-data-words.ts';

interface EraseDialogProps {
  hasPhone: boolean;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  /** Once it is done there is nobody signed in any more. */
  onErased(lines: ErasureLine[]): void;
}

/** Says beforehand what goes and what stays, and asks for the own number again; the server then asks for a proof. */
export function EraseDialog({ hasPhone, onErased, ...props }: EraseDialogProps) {
  const words = useMessages(myDataWords);
  const [phone, setPhone] = useState('');
  const preview = useQuery({
    queryKey: ['voice', 'erasure'],
    queryFn: ({ signal }) => client.personalData.previewErasure({}, { signal }),
    enabled: props.isOpen,
    staleTime: 0,
  });

  async function erase(): Promise<void> {
    const body = { phone: normalisePhone(phone) ?? phone.slice(0, 20) };
    onErased((await proven(() => client.personalData.eraseOwnData({ body }))).lines);
  }

  return (
    <FormDialog {...props} title={words.erase} submitLabel={words.confirm} onSubmit={erase} isDanger>
      {(fields) => (
        <QueryView query={preview}>
          {({ lines, openCases }) => (
            <>
              {openCases.length > 0 && (
                <Banner tone="warning">
                  {words.openCases}
                  <ul>
                    {openCases.map((number) => (
                      <li key={number}>
                        <TextLink to="/cases/$number" params={{ number }}>
                          <CaseNumber number={number} />
                        </TextLink>
                      </li>
                    ))}
                  </ul>
                </Banner>
              )}
              <ErasureLines lines={lines} />
              <p>{words.noReturn}</p>
              {hasPhone && (
                <TextField
                  label={words.phone}
                  kind="phone"
                  autoComplete="off"
                  maxLength={20}
                  value={phone}
                  onChange={setPhone}
                  error={fields.phone && words.wrongPhone}
                />
              )}
            </>
          )}
        </QueryView>
      )}
    </FormDialog>
  );
}
