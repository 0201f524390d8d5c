import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { Card } from '#ui';
import { recoveriesQuery } from '../queries.ts';
import { recoveriesWords } from './recoveries-words.ts';
import { RecoveryRequest } from './recovery-request.tsx';

/** What waits for another administrator; nothing while nothing does. */
export function RecoveriesPanel() {
  const words = useMessages(recoveriesWords);
  const { data: waiting = [] } = useQuery(recoveriesQuery);
  if (waiting.length === 0) return null;
  return (
    <div className="mb-6">
      <Card title={words.title}>
        <ul className="divide-y divide-line">
          {waiting.map((recovery) => (
            <li key={recovery.id}>
              <RecoveryRequest recovery={recovery} />
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
