import { latLngToCell } from 'h3-js';
import type { Client } from 'pg';
import { newCaseNumber } from '../../src/modules/voice/case-number.ts';
import type { Calendar } from '../../src/platform/calendar/working-time.ts';
import { arrivals } from './arrivals.ts';
import { readCast } from './cast.ts';
import type { Chance } from './chance.ts';
import { addCitizens } from './citizens.ts';
import { createCopyRows } from './copy-rows.ts';
import { type ClockRow, createLiveCase, type EventRow, type LiveCase } from './live-case.ts';
import { measureColumns, measuresOf } from './measures.ts';
import { play } from './play.ts';
import { createWords } from './words.ts';

export interface Load {
  cases: number;
  chance: Chance;
  calendar: Calendar;
  /** The present of the region: nothing happens after it. */
  until: Date;
  onProgress(share: number): void;
}

const day = 86_400_000;
const citizensPerCase = 0.22;
const caseColumns = ['id', 'number', 'kind', 'status', 'priority', 'channel', 'text', 'category', 'area', 'lat', 'lon', 'cell', 'place',
  'citizen_id', 'confidential', 'agency', 'department', 'assignee_id', 'proposed_answer', 'answer', 'rating', 'rated_at', 'reopened', 'created_at',
  'answered_at', 'due_at', 'silent_at', 'submission_key', 'submission_hash', 'proposed_by', 'ended_at', ...measureColumns]; // biome-ignore format: a list
const eventColumns = ['id', 'case_id', 'at', 'what', 'actor_id', 'side', 'from_status', 'to_status', 'text', 'details'];
const clockColumns = ['id', 'case_id', 'kind', 'run', 'agency', 'started_at', 'budget_minutes', 'used_minutes', 'resumed_at', 'paused_at',
  'due_at', 'done_at', 'in_time', 'next_rung', 'next_rung_at']; // biome-ignore format: a list

/**
 * Lives so many cases in memory and copies them in. Events and clocks get their ids and their places on the disk in the
 * order of time, among those of all other cases, as they have in a region that has really lived.
 */
export async function loadCases(client: Client, { cases, chance, calendar, until, onProgress }: Load): Promise<void> {
  const cast = await readCast(client, chance);
  const words = createWords(cast.areaNames);
  const citizens = await addCitizens(client, Math.max(50, Math.round(cases * citizensPerCase)), until, chance);
  const ids = {
    case: await nextId(client, 'voice.case'),
    event: await nextId(client, 'voice.case_event'),
    clock: await nextId(client, 'voice.clock'),
  };
  const number = await createNumbers(client, chance);
  const rows = {
    case: createCopyRows(client, 'voice.case', caseColumns),
    words: createCopyRows(client, 'voice.case_words', ['case_id', 'created_at', 'words']),
    event: createCopyRows(client, 'voice.case_event', eventColumns),
    clock: createCopyRows(client, 'voice.clock', clockColumns),
    rung: createCopyRows(client, 'voice.clock_rung', ['clock_id', 'step', 'fired_at']),
  };
  const waiting = new Map<number, { events: { caseId: number; event: EventRow }[]; clocks: { caseId: number; clock: ClockRow }[] }>();
  const dayOf = (at: Date) => {
    const key = Math.floor(at.getTime() / day);
    const list = waiting.get(key) ?? { events: [], clocks: [] };
    waiting.set(key, list);
    return list;
  };
  const moments = arrivals(cases, until, chance);
  let written = Math.floor((moments[0] ?? 0) / day);

  async function writeUntil(today: number): Promise<void> {
    for (; written < today; written++) {
      const { events, clocks } = waiting.get(written) ?? { events: [], clocks: [] };
      waiting.delete(written);
      events.sort((a, b) => a.event.at.getTime() - b.event.at.getTime());
      for (const { caseId, event } of events) {
        const { at, what, actor, side, from, to, text, details } = event;
        rows.event.add(ids.event++, caseId, at, what, actor, side, from, to, text, JSON.stringify(details));
      }
      clocks.sort((a, b) => a.clock.started.getTime() - b.clock.started.getTime());
      for (const { caseId, clock } of clocks) writeClock(caseId, clock);
      for (const one of Object.values(rows)) await one.flush();
    }
  }
  function writeClock(caseId: number, { kind, run, agency, started, state, rungs }: ClockRow): void {
    const { budget_minutes, used_minutes, resumed_at, paused_at, due_at, done_at, in_time, next_rung, next_rung_at } = state;
    const times = [resumed_at, paused_at, due_at, done_at] as const;
    rows.clock.add(ids.clock, caseId, kind, run, agency, started, budget_minutes, used_minutes, ...times, in_time, next_rung, next_rung_at);
    for (const { step, at } of rungs) rows.rung.add(ids.clock, step, at);
    ids.clock += 1;
  }

  for (const [index, moment] of moments.entries()) {
    const at = new Date(moment);
    await writeUntil(Math.floor(moment / day));
    const leaf = cast.leafOf(chance);
    const isPlaced = chance.chance(0.92);
    const citizen = citizens[Math.floor(citizens.length * chance.next() ** 1.6)] as string;
    const area = cast.areaOf(chance).code;
    const { text, place, search } = words.ofCase(leaf.agency, area, chance);
    const made = createLiveCase(at, isPlaced ? leaf.code : null, { calendar, until, steps: cast.steps });
    made.setBudgets(isPlaced ? leaf : { acknowledge: 480, answer: 2400 });
    made.submit(citizen, text);
    play({ cast, words, chance, calendar }, made, { at, citizen, agency: leaf.agency, department: leaf.department });
    made.settle();
    const caseId = ids.case++;
    writeCase(caseId, made, {
      text,
      place,
      search,
      area,
      citizen,
      at,
      kind: chance.pick(leaf.kinds),
      priority: isPlaced ? leaf.priority : 'normal',
    });
    for (const event of made.events) dayOf(event.at).events.push({ caseId, event });
    for (const clock of made.clocks) dayOf(clock.started).clocks.push({ caseId, clock });
    if (index % 10_000 === 0) onProgress(index / cases);
  }
  await writeUntil(Math.floor(until.getTime() / day) + 1);
  for (const one of Object.values(rows)) await one.flush(true);
  for (const [table, id] of Object.entries({ 'voice.case': ids.case, 'voice.case_event': ids.event, 'voice.clock': ids.clock })) {
    await client.query(`select setval(pg_get_serial_sequence($1, 'id'), $2, false)`, [table, id]);
  }

  function writeCase(
    id: number,
    made: LiveCase,
    given: { text: string; place: string | null; search: string; area: string; citizen: string; at: Date; kind: string; priority: string },
  ): void {
    const { state } = made;
    const spot = chance.chance(0.8) ? cast.spotIn(given.area) : null;
    const lat = spot && Number((spot.lat + chance.normal() * spot.reach).toFixed(5));
    const lon = spot && Number((spot.lon + chance.normal() * spot.reach).toFixed(5));
    const cell = lat !== null && lon !== null ? latLngToCell(lat, lon, 9) : null;
    rows.case.add(id, number(), given.kind, state.status, given.priority, channelOf(id), given.text, state.category, given.area, lat, lon,
      cell, given.place, given.citizen, chance.chance(0.06), state.agency, state.department, state.assignee, state.proposedAnswer, state.answer,
      state.rating, state.ratedAt, state.reopened, given.at, state.answeredAt, state.dueAt, state.silentAt, chance.uuid(), 'made', state.proposedBy, state.endedAt,
      ...measuresOf(made)); // biome-ignore format: a list
    const { agency, department, category } = state;
    rows.words.add(
      id,
      given.at,
      `${given.search} ${marksOf({ kind: given.kind, area: given.area, agency, department, category, month: given.at.toISOString().slice(0, 7) })}`,
    );
  }
}

/** What `voice.word_marks` writes among the words of a case. */
const marksOf = (facts: Record<string, string | null>): string =>
  Object.entries(facts)
    .flatMap(([name, code]) => (code === null ? [] : `'§${name}:${code}'`))
    .join(' ');

/** Most write from the web; the old call. */
function channelOf(id: number): string {
  const share = (id * 7919) % 100;
  return share < 70 ? 'web' : share < 90 ? 'phone' : share < 97 ? 'counter' : 'api';
}

async function nextId(client: Client, table: string): Promise<number> {
  const { rows } = await client.query<{ id: string }>(`select coalesce(max(id), 0) + 1 as id from ${table}`);
  return Number(rows[0]?.id);
}

/** Numbers that no case has. */
async function createNumbers(client: Client, chance: Chance): Promise<() => string> {
  const { rows } = await client.query<{ number: string }>('select number from voice.case');
  const taken = new Set(rows.map((row) => Number(row.number)));
  return () => {
    for (;;) {
      const number = newCaseNumber(() => chance.digits(9));
      if (taken.has(Number(number))) continue;
      taken.add(Number(number));
      return number;
    }
  };
}
