import type { Caller } from '@sawt/contract';
import { useMessages } from '#i18n';
import { Badge } from '#ui';
import { identityNumberWords } from '../../shared/identity-number-words.ts';
import { deskWords } from './desk-words.ts';

export function KnownCaller({ caller: { name, phone, identityNumber } }: { caller: Caller }) {
  const words = useMessages(deskWords);
  const states = useMessages(identityNumberWords);
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-2 text-lg font-semibold">
        {name || words.noName}
        <Badge tone="success" icon="check">
          {words.known}
        </Badge>
      </p>
      <p className="text-ink-soft">
        {phone && <bdi dir="ltr">{phone}</bdi>} {identityNumber && `· ${states[identityNumber]}`}
      </p>
    </div>
  );
}
