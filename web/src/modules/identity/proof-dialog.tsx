import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { passkeysWork, proveWithPasskey } from '#platform/passkey.ts';
import { useWantedProof } from '#platform/proof.ts';
import { Banner, Button, FormDialog, TextField } from '#ui';
import { identityWords } from './identity-words.ts';
import { passkeysQuery } from './queries.ts';
import { securityWords } from './security-words.ts';

/** Opens over whatever asked for a fresh proof. */
export function ProofDialog() {
  const settle = useWantedProof();
  // A dialog of its own each time: nothing typed for the last proof is left.
  return settle && <OpenProofDialog settle={settle} />;
}

function OpenProofDialog({ settle }: { settle(isProven: boolean): void }) {
  const words = useMessages(securityWords);
  const { code: codeLabel, codeHint } = useMessages(identityWords);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { data: passkeys = [] } = useQuery(passkeysQuery);
  const byPasskey = useMutation({ mutationFn: proveWithPasskey, onSuccess: () => settle(true) });
  const { message } = useErrorWords(byPasskey.error);
  return (
    <FormDialog
      title={words.proofTitle}
      isOpen
      size="small"
      onOpenChange={() => settle(false)}
      submitLabel={words.proofSubmit}
      onSubmit={() => client.identity.prove({ body: { password, code } }).then(() => settle(true))}
    >
      {(errors) => (
        <>
          <p>{words.proofExplained}</p>
          {message && <Banner tone="danger">{message}</Banner>}
          {passkeysWork() && passkeys.length > 0 && (
            <>
              <Button variant="secondary" icon="key" wide isPending={byPasskey.isPending} onPress={() => byPasskey.mutate()}>
                {words.proofByPasskey}
              </Button>
              <p className="text-center text-ink-soft">{words.or}</p>
            </>
          )}
          <TextField
            label={words.current}
            kind="password"
            autoComplete="current-password"
            error={errors.password}
            value={password}
            onChange={setPassword}
          />
          <TextField
            label={codeLabel}
            description={codeHint}
            kind="code"
            autoComplete="one-time-code"
            maxLength={6}
            error={errors.code}
            value={code}
            onChange={setCode}
          />
        </>
      )}
    </FormDialog>
  );
}
