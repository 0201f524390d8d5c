import type { BulkCase, BulkDetail, ErrorCode } from '@sawt/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useFormats, useLanguage, useMessages } from '#i18n';
import { problemWords } from '#platform/error-words.ts';
import { Card, CaseNumber, type Column, DataTable, LoadMore, QueryView, TextLink } from '#ui';
import { bulkWords, refusalWords } from './bulk-words.ts';
import { refusedQuery } from './queries.ts';

/** Why cases did not go: the reasons with how many, and each case with its own. */
export function BulkRefusals({ bulk }: { bulk: BulkDetail }) {
  const words = useMessages(bulkWords);
  const { number } = useFormats();
  const say = useRefusal();
  // Read anew as more of them come in.
  const query = useInfiniteQuery(refusedQuery(bulk.id));
  const columns: readonly Column<BulkCase>[] = [
    {
      key: 'number',
      header: words.number,
      isTitle: true,
      cell: ({ number: caseNumber }) => (
        <TextLink stretched to="/staff/cases/$number" params={{ number: caseNumber }}>
          <CaseNumber number={caseNumber} />
        </TextLink>
      ),
    },
    { key: 'reason', header: words.reason, cell: ({ code }) => code && say(code) },
  ];
  return (
    <Card title={words.why}>
      <div className="flex flex-col gap-4">
        <ul className="flex flex-col gap-1">
          {bulk.refusals.map(({ code, cases }) => (
            <li key={code} className="flex gap-3">
              <span className="min-w-8 font-semibold">{number(cases)}</span>
              <span>{say(code)}</span>
            </li>
          ))}
        </ul>
        <QueryView query={query}>
          {(cases) => (
            <div>
              <DataTable label={words.why} columns={columns} rows={cases} rowKey={(row) => row.number} />
              <LoadMore query={query} />
            </div>
          )}
        </QueryView>
      </div>
    </Card>
  );
}

function useRefusal(): (code: ErrorCode) => string {
  const own = useMessages(refusalWords);
  const general = problemWords[useLanguage()];
  return (code) => own[code] ?? general[code];
}
