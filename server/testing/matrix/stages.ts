import { randomUUID } from 'node:crypto';
import type { CaseStatus } from '@sawt/contract';
import type { Session } from '../session.ts';

/** The people through whose hands a case goes. */
export interface Place {
  citizen: Session;
  coordinator: Session;
  specialist: Session;
  emirate_officer: Session;
  /** The words of the case. */
  text: string;
  confidential?: boolean;
}

/** Brings a new case to a status by the moves that people make. @returns its number */
export async function reachStatus(place: Place, status: CaseStatus): Promise<string> {
  const { citizen, coordinator, specialist, emirate_officer: officer, text, confidential = false } = place;
  const undecided = status === 'received' || status === 'rejected';
  const body = { kind: 'report' as const, text, area: 'buraydah', category: undecided ? null : 'street-pothole', confidential };
  const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
  const params = { number };
  const { id: assignee } = await specialist.api.directory.getMe();
  /** Into another case of the same citizen, which stays open. */
  const merge = async () => {
    const another = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
    return coordinator.api.voice.merge({ params, body: { into: another.number } });
  };
  const steps: Partial<Record<CaseStatus, () => Promise<unknown>>> = {
    rejected: () => officer.api.voice.reject({ params, body: { reason: 'سبب' } }),
    split: () => officer.api.voice.split({ params, body: { parts: partsOf(['health', 'water']) } }),
    merged: merge,
    withdrawn: () => citizen.api.voice.withdraw({ params, body: {} }),
    assigned: () => coordinator.api.voice.assign({ params, body: { assignee } }),
    in_progress: () => specialist.api.voice.start({ params, body: {} }),
    awaiting_citizen: () => specialist.api.voice.ask({ params, body: { text: 'أين؟' } }),
    in_review: () => specialist.api.voice.propose({ params, body: { text: 'أُصلحت.' } }),
    answered: () => coordinator.api.voice.approve({ params, body: {} }),
    appealed: () => citizen.api.voice.appeal({ params, body: { reason: 'لم تُصلح.' } }),
    closed: () => citizen.api.voice.rate({ params, body: { rating: 3 } }),
  };
  for (const step of wayTo[status]) await steps[step]?.();
  return number;
}

const partsOf = (agencies: string[]) => agencies.map((agency) => ({ agency, text: 'كلمات' }));
const inProgress = ['assigned', 'in_progress'] as const;
const answered = [...inProgress, 'in_review', 'answered'] as const;
const wayTo: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  received: [],
  rejected: ['rejected'],
  referred: [],
  withdrawn: ['withdrawn'],
  split: ['split'],
  merged: ['merged'],
  assigned: ['assigned'],
  in_progress: inProgress,
  awaiting_citizen: [...inProgress, 'awaiting_citizen'],
  in_review: [...inProgress, 'in_review'],
  answered,
  appealed: [...answered, 'appealed'],
  closed: [...answered, 'closed'],
};
