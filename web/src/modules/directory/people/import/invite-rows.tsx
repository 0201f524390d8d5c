import type { StaffFilePreview } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFormats, useMessages } from '#i18n';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, Card, type Column, DataTable, Meter } from '#ui';
import { agenciesQuery } from '../../queries.ts';
import { roleWord, roleWords } from '../../role-words.ts';
import { peopleWords } from '../people-words.ts';
import { staffImportWords } from './import-words.ts';
import { type Outcome, useInviting } from './use-inviting.ts';

type Row = StaffFilePreview['sound'][number];

/** Who will be invited, and while that goes on, what came of each. */
export function InviteRows({ rows }: { rows: readonly Row[] }) {
  const words = useMessages(staffImportWords);
  const { outcomes, isRunning, stoppedBy, start, stop } = useInviting(rows);
  const columns = useRowColumns(outcomes);
  const left = rows.length - outcomes.size;
  const invited = [...outcomes.values()].filter((outcome) => typeof outcome === 'string').length;
  return (
    <Card title={words.toInvite}>
      <div className="flex flex-col gap-4">
        {outcomes.size > 0 && (
          <Meter label={words.progress} valueLabel={words.counts(invited, rows.length)} share={outcomes.size / rows.length} tone="info" />
        )}
        <output className="sr-only">{left === 0 ? words.counts(invited, rows.length) : ''}</output>
        {stoppedBy !== null && (
          <Banner tone="warning" title={words.stopped}>
            <Reason error={stoppedBy} />
          </Banner>
        )}
        <div className="flex flex-wrap gap-3">
          {left > 0 && (
            <Button icon="send" onPress={() => void start()} isPending={isRunning}>
              {outcomes.size === 0 ? words.begin(left) : words.goOn(left)}
            </Button>
          )}
          {isRunning && (
            <Button variant="secondary" icon="close" onPress={stop}>
              {words.stop}
            </Button>
          )}
        </div>
        {isRunning && <p className="text-ink-soft">{words.stay}</p>}
        <DataTable label={words.toInvite} columns={columns} rows={rows} rowKey={({ line }) => `${line}`} />
      </div>
    </Card>
  );
}

const Reason = ({ error }: { error: unknown }) => useErrorWords(error).message;

function useRowColumns(outcomes: ReadonlyMap<number, Outcome>): readonly Column<Row>[] {
  const words = useMessages(staffImportWords);
  const people = useMessages(peopleWords);
  const roles = useMessages(roleWords);
  const { text, number } = useFormats();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const stateOf = ({ line }: Row): ReactNode => {
    const outcome = outcomes.get(line);
    if (outcome === undefined) return words.waiting;
    return typeof outcome === 'string' ? words[outcome] : <Reason error={outcome.error} />;
  };
  return [
    { key: 'name', header: people.name, isTitle: true, cell: ({ invitation: { name } }) => <bdi>{text(name)}</bdi> },
    { key: 'line', header: words.line, cell: ({ line }) => number(line) },
    { key: 'username', header: people.username, cell: ({ invitation: { username } }) => <bdi>{username}</bdi> },
    {
      key: 'agency',
      header: people.agency,
      cell: ({ invitation: { agency } }) => {
        const found = agencies.find(({ code }) => code === agency);
        return found ? text(found.name) : (agency ?? people.emirate);
      },
    },
    {
      key: 'roles',
      header: people.roles,
      cell: ({ invitation }) => invitation.roles.map((role) => roleWord(roles, role)).join(text({ ar: '، ', en: ', ' })),
    },
    { key: 'outcome', header: people.state, cell: stateOf },
  ];
}
