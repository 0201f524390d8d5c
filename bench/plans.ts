// Writes docs/performance/plans.md: how PostgreSQL answers the hot statements, as the running server with the wall around it.
//
//   npm run bench -- plans [--cases 10000 | --data FOLDER | --database URL]
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { searchWords } from '../server/src/platform/i18n/arabic.ts';
import { printLine } from './support/line.ts';
import { readOptions } from './support/options.ts';
import { asOwner, openRegion } from './support/region.ts';

const open = `('received', 'referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review', 'appealed')`;
const agency = 'municipality';
const file = join(import.meta.dirname, '../docs/performance/plans.md');

interface Hot {
  title: string;
  reach: 'agency' | 'region';
  sql: string;
}

const region = await openRegion(readOptions());
try {
  const cases = await region.countCases();
  const [some] = await asOwner(
    region.ownerUrl,
    async (owner) =>
      (
        await owner.query<{ id: string; number: string; citizen: string; key: string }>(
          'select id, number, citizen_id as citizen, submission_key as key from voice.case order by submission_key limit 1',
        )
      ).rows,
  );
  if (!some) throw new Error('The region has no cases');
  const hot: Hot[] = [
    { title: 'A case by its number, locked for a move', reach: 'agency', sql: `select * from voice.hold_case('${some.number}')` },
    {
      title: 'Has this submission come before',
      reach: 'region',
      sql: `select * from voice.case where citizen_id = '${some.citizen}' and submission_key = '${some.key}'`,
    },
    {
      title: 'The timeline of a case',
      reach: 'region',
      sql: `select * from voice.case_event where case_id = ${some.id} order by id limit 500`,
    },
    { title: 'The clocks of a case', reach: 'region', sql: `select * from voice.clock where case_id = ${some.id}` },
    {
      title: 'The 20 newest open cases of an agency',
      reach: 'agency',
      sql: `select * from voice.case where agency = '${agency}' and status in ${open} order by created_at desc, id desc limit 21`,
    },
    {
      title: 'The 20 newest open cases of the region',
      reach: 'region',
      sql: `select * from voice.case where status in ${open} order by created_at desc, id desc limit 21`,
    },
    {
      title: 'The 20 open cases of an agency that are due first',
      reach: 'agency',
      sql: `select * from voice.case where agency = '${agency}' and status in ${open} order by due_at, id limit 21`,
    },
    { title: 'A page of cases with a common word', reach: 'region', sql: find('الشارع') },
    { title: 'A page of cases with a rare word', reach: 'region', sql: find('إنسولين') },
    {
      title: 'Clocks that have reached a rung',
      reach: 'region',
      sql: 'select * from voice.clock where next_rung_at <= now() order by next_rung_at limit 100',
    },
    {
      title: 'Cases whose citizen stayed silent',
      reach: 'region',
      sql: 'select number from voice.case where silent_at <= now() order by silent_at limit 100',
    },
    {
      title: 'Whether a remembered session is as it was',
      reach: 'region',
      sql: `select identity.session_stamp('00000000-0000-4000-8000-000000000000')`,
    },
  ];
  hot.push(
    {
      title: 'The other cases of whoever sent one',
      reach: 'region',
      sql: `select * from voice.case where part_count = 0 and citizen_id = (
  select citizen_id from voice.case where number = '${some.number}' and not confidential
) and not confidential and number <> '${some.number}' order by created_at desc, id desc limit 21`,
    },
    {
      title: 'The standing directives of the region, those due first',
      reach: 'region',
      sql: `select * from voice.case where part_count = 0 and directive in ('open', 'responded') and directive is not null
  order by directive, directive_due_at, id limit 201`,
    },
    {
      title: 'What citizens said last, of the region',
      reach: 'region',
      sql: `select * from voice.case where part_count = 0 and rating is not null and rating in (1, 2, 3, 4, 5)
  order by coalesce(rated_at, created_at) desc, id desc limit 21`,
    },
    {
      title: 'What citizens said last, of an agency',
      reach: 'agency',
      sql: `select * from voice.case where part_count = 0 and agency = '${agency}' and rating is not null and rating in (1, 2)
  order by coalesce(rated_at, created_at) desc, id desc limit 21`,
    },
    {
      title: 'Past answers of an agency to a subject, of one rating',
      reach: 'agency',
      sql: `select id from voice.case where agency = '${agency}' and category = 'street-pothole' and status in ('answered', 'closed')
  and answer is not null and rating = 5 order by rating, answered_at desc limit 30`,
    },
    {
      title: 'What still stands on an agency that is to be closed',
      reach: 'region',
      sql: `select id from voice.case where agency = '${agency}' and status in ${open} limit 1000`,
    },
    { title: 'The cases in which a colleague was named and has not looked', reach: 'agency', sql: mentioning(await mentionIn(300)) },
    ...(await tagCases()).map(({ title, id }): Hot => ({ title, reach: 'agency', sql: tagged(id) })),
  );
  const parts: string[] = [];
  let slowest = 0;
  for (const one of hot) {
    const plan = await planOf(one);
    slowest = Math.max(slowest, Number(/Execution Time: ([\d.]+)/.exec(plan)?.[1] ?? 0));
    parts.push(`## ${one.title}\n\n\`\`\`sql\n${one.sql}\n\`\`\`\n\n\`\`\`text\n${plan}\n\`\`\`\n`);
  }
  const heading = `# Plans of the hot statements\n\nWritten by \`npm run bench -- plans\` on ${cases.toLocaleString('en')} cases, with the rights of the running server and the wall, the pages in memory.\n`;
  writeFileSync(file, [heading, ...parts].join('\n'));
  console.log(`  ${file}`);
  printLine({
    name: 'plans',
    figure: slowest,
    unit: 'ms of the slowest',
    p95_ms: slowest,
    limit: 150,
    ratio: slowest / 150,
    errors: 0,
    cases,
  });
} finally {
  await region.stop();
}

function find(word: string): string {
  return `select * from voice.find_words('${searchWords(word).join(' & ')}', null, 'infinity', 0, '-infinity', 21, 2000)`;
}

function tagged(id: number): string {
  return `select * from voice.case where agency = '${agency}' and part_count = 0 and id in (
  select case_id from voice.case_tag where tag_id = ${id}
) order by created_at desc, id desc limit 21`;
}

function mentioning(person: string): string {
  return `select * from voice.case where part_count = 0 and id in (
  select case_id from voice.mention where person_id = '${person}' and seen_at is null
) order by created_at desc, id desc limit 21`;
}

/** Names somebody in so many cases of the agency. @returns whom */
async function mentionIn(count: number): Promise<string> {
  const person = randomUUID();
  await asOwner(region.ownerUrl, async (owner) => {
    await owner.query(`set session_replication_role = replica`);
    await owner.query(
      `insert into voice.mention (event_id, person_id, case_id, written, at)
       select (select min(id) from voice.case_event where case_id = one.id), $1, one.id, 'plans', now()
       from (select id from voice.case where agency = $2 and part_count = 0 order by id desc limit $3) one`,
      [person, agency, count],
    );
    await owner.query('analyze voice.mention');
  });
  return person;
}

/** A tag on the ten oldest cases of the agency, one on every fifth, and one on all. Marks no case as changed: nobody counts here. */
async function tagCases(): Promise<{ title: string; id: number }[]> {
  const tags = [
    ['The newest cases with a tag that is on ten old ones', 'order by id limit 10'],
    ['The newest cases with a tag that is on every fifth', 'and id % 5 = 0'],
    ['The newest cases with a tag that is on all', ''],
  ] as const;
  return asOwner(region.ownerUrl, async (owner) => {
    await owner.query(`set session_replication_role = replica`);
    const made: { title: string; id: number }[] = [];
    for (const [index, [title, which]] of tags.entries()) {
      const { rows } = await owner.query<{ id: number }>(
        `insert into voice.tag (owner, name, unified) values ('agency/${agency}', $1, $1) on conflict (owner, unified) do update set active = true returning id`,
        [`plans ${index}`],
      );
      const id = rows[0]?.id as number;
      await owner.query(
        `insert into voice.case_tag select id, ${id}, 'agency/${agency}' from voice.case where agency = '${agency}' ${which} on conflict do nothing`,
      );
      made.push({ title, id });
    }
    await owner.query('analyze voice.case_tag');
    return made;
  });
}

/** The second time, when what is read lies in memory. */
async function planOf({ reach, sql }: Hot): Promise<string> {
  const client = new Client({ connectionString: region.url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('sawt.reach', $1, true), set_config('sawt.side', 'agency', true), set_config('sawt.agency', $2, true)`,
      [reach, agency],
    );
    await client.query(sql);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${sql}`);
    await client.query('rollback');
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  } finally {
    await client.end();
  }
}
