// Every list and figure of the screens of a leader and of the emirate, in turn, by eight clients. The limit is the least
// of it in bare SQL: total, open and late of all cases, by status, agency, area and category, in one statement.
//
//   npm run bench -- screens [--cases 10000 | --data FOLDER | --database URL] [--seconds 20]
import { groupings, openStatuses } from '@sawt/contract';
import { askOften, type Question } from './support/ask-often.ts';
import { printLine } from './support/line.ts';
import { readOptions } from './support/options.ts';
import { rawRate } from './support/raw-rate.ts';

const day = 86_400_000;
const openOnes = `status=${openStatuses.join(',')}`;

function questionsOf(now: number): Question[] {
  const since = (days: number) => `from=${new Date(now - days * day).toISOString()}`;
  const filters = [
    '',
    since(30),
    since(365),
    'area=buraydah',
    'kind=complaint&channel=phone',
    'answeredInTime=false',
    `category=water&${since(90)}`,
  ];
  return ['emirate.leader', 'municipality.leader', 'water.leader'].flatMap((who) => {
    const side = who.startsWith('emirate') ? 'emirate' : 'leader';
    const figures = filters.map((filter) => ({ name: `${side}: dashboard`, who, path: `/api/v1/figures?${filter}` }));
    const groups = groupings.map((by) => {
      const span = by === 'day' || by === 'week' ? since(90) : '';
      return { name: `${side}: figures by ${by}`, who, path: `/api/v1/figures/measures?by=${by}&${span}` };
    });
    const lists = [
      '',
      'late=true&order=due',
      openOnes,
      'answeredInTime=false',
      'appealed=true',
      `area=unayzah&${openOnes}`,
      'returned=true',
    ].map((filter) => ({ name: `${side}: list ${filter.slice(0, 18) || 'of all'}`, who, path: `/api/v1/cases?limit=20&${filter}` }));
    return [...figures, ...groups, ...lists];
  });
}

const statement = `select status, agency, area, category, count(*), count(*) filter (where status in ('${openStatuses.join("','")}')), count(*) filter (where due_at < now())
  from voice.case group by grouping sets ((), (status), (agency), (area), (category))`;

const { cases, perSecond, p95, errors, limit } = await askOften(readOptions(), questionsOf, (region) => rawRate(region, statement));
printLine({ name: 'screens', figure: perSecond, unit: 'answers/s', p95_ms: p95, limit, ratio: perSecond / limit, errors, cases });
