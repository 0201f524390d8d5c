import type { Routing, RoutingVersion } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Card, DateTime, QueryView, VersionList } from '#ui';
import { rulesBefore } from './compare-rules.ts';
import { useRoutingChanged, versionsQuery } from './queries.ts';
import { routingWords } from './routing-words.ts';
import { RuleChanges } from './rule-changes.tsx';

/** Who changed what when; one that was is brought back as a draft. */
export function VersionsCard({ routing: { live, draft }, mayEdit }: { routing: Routing; mayEdit: boolean }) {
  const words = useMessages(routingWords);
  const changed = useRoutingChanged();
  const restore = async ({ id }: RoutingVersion) => changed(await client.routing.restoreRoutingVersion({ params: { id } }));
  return (
    <Card title={words.versions}>
      <QueryView query={useQuery(versionsQuery)} lines={4}>
        {(versions) =>
          versions.length === 0 ? (
            <p className="text-ink-soft">{words.noVersions}</p>
          ) : (
            <VersionList
              versions={versions}
              numberOf={({ id }) => id}
              stateOf={({ state }) => state}
              mayRestore={() => mayEdit && !draft}
              restoreHelp={({ rules }) => <AgainstThoseInForce live={live} rules={rules} />}
              onRestore={restore}
              restored={words.restored}
            >
              {(version) => <Said version={version} before={rulesBefore(versions, version)} />}
            </VersionList>
          )
        }
      </QueryView>
    </Card>
  );
}

function Said({ version, before }: { version: RoutingVersion; before: RoutingVersion['rules'] | null }) {
  const words = useMessages(routingWords);
  const { text } = useFormats();
  return (
    <>
      {version.liveAt && (
        <p className="text-sm/6 text-ink-soft">
          {words.put}: {version.liveBy && <>{text(version.liveBy.name)} · </>}
          <DateTime at={version.liveAt} />
        </p>
      )}
      {before && <RuleChanges before={before} after={version.rules} none={words.asBefore} />}
    </>
  );
}

function AgainstThoseInForce({ live, rules }: { live: RoutingVersion | null; rules: RoutingVersion['rules'] }) {
  const words = useMessages(routingWords);
  const before = live?.rules ?? [];
  return (
    <div className="flex flex-col gap-2">
      {JSON.stringify(before) !== JSON.stringify(rules) && <p>{words.willDiffer}</p>}
      <RuleChanges before={before} after={rules} none={words.willNotDiffer} />
    </div>
  );
}
