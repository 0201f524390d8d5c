import { useMutation, useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, Card, DateTime, DescriptionList } from '#ui';
import { findingWords } from './finding-words.ts';
import { logWords } from './log-words.ts';
import { auditStateQuery } from './queries.ts';

const useVerification = () => useMutation({ mutationFn: () => client.audit.verifyAuditLog() });

/** How the log stands, and whether it is whole. */
export function LogPanel() {
  const words = useMessages(logWords);
  const { number } = useFormats();
  const { data: state } = useQuery(auditStateQuery);
  const verification = useVerification();
  return (
    <Card title={words.title}>
      <div className="flex flex-col items-start gap-4">
        <p className="text-ink-soft">{words.explained}</p>
        {state && (
          <DescriptionList
            items={[
              { term: words.size, value: number(state.size) },
              { term: words.checkpoint, value: state.checkpoint ? <DateTime at={state.checkpoint.at} /> : words.noCheckpoint },
              { term: words.verifierKey, value: <bdi className="break-all font-mono text-sm/6">{state.verifierKey}</bdi> },
            ]}
          />
        )}
        <Button icon="shield" isPending={verification.isPending} onPress={() => verification.mutate()}>
          {words.verify}
        </Button>
        <div aria-live="polite" className="w-full">
          <Outcome verification={verification} />
        </div>
      </div>
    </Card>
  );
}

function Outcome({ verification: { data, error, isPending } }: { verification: ReturnType<typeof useVerification> }) {
  const words = useMessages(logWords);
  const findings = useMessages(findingWords);
  const { message } = useErrorWords(error);
  const { number } = useFormats();
  if (isPending) return <Banner tone="info">{words.verifying}</Banner>;
  if (message) return <Banner tone="danger">{message}</Banner>;
  if (!data) return null;
  const scope = words.lookedAt(number(data.size), number(data.checkpoints), data.witnessed === null ? null : number(data.witnessed));
  if (data.findings.length === 0) {
    return (
      <Banner tone="success" title={words.whole}>
        {scope}
      </Banner>
    );
  }
  return (
    <Banner tone="danger" title={words.broken(data.findings.length)}>
      <p>{scope}</p>
      <ul className="mt-3 list-disc space-y-1 ps-5">
        {data.findings.map((finding) => (
          <li key={JSON.stringify(finding)}>{findings.of(finding)}</li>
        ))}
      </ul>
    </Banner>
  );
}
