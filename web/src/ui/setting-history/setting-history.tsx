import type { SettingVersion } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { EmptyState } from '../empty-state.tsx';
import { QueryView } from '../query-view.tsx';
import { VersionList } from '../version-list.tsx';
import { DifferenceLines } from './difference-lines.tsx';
import { historyWords } from './history-words.ts';
import type { SettingSource } from './setting-source.ts';

/** Who changed what of a setting and when; what was can be brought back, where it differs from what holds. */
export function SettingHistory({ source }: { source: SettingSource }) {
  const words = useMessages(historyWords);
  const queries = useQueryClient();
  const { queryKey, fields, help } = source;
  const history = useQuery({ queryKey, queryFn: source.read, staleTime: 0 });

  /** Refused too: what others changed meanwhile is then seen. */
  const restore = ({ version }: SettingVersion) =>
    source.restore({ version, seen: history.data?.[0]?.version ?? version }).finally(() => queries.invalidateQueries({ queryKey }));

  return (
    <QueryView query={history} lines={4}>
      {(versions) =>
        versions.length === 0 ? (
          <EmptyState icon="clock" title={words.none}>
            {words.noneAbout}
          </EmptyState>
        ) : (
          <VersionList
            versions={versions}
            numberOf={({ version }) => version}
            mayRestore={({ back }) => Object.keys(back.after).length > 0}
            unnamed={({ changedAt }) => (changedAt ? words.unnamed : words.before)}
            restoreHelp={({ back }) => (
              <div className="flex flex-col gap-2">
                <p>{words.willChange}</p>
                <DifferenceLines of={back} fields={fields} />
                {help && <p className="text-ink-soft">{help}</p>}
              </div>
            )}
            onRestore={restore}
          >
            {({ changed }) => <DifferenceLines of={changed} fields={fields} />}
          </VersionList>
        )
      }
    </QueryView>
  );
}
