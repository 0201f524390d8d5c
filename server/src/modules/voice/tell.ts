import type { Subscriber } from '../../platform/events/event-bus.ts';
import type { Person } from '../directory/index.ts';
import { type Audience, assignee, citizen, directed, directing, emirateDesk, mentioned, nextToAct } from './audiences.ts';
import { type About, caseMessages } from './case-messages.ts';
import { type CaseRow, getCaseById } from './case-store.ts';
import type { VoiceDeps } from './deps.ts';
import type { CaseMoved, SilenceNear } from './events.ts';

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
  /** It leads to what was written, and not only to the case. */
  atEvent?: true;
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
  note: [{ audience: mentioned, template: 'case-mentioned', atEvent: true, when: ({ mentioned }) => mentioned !== undefined }],
  correct: [{ audience: citizen, template: 'case-answer-corrected' }],
  direct: [{ audience: directed, template: 'directive-given', due: ({ directive_due_at }) => directive_due_at }],
  insist: [{ audience: directed, template: 'directive-insisted', due: ({ directive_due_at }) => directive_due_at }],
  respond: [{ audience: directing, template: 'directive-responded' }],
  satisfy: [{ audience: directed, template: 'directive-satisfied' }],
  remind: [{ audience: nextToAct, template: 'case-reminded' }],
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
      for (const { audience, template, due, atEvent } of tellingsOf(moved)) {
        await send(deps, await knownAs(deps, row, audience), await audience(deps, row, moved), {
          template,
          matter: `case-event:${moved.eventId}`,
          agency: moved.agency,
          ...(due && { due: due(row) }),
          ...(atEvent && { event: moved.eventId }),
        });
      }
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

async function send(deps: VoiceDeps, row: CaseRow, people: readonly Person[], about: About): Promise<void> {
  const messages = await caseMessages(deps, row, people, about);
  await deps.asSystem((tx) => deps.notify.send(tx, messages));
}
