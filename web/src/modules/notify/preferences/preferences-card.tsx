import type { KindPreference, Preferences } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { Badge, Button, Card, QueryView } from '#ui';
import { preferencesQuery } from '../queries.ts';
import { KindDialog } from './kind-dialog.tsx';
import { preferenceWords } from './preference-words.ts';
import { QuietDialog } from './quiet-dialog.tsx';

/** What one wishes to be told, how, and at which hours not. */
export function PreferencesCard() {
  const words = useMessages(preferenceWords);
  return (
    <Card title={words.title}>
      <p className="mb-3 text-ink-soft">{words.why}</p>
      <QueryView query={useQuery(preferencesQuery)} lines={4}>
        {(preferences) => <Wishes preferences={preferences} />}
      </QueryView>
    </Card>
  );
}

function Wishes({ preferences }: { preferences: Preferences }) {
  const words = useMessages(preferenceWords);
  const [kind, setKind] = useState<KindPreference | null>(null);
  const [isQuietOpen, setQuietOpen] = useState(false);
  const { quiet, region } = preferences;
  const { from, until } = quiet ?? region.quiet;
  return (
    <>
      <ul className="divide-y divide-line">
        {preferences.kinds.map((one) => (
          <li key={one.kind}>
            <Line title={words[one.kind]} about={words[`${one.kind}About`]} onEdit={() => setKind(one)}>
              <KindSummary preference={one} />
            </Line>
          </li>
        ))}
        <li>
          <Line title={words.quiet} about={words.quietAbout} onEdit={() => setQuietOpen(true)}>
            <span className="font-medium">{from === until ? words.quietNone : words.quietSpan(from, until)}</span>
            {!quiet && <Badge tone="neutral">{words.quietRegion}</Badge>}
          </Line>
        </li>
      </ul>
      {kind && <KindDialog key={kind.kind} preference={kind} preferences={preferences} onClose={() => setKind(null)} />}
      {isQuietOpen && <QuietDialog preferences={preferences} onClose={() => setQuietOpen(false)} />}
    </>
  );
}

interface LineProps {
  title: string;
  about: string;
  onEdit(): void;
  children: React.ReactNode;
}

function Line({ title, about, onEdit, children }: LineProps) {
  const words = useMessages(preferenceWords);
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-1 py-4">
      <div className="flex-1 basis-56">
        <h3 className="font-semibold">{title}</h3>
        <p className="text-sm/6 text-ink-soft">{about}</p>
        <p className="mt-1 flex flex-wrap items-center gap-2">{children}</p>
      </div>
      <Button variant="quiet" icon="edit" aria-label={words.editOf(title)} onPress={onEdit}>
        {words.edit}
      </Button>
    </div>
  );
}

function KindSummary({ preference: { channels, digest, breaksQuiet } }: { preference: KindPreference }) {
  const words = useMessages(preferenceWords);
  const { text } = useFormats();
  if (channels.length === 0) return <Badge tone="warning">{words.never}</Badge>;
  return (
    <>
      <span className="font-medium">{channels.map((channel) => words[channel]).join(text({ ar: '، ', en: ', ' }))}</span>
      {digest && <Badge tone="info">{words.digest}</Badge>}
      {breaksQuiet && <Badge tone="neutral">{words.breaksQuiet}</Badge>}
    </>
  );
}
