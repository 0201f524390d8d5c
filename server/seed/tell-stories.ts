import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { voice } from '@sawt/contract';
import { createVoice, moveCase, submitCase, type VoiceDeps } from '../src/modules/voice/index.ts';
import type { AuditKey } from '../src/platform/audit/audit-key.ts';
import { createMakeChange, type MakeChange } from '../src/platform/audit/change.ts';
import type { Database } from '../src/platform/database/database.ts';
import { createRead } from '../src/platform/database/wall.ts';
import { createEventBus } from '../src/platform/events/event-bus.ts';
import { createLogger } from '../src/platform/log.ts';
import type { Actor } from '../src/platform/policy/actor.ts';
import { by } from './by.ts';
import { judgeStories } from './judge-answers.ts';
import { createRandom, type Random } from './random.ts';
import { type Role, type Step, type Story, stepsOf } from './stories.ts';
import { tagStories } from './tag-cases.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** As if the quality desk had been there for a while. */
const drawnWeeks = 7;
const data = join(import.meta.dirname, 'data');
const folder = join(data, 'cases');

/**
 * Plays the stories of the demo region through the real use-cases, in the order of time, with a clock that is set to
 * each moment. Nobody subscribes to the events: what happened last month is told to nobody today.
 * @param onProgress called with the share done, 0 to 1
 */
export async function tellStories(
  deps: VoiceDeps,
  { database, auditKey }: { database: Database; auditKey: AuditKey },
  now: Date,
  onProgress: (share: number) => void,
): Promise<void> {
  const random = createRandom(1447);
  let moment = now;
  const clock = { now: () => moment };
  const timedDeps: VoiceDeps = { ...deps, clock };
  const events = createEventBus();
  const makeChange = createMakeChange({ database, clock, events, auditKey });
  const cast = await createCast(deps, database);
  const numbers = new Map<string, string>();
  const scenes = readStories()
    .flatMap(({ story, agency }) => scenesOf({ story, agency, cast, random, now, numbers }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const [index, scene] of scenes.entries()) {
    moment = scene.at;
    await scene.play(timedDeps, makeChange);
    if (index % 50 === 0) onProgress(index / scenes.length);
  }
  moment = now;
  await tagStories(deps.asSystem, makeChange, (agency) => cast.deskOf(agency ? 'coordinator' : 'officer', agency));
  // What comes round by itself; all else is asked for, with what it is to be done to.
  const wiring = { events: createEventBus(), makeChange, read: createRead(database), log: createLogger('warn') };
  const { jobs } = createVoice(timedDeps, wiring);
  const draw = jobs.find(({ name }) => name === 'voice.draw_quality_sample');
  for (let weeks = drawnWeeks; weeks > 0; weeks--) {
    moment = new Date(now.getTime() - weeks * 7 * day);
    await draw?.run({});
  }
  moment = now;
  for (const job of jobs.filter(({ cron }) => cron)) await job.run({});
  await judgeStories(timedDeps, makeChange, await cast.deskOf('officer', null));
}

function readStories(): { story: Story; agency: string }[] {
  const inAgencies = readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const stories = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Story[];
      return stories.map((story) => ({ story, agency: file.replace('.json', '') }));
    });
  // Apart from those above, by which the suggestion of agencies is measured.
  const linked = JSON.parse(readFileSync(join(data, 'linked-cases.json'), 'utf8')) as (Story & { agency: string })[];
  return [...inAgencies, ...linked.map(({ agency, ...story }) => ({ story, agency }))];
}

interface Scene {
  at: Date;
  play(deps: VoiceDeps, makeChange: MakeChange): Promise<void>;
}
interface Telling {
  story: Story;
  agency: string;
  cast: Cast;
  random: Random;
  now: Date;
  /** Of the cases that others follow, by the names of their stories. */
  numbers: Map<string, string>;
}

function scenesOf({ story, agency, cast, random, now, numbers }: Telling): Scene[] {
  const citizen = cast.citizen(story, random);
  const steps = stepsOf(story, agency);
  const times = timesOf(story, steps.length + 1, now, random);
  let number = '';
  const submit: Scene = {
    at: times[0] as Date,
    async play(deps, makeChange) {
      const submission = {
        kind: story.kind,
        text: story.text,
        category: story.status === 'rejected' ? null : story.category,
        area: story.area,
        ...(random.next() < 0.8 && { location: await spotNear(deps, story.area, random) }),
        ...(story.place && { place: story.place }),
        confidential: story.confidential ?? false,
        files: [],
      };
      const work = submitCase(deps, citizen, submission, { key: randomUUID(), channel: 'web' });
      ({ number } = (await makeChange(by(citizen), voice.submitCase.audit, work)).output);
      if (story.name) numbers.set(story.name, number);
    },
  };
  const moves = steps.map((step, index): Scene => {
    return {
      at: times[index + 1] as Date,
      async play(deps, makeChange) {
        const actor = await cast.actorFor(step.by, { citizen, agency, number, deps });
        const body = await filledIn(step, deps);
        await makeChange(by(actor), voice[step.move].audit, moveCase(deps, actor, step.move, { params: { number }, body }));
      },
    };
  });
  return [submit, ...moves];

  async function filledIn({ move, body }: Step, deps: VoiceDeps): Promise<Record<string, unknown>> {
    if (move === 'assign') return { assignee: (await cast.specialistFor(agency, number, deps)).personId };
    if (move === 'merge') return { into: numbers.get(story.follows as string) };
    return { files: [], ...body };
  }
}

/** Moments of a story: submission in the waking hours of its day, then each step hours later, the last one lately where it is still fresh. */
function timesOf(story: Story, count: number, now: Date, random: Random): Date[] {
  const begun = Math.min(now.getTime() - story.daysAgo * day - random.between(0.3, 9) * hour, now.getTime() - 0.3 * hour);
  const fresh = story.status === 'awaiting_citizen' || story.status === 'answered';
  const longest = now.getTime() - (fresh ? random.between(1, 60) * hour : 0.1 * hour) - begun;
  const span = Math.max(0.1 * hour, Math.min(longest, fresh ? longest : (count - 1) * random.between(5, 30) * hour));
  const marks = Array.from({ length: count - 1 }, () => random.next()).sort((a, b) => a - b);
  return [new Date(begun), ...marks.map((mark) => new Date(begun + span * (0.05 + 0.95 * mark)))];
}

/** Within some kilometres of the seat, denser towards it. */
async function spotNear({ directory }: VoiceDeps, area: string, random: Random) {
  const seat = (await directory.areas()).get(area)?.seat;
  if (!seat) throw new Error(`No area is called ${area}`);
  const spread = () => (random.next() + random.next() + random.next() - 1.5) * 0.06;
  return { lat: Number((seat.lat + spread()).toFixed(5)), lon: Number((seat.lon + spread()).toFixed(5)) };
}

/** By what those are found who play a role. */
const permissionOf = { coordinator: 'voice.assign_case', officer: 'voice.refer_case', leader: 'voice.direct_case' } as const;

type Cast = Awaited<ReturnType<typeof createCast>>;

/** Who plays: citizens by language, and the staff of each agency. */
async function createCast({ directory }: VoiceDeps, database: Database) {
  const citizens = await database
    .selectFrom('directory.person')
    .select(['id', 'language'])
    .where('username', 'is', null)
    .orderBy('phone')
    .execute();
  const actors = new Map<string, Actor>();
  async function actorOf(personId: string): Promise<Actor> {
    const actor = actors.get(personId) ?? (await directory.loadActor(personId));
    if (!actor) throw new Error(`The person ${personId} has no role`);
    actors.set(personId, actor);
    return actor;
  }
  const loaded = await Promise.all(citizens.map(async ({ id, language }) => ({ language, actor: await actorOf(id) })));

  async function specialistFor(agency: string, number: string, deps: VoiceDeps): Promise<Actor> {
    const row = await deps.asSystem((db) =>
      db.selectFrom('voice.case').select(['department', 'assignee_id']).where('number', '=', number).executeTakeFirstOrThrow(),
    );
    if (row.assignee_id) return actorOf(row.assignee_id);
    const specialists = await directory.staffWith('voice.start_case', agency);
    const own = specialists.find(({ department }) => department === row.department) ?? specialists[0];
    if (!own) throw new Error(`The agency ${agency} has no specialist`);
    return actorOf(own.id);
  }

  /** @param agency null: of the emirate */
  async function deskOf(role: keyof typeof permissionOf, agency: string | null): Promise<Actor> {
    const permission = permissionOf[role];
    const [person] = await directory.staffWith(permission, agency);
    if (!person) throw new Error(`Nobody of ${agency ?? 'the emirate'} holds ${permission}`);
    return actorOf(person.id);
  }

  return {
    citizen(story: Story, random: Random): Actor {
      const language = /[a-z]{3}/i.test(story.text) && !/[\u0600-\u06FF]/.test(story.text) ? 'en' : 'ar';
      return random.pick(loaded.filter((candidate) => candidate.language === language)).actor;
    },
    specialistFor,
    deskOf,
    async actorFor(role: Role, scene: { citizen: Actor; agency: string; number: string; deps: VoiceDeps }): Promise<Actor> {
      if (role === 'citizen') return scene.citizen;
      if (role === 'specialist') return specialistFor(scene.agency, scene.number, scene.deps);
      return deskOf(role, role === 'coordinator' ? scene.agency : null);
    },
  };
}
