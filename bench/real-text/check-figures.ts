import { type CallOf, openStatuses, type voice } from '@sawt/contract';
import type { Session } from '../../server/testing/session.ts';

type Query = NonNullable<CallOf<(typeof voice)['listCases']>['query']>;

/** Every number on the emirate's screen against the length of the list it opens to. @returns what differs */
export async function checkFigures({ api }: Session): Promise<string[]> {
  const figures = await api.voice.countCases({ query: {} });
  const numbers: [string, number, Query][] = [
    ['total', figures.total, {}],
    ['open', figures.open, { status: openStatuses.join(',') }],
    ['late', figures.late, { late: 'true' }],
    ...Object.entries(figures.byStatus).map(([status, count]): [string, number, Query] => [`status ${status}`, count, { status }]),
    ...figures.byAgency.map(({ code, total }): [string, number, Query] => [`agency ${code}`, total, { agency: code }]),
    ...figures.byAgency.map(({ code, late }): [string, number, Query] => [`late of agency ${code}`, late, { agency: code, late: 'true' }]),
    ...figures.byArea.map(({ code, total }): [string, number, Query] => [`area ${code}`, total, { area: code }]),
    ...figures.byCategory.map(({ code, total }): [string, number, Query] => [`theme ${code}`, total, { category: code }]),
  ];
  const differing: string[] = [];
  for (const [name, count, query] of numbers) {
    const listed = await lengthOfList(api, query);
    if (listed !== count) differing.push(`${name}: the screen says ${count}, the list has ${listed}`);
  }
  console.log(`  ${numbers.length} numbers compared with their lists`);
  return differing;
}

/** Walks all pages; a row that came twice would be counted once and so show. */
async function lengthOfList(api: Session['api'], query: Query): Promise<number> {
  const seen = new Set<string>();
  let cursor: string | null = null;
  do {
    const page = await api.voice.listCases({ query: { ...query, limit: 100, ...(cursor && { cursor }) } });
    for (const { number } of page.items) seen.add(number);
    cursor = page.nextCursor;
  } while (cursor);
  return seen.size;
}
