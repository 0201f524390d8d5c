import type { CaseMove } from '@sawt/contract';
import { addWorkingMinutes, type Calendar } from '../../src/platform/calendar/working-time.ts';
import type { Cast } from './cast.ts';
import type { Chance } from './chance.ts';
import type { LiveCase, Made } from './live-case.ts';
import type { Words } from './words.ts';

export interface Play {
  cast: Cast;
  words: Words;
  chance: Chance;
  calendar: Calendar;
}

interface Given {
  at: Date;
  citizen: string;
  agency: string;
  department: string | null;
}

const hour = 3_600_000;
const day = 24 * hour;
const released = { assignee: null, proposedAnswer: null, proposedBy: null };

/** Lives a case from its submission until it ends, or until what is made ends. */
export function play({ cast, words, chance, calendar }: Play, made: LiveCase, given: Given): void {
  const { state } = made;
  let at = given.at;
  let { agency } = given;
  const citizen: Made['by'] = { id: given.citizen, side: 'citizen' };
  const officer: Made['by'] = { id: cast.officer.id, side: 'emirate' };
  const system: Made['by'] = { id: null, side: 'system' };
  const coordinator = (): Made['by'] => ({ id: (cast.coordinator.get(agency) as { id: string }).id, side: 'agency' });
  const specialist = (): Made['by'] => ({ id: state.assignee, side: 'agency' });
  const say = (kind: Parameters<Words['said']>[1]) => words.said(agency, kind, chance);

  /** Officials act in working time, faster or slower by agency; never at a whole minute. */
  const official = (medianHours: number): void => {
    const minutes = Math.ceil(chance.skewed(medianHours * 60, 0.9) * (cast.slowness.get(agency) ?? 1));
    at = new Date(Math.max(addWorkingMinutes(at, minutes, calendar).getTime(), at.getTime()) + chance.whole(60_000));
  };
  const person = (medianHours: number): void => {
    at = new Date(at.getTime() + chance.skewed(medianHours, 1) * hour + chance.whole(60_000));
  };
  const wait = (milliseconds: number): void => {
    at = new Date(at.getTime() + milliseconds);
  };
  const move = (name: CaseMove, made_: Made) => made.move(name, at, made_);
  const refer = (by: Made['by'], department: string | null) =>
    move('refer', { by, details: { agency }, changes: { ...released, agency, department } });

  /** @returns false where the case stands still for good */
  function placed(): boolean {
    if (state.category) return refer(system, given.department);
    official(16);
    if (!chance.chance(0.15)) return refer(officer, null);
    if (!move('reject', { by: officer, text: 'خارج نطاق الخدمة' })) return false;
    if (!chance.chance(0.1)) return false;
    person(30);
    return move('appeal', { by: citizen, text: say('replies') }) && appealed();
  }
  function appealed(): boolean {
    official(16);
    if (chance.chance(0.35))
      return move('uphold', { by: officer, text: 'يعاد النظر', details: { agency }, changes: { ...released, agency, department: null } });
    move('dismiss', { by: officer, text: 'الرد كاف' });
    return false;
  }

  function referred(): boolean {
    if (chance.chance(0.02)) {
      person(20);
      if (state.status === 'referred') move('withdraw', { by: citizen, text: 'انحل الموضوع' });
      return false;
    }
    official(3);
    if (chance.chance(0.04)) return returned();
    if (chance.chance(0.1)) {
      official(6);
      const answer = say('answers');
      return move('answer', { by: coordinator(), text: answer, changes: { answer, answeredAt: at } }) && answered();
    }
    if (!assign()) return false;
    if (chance.chance(0.03)) {
      official(4);
      if (!move('handBack', { by: specialist(), text: 'ليست من اختصاصي', changes: released }) || !again(official, 2) || !assign())
        return false;
    }
    return worked();
  }

  function again(then: (hours: number) => void, hours: number): true {
    then(hours);
    return true;
  }

  function assign(): boolean {
    const { id, department } = cast.specialistFor(agency, state.department);
    return move('assign', {
      by: coordinator(),
      details: { assignee: id },
      changes: { assignee: id, department: department ?? state.department },
    });
  }

  function returned(): boolean {
    const details = { agency };
    if (!move('return', { by: coordinator(), text: 'ليست لنا', details, changes: { ...released, agency: null, department: null } }))
      return false;
    official(4);
    ({ agency } = cast.leafOf(chance));
    return refer(officer, null) && again(official, 3) && assign() && worked();
  }

  function worked(): boolean {
    official(4);
    if (!move('start', { by: specialist() })) return false;
    for (let notes = chance.zipf(4); notes > 0; notes--) {
      official(2);
      if (!move('note', { by: specialist(), text: say('notes') })) return false;
    }
    if (chance.chance(0.08) && again(person, 6) && !move('addInformation', { by: citizen, text: say('replies') })) return false;
    while (chance.chance(0.28)) {
      official(3);
      if (!move('ask', { by: specialist(), text: say('questions') })) return false;
      if (chance.chance(0.12)) {
        wait(7 * day + chance.whole(5 * 60_000));
        move('lapse', { by: system });
        return false;
      }
      wait(Math.min(chance.skewed(14, 1), 160) * hour);
      if (!move('reply', { by: citizen, text: say('replies') })) return false;
    }
    do {
      official(8);
      const text = say('answers');
      if (!move('propose', { by: specialist(), text, changes: { proposedAnswer: text, proposedBy: state.assignee } })) return false;
      official(3);
    } while (chance.chance(0.12) && move('sendBack', { by: coordinator(), text: 'أضف الموعد' }));
    if (state.status !== 'in_review') return false;
    const text = state.proposedAnswer as string;
    const changes = { answer: text, proposedAnswer: null, proposedBy: null, answeredAt: at };
    return move('approve', { by: coordinator(), text, changes }) && answered();
  }

  /** @returns false: what follows an answer ends by itself */
  function answered(): boolean {
    const turn = chance.next();
    if (turn < 0.45) {
      wait(Math.min(chance.skewed(20, 1.1), 320) * hour);
      const rating = 5 - chance.zipf(5);
      const text = chance.chance(0.5) ? say('comments') : null;
      if (!move('rate', { by: citizen, text, details: { rating }, changes: { rating, ratedAt: at } }) || !chance.chance(0.03)) return false;
      return reopen();
    }
    if (turn < 0.53) return reopen();
    if (turn < 0.57) {
      wait(Math.min(chance.skewed(20, 1), 300) * hour);
      return move('appeal', { by: citizen, text: say('replies') }) && appealed() && referred();
    }
    wait(14 * day + chance.whole(5 * 60_000));
    move('settle', { by: system });
    return false;
  }

  function reopen(): boolean {
    if (state.reopened >= 2) return false;
    wait(Math.min(chance.skewed(30, 0.8), 300) * hour);
    const changes = { ...released, reopened: state.reopened + 1, rating: null, ratedAt: null };
    return move('reopen', { by: citizen, text: say('replies'), changes }) && referred();
  }

  if (placed()) referred();
}
