import type { WalledTx } from '../../platform/database/wall.ts';
import type { Subscriber } from '../../platform/events/event-bus.ts';
import { bothCalendars } from '../../platform/i18n/dates.ts';
import type { Person } from '../directory/index.ts';
import type { Message } from '../notify/index.ts';
import { type CaseRow, getCaseById } from './case-store.ts';
import { listRungs } from './clock-store.ts';
import type { VoiceDeps } from './deps.ts';
import type { CaseMoved, RungFired, SilenceNear } from './events.ts';

type Audience = (deps: VoiceDeps, row: CaseRow) => Promise<Person[]>;

const citizen: Audience = async ({ directory }, row) => [...(await directory.people([row.citizen_id])).values()];
const assignee: Audience = async ({ directory }, row) => (row.assignee_id ? [...(await directory.people([row.assignee_id])).values()] : []);
/** Who stands in for somebody today is told what that one is told. */
const holders = async ({ directory }: VoiceDeps, permission: string, agency: string | null) =>
  directory.withDeputies(await directory.staffWith(permission, agency));
const coordinators: Audience = (deps, row) => holders(deps, 'voice.assign_case', row.agency);
/** Who answers for the agency: both may respond to a directive. */
const directed: Audience = (deps, row) => holders(deps, 'voice.respond_to_directive', row.agency);
/** Who gave the directive, and where that was an officer who upheld an appeal, whoever may say whether the response is enough. */
const directing: Audience = async (deps, row) => {
  const leaders = await holders(deps, 'voice.direct_case', null);
  const giver = leaders.filter(({ id }) => id === row.directed_by);
  return giver.length > 0 ? deps.directory.withDeputies(giver) : leaders;
};
const emirateDesk: Audience = (deps) => holders(deps, 'voice.refer_case', null);

/** People follow a split case under its one number; officials know its parts by theirs. */
const knownAs = (deps: VoiceDeps, row: CaseRow, audience: Audience): Promise<CaseRow> | CaseRow => {
  const { parent_id: whole } = row;
  return whole !== null && audience === citizen
    ? deps.asSystem(async (db) => ({ ...row, number: (await getCaseById(db, whole)).number }))
    : row;
};

type Moved = CaseMoved['payload'];
interface Telling {
  audience: Audience;
  template: string;
  /** Left out: when the answer is due. */
  due?(row: CaseRow): Date | null;
  /** Left out: always. */
  when?(moved: Moved): boolean;
}

/** Whom each move is told to, and with which template. A move not named here tells nobody. */
const tellings: Partial<Record<Moved['what'], readonly Telling[]>> = {
  submitted: [
    { audience: citizen, template: 'case-received', when: ({ agency }) => agency !== null },
    { audience: citizen, template: 'case-received-undated', when: ({ agency }) => agency === null },
  ],
  // Automatic routing is part of the submission, which has been told.
  refer: [{ audience: citizen, template: 'case-referred', when: ({ side }) => side !== 'system' }],
  split: [{ audience: citizen, template: 'case-split' }],
  merge: [{ audience: citizen, template: 'case-merged' }],
  unmerge: [{ audience: citizen, template: 'case-unmerged' }],
  detach: [{ audience: citizen, template: 'case-unmerged' }],
  share: [{ audience: citizen, template: 'case-answered-with-another' }],
  // Of what is heard of another case, what would have been told of one's own.
  hear: [{ audience: citizen, template: 'case-heard-referred', when: ({ heard, side }) => heard === 'refer' && side !== 'system' }],
  ask: [{ audience: citizen, template: 'case-question' }],
  approve: [{ audience: citizen, template: 'case-answered' }],
  answer: [{ audience: citizen, template: 'case-answered' }],
  reject: [{ audience: citizen, template: 'case-rejected' }],
  lapse: [{ audience: citizen, template: 'case-lapsed' }],
  dismiss: [{ audience: citizen, template: 'case-dismissed' }],
  uphold: [{ audience: citizen, template: 'case-upheld' }],
  assign: [{ audience: assignee, template: 'case-assigned' }],
  correct: [{ audience: citizen, template: 'case-answer-corrected' }],
  direct: [{ audience: directed, template: 'directive-given', due: ({ directive_due_at }) => directive_due_at }],
  insist: [{ audience: directed, template: 'directive-insisted', due: ({ directive_due_at }) => directive_due_at }],
  respond: [{ audience: directing, template: 'directive-responded' }],
  satisfy: [{ audience: directed, template: 'directive-satisfied' }],
  return: [{ audience: emirateDesk, template: 'case-returned-to-emirate' }],
};
const tellingsOf = (moved: Moved) => (tellings[moved.what] ?? []).filter(({ when }) => when?.(moved) ?? true);

/** Tells people of a move. */
export function createTellMoved(deps: VoiceDeps): Subscriber<CaseMoved> {
  return {
    name: 'voice.tell_moved',
    event: 'voice.case_moved',
    wants: (moved) => tellingsOf(moved).length > 0,
    async hear(moved) {
      const row = await deps.asSystem((db) => getCaseById(db, moved.caseId));
      for (const { audience, template, due } of tellingsOf(moved)) {
        await send(deps, await knownAs(deps, row, audience), await audience(deps, row), {
          template,
          matter: `case-event:${moved.eventId}`,
          agency: moved.agency,
          ...(due && { due: due(row) }),
        });
      }
    },
  };
}

const rungAudiences: Record<string, Audience> = {
  workers: async (deps, row) => [...(await assignee(deps, row)), ...(await coordinators(deps, row))],
  agency_leaders: (deps, row) => holders(deps, 'voice.hear_escalations', row.agency),
};

/** Tells people of a clock that reached a rung, unless the case has moved on since. */
export function createTellRung(deps: VoiceDeps): Subscriber<RungFired> {
  return {
    name: 'voice.tell_rung',
    event: 'voice.rung_fired',
    async hear({ clockId, caseId, percent }) {
      const { clock, rung, row } = await deps.asSystem((db) => findRung(db, { clockId, caseId, percent }));
      const audience = rung && rungAudiences[rung.audience];
      if (!audience || clock.done_at) return;
      const matter = `rung:${clockId}:${percent}`;
      await send(deps, row, await audience(deps, row), { template: rung.template, matter, agency: clock.agency, due: clock.due_at });
    },
  };
}

/** Reminds the citizen, unless they have spoken since. */
export function createTellSilence(deps: VoiceDeps): Subscriber<SilenceNear> {
  return {
    name: 'voice.tell_silence',
    event: 'voice.silence_near',
    async hear({ caseId, silentAt }) {
      const row = await deps.asSystem((db) => getCaseById(db, caseId));
      if (row.silent_at?.toISOString() !== silentAt) return;
      const template = row.status === 'answered' ? 'case-answer-waits' : 'case-question-waits';
      await send(deps, row, await citizen(deps, row), {
        template,
        matter: `silence:${caseId}:${silentAt}`,
        agency: row.agency,
        due: row.silent_at,
      });
    },
  };
}

async function findRung(db: WalledTx, { clockId, caseId, percent }: RungFired['payload']) {
  const clock = await db.selectFrom('voice.clock').selectAll().where('id', '=', clockId).executeTakeFirstOrThrow();
  const rung = (await listRungs(db, clock.kind)).find((candidate) => candidate.percent === percent);
  return { clock, rung, row: await getCaseById(db, caseId) };
}

async function send(
  deps: VoiceDeps,
  row: CaseRow,
  people: Person[],
  about: { template: string; matter: string; agency: string | null; due?: Date | null },
): Promise<void> {
  const agency = about.agency ? (await deps.directory.agencies()).get(about.agency)?.name : undefined;
  const due = about.due ?? row.due_at;
  const values = {
    number: row.number,
    agency: agency ?? { ar: 'الإمارة', en: 'the emirate' },
    due: due ? bothCalendars(due) : { ar: '—', en: '—' },
  };
  const messages = people.flatMap(({ id, phone, language }): Message[] => {
    if (!phone) return [];
    const dedupeKey = `${about.matter}:${about.template}:${id}`;
    const opens = `${id === row.citizen_id ? '' : '/staff'}/cases/${row.number}`;
    return [{ dedupeKey, to: { id, phone, language }, template: about.template, values, opens, discreet: row.confidential }];
  });
  await deps.asSystem((tx) => deps.notify.send(tx, messages));
}
