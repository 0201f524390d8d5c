import { randomUUID } from 'node:crypto';
import { caseStatuses, ProblemError } from '@sawt/contract';
import { phonePhoto } from '../../src/platform/files/testing/pictures.ts';
import { reading, relations, roles, verdict } from '../matrix/policy.ts';
import { type Place, reachStatus } from '../matrix/stages.ts';
import { createWorld, type Ground, type World } from '../matrix/world.ts';
import { query } from '../query.ts';
import type { Session } from '../session.ts';
import type { Caller } from './judge.ts';
import type { Pools } from './schema.ts';

export interface FuzzWorld extends World {
  callers: Record<Caller, Session | null>;
  /** What must stand in no answer to a caller. */
  hiddenFrom: Record<Caller, readonly string[]>;
  /** Words of the region that fields are filled with, those of others among them. */
  pools: Pools;
  /** Somebody else, who lives in the same region. */
  neighbour: Session;
  /** Contents for uploads. */
  bytes: readonly Buffer[];
}

const stranger = { phone: '+966555000003', name: 'كهرمان', text: 'لازورد' };
const neighbourPhone = '+966555000002';
const neighbourText = 'عقيق';
const note = 'زمرد';

/** The world of the permission matrix with what a fuzzer needs besides: cases that can still move, and secrets of others. */
export async function createFuzzWorld(ground: Ground): Promise<FuzzWorld> {
  const world = await createWorld(ground);
  const { sessions, subjects } = world;
  const callers = { ...sessions, signed_out: null };
  const hidden = await ground.signIn(stranger.phone);
  await hidden.api.directory.updateMe({ body: { name: stranger.name } });
  const confidential = { kind: 'report', text: stranger.text, area: 'buraydah', category: 'water-leak', confidential: true } as const;
  const { number: theirs } = await hidden.api.voice.submitCase({ body: confidential, idempotencyKey: randomUUID() });
  await sessions.coordinator.api.voice.note({ params: { number: (await openCase(world)).number }, body: { text: note } });
  const neighbour = await ground.signIn(neighbourPhone);
  const living = await liven(world, neighbour);
  const ids = await idsOf(ground);
  const callerNames = [...Object.keys(roles), 'signed_out'] as Caller[];
  return {
    ...world,
    callers,
    neighbour,
    hiddenFrom: Object.fromEntries(callerNames.map((caller) => [caller, hiddenFrom(caller, world)])) as unknown as FuzzWorld['hiddenFrom'],
    pools: {
      ...ids,
      number: [...living, ...living, ...relations.map((relation) => subjects[relation].number), theirs, '1000000009'],
      files: [...relations.map((relation) => subjects[relation].file), ...(ids.files ?? []), randomUUID()],
      q: [
        theirs,
        stranger.text,
        stranger.name,
        stranger.phone,
        note,
        neighbourText,
        ...relations.map((relation) => subjects[relation].mark),
        'حفرة',
        '٤٢٧١',
        ':*',
        '&|!',
      ],
      status: [...caseStatuses, caseStatuses.join(','), ',', 'lost'],
      kind: ['complaint', 'report,complaint'],
      cursor: cursors,
      event: ['voice.case_submitted', 'identity.signed_in', '%'],
      subject: subjectsOf(world),
    },
    bytes: [
      Buffer.from(await phonePhoto()),
      Buffer.from('%PDF-1.7\n'),
      Buffer.from('<svg onload="alert(1)"/>'),
      Buffer.alloc(0),
      Buffer.from('ffd8ffe000104a4649460001', 'hex'),
    ],
  };
}

/**
 * The same world, with cases that nobody has moved yet. What the administrator retired meanwhile is in use again; rules
 * that they put in force (routing, the suggestion, two persons …) stay, and may bar some of the ways.
 */
export async function withNewCases(world: FuzzWorld, { ownerUrl }: Ground): Promise<FuzzWorld> {
  await query(ownerUrl, 'update voice.category set active = true');
  const living = await liven(world, world.neighbour, unlessRefused);
  const number = [...living, ...(world.pools.number ?? [])].slice(0, 120);
  return { ...world, pools: { ...world.pools, number } };
}

const openCase = async ({ sessions }: World) =>
  sessions.citizen.api.voice.submitCase({
    body: { kind: 'report', text: 'حفرة', area: 'buraydah', category: 'street-pothole' },
    idempotencyKey: randomUUID(),
  });

/** A way that the rules in force bar leaves no case; anything but a refusal is a fault. */
async function unlessRefused(number: Promise<string>): Promise<string | null> {
  try {
    return await number;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status >= 500) throw error;
    return null;
  }
}

/** One case of the citizen and one of a neighbour in every status, with the specialist who is asking. */
async function liven(
  { sessions }: World,
  neighbour: Session,
  reached: (number: Promise<string>) => Promise<string | null> = (number) => number,
): Promise<string[]> {
  const numbers: string[] = [];
  for (const citizen of [sessions.citizen, neighbour]) {
    const place: Place = { ...sessions, citizen, text: citizen === neighbour ? neighbourText : 'حفرة' };
    for (const status of caseStatuses) {
      const number = await reached(reachStatus(place, status));
      if (number) numbers.push(number);
    }
  }
  return numbers;
}

/** By what the roles mean: their reach, and what a citizen or the administrator is never shown. */
function hiddenFrom(caller: Caller, { subjects }: World): string[] {
  const unread = relations.filter((relation) => caller === 'signed_out' || verdict(reading, caller, relation) !== 'allowed');
  const reads = caller !== 'signed_out' && caller !== 'admin';
  const region = (['emirate_leader', 'emirate_officer', 'auditor'] as Caller[]).includes(caller);
  return [
    ...unread.flatMap((relation) => [subjects[relation].mark, subjects[relation].number, subjects[relation].file]),
    ...(region ? [] : [stranger.text, stranger.name]),
    ...(caller === 'emirate_officer' ? [] : [stranger.phone]),
    ...(caller === 'emirate_leader' || caller === 'auditor' ? [stranger.name] : []),
    ...(reads && caller !== 'citizen' ? [] : [neighbourText, note]),
    ...(region || caller === 'admin' ? [] : ['health.coordinator', 'water.specialist1']),
  ];
}

const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
const cursors = [
  cursor('2026-11-23T07:00:00.000Z', '7'),
  cursor('2026-11-23T07:00:00.000Z', randomUUID()),
  cursor('infinity', '7'),
  cursor('9'.repeat(18)),
  cursor('7'),
  cursor('\0'),
  cursor({ toString: 1 }),
  cursor(`' or 1=1 --`),
  '***',
  '',
];

async function idsOf({ ownerUrl }: Ground): Promise<Record<string, string[]>> {
  const column = async (statement: string) => (await query<{ value: string }>(ownerUrl, statement)).map(({ value }) => value);
  // Not those who ask: an administrator may close the accounts of others, and theirs are still needed.
  const asking = Object.values(roles).map((who) => `'${who}'`);
  const people = await column(`select id::text as value from directory.person where coalesce(username, phone) not in (${asking}) limit 40`);
  const agencies = await column('select code as value from directory.agency limit 10');
  const categories = await column('select code as value from voice.category limit 20');
  // Ending them must fail; their own the callers still need.
  const othersSessions = await column(
    `select session.id::text as value from identity.session join directory.person on person.id = "userId" where phone in ('${neighbourPhone}', '${stranger.phone}')`,
  );
  const files = await column('select id::text as value from platform.file limit 20');
  return {
    agency: agencies,
    department: await column('select code as value from directory.department limit 20'),
    area: await column('select code as value from directory.area'),
    category: categories,
    code: [...agencies, ...categories, ...(await column('select distinct code as value from notify.template')), '__proto__'],
    assignee: ['me', ...people],
    actor: people,
    files,
    id: [...files, ...people, ...othersSessions, '1', '7', '0', '999999999999999'],
    role: Object.keys(roles),
    phone: Object.values(roles).filter((who) => who.startsWith('+')),
  };
}

const subjectsOf = ({ subjects }: World) => relations.map((relation) => `case:${subjects[relation].id}`);
