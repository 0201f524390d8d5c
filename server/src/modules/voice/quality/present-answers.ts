import type { DeskAnswer } from '@sawt/contract';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { listCasesById } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { presentSummaries } from '../present-case.ts';
import { type DeskRow, givenAnswers, presentGiven } from './answer-store.ts';
import { presentVerdicts } from './verdict-store.ts';

/** A page of answers with their cases, as far as the wall shows these to the reader. */
export async function presentAnswers(deps: VoiceDeps, db: WalledTx, actor: Actor, rows: readonly DeskRow[]): Promise<DeskAnswer[]> {
  const caseIds = [...new Set(rows.map(({ case_id }) => case_id))];
  const [cases, answers, agencies] = await Promise.all([listCasesById(db, caseIds), givenAnswers(db, caseIds), deps.directory.agencies()]);
  const [summaries, verdicts] = await Promise.all([
    presentSummaries(deps, cases, { side: actor.side, now: deps.clock.now() }),
    presentVerdicts(
      deps,
      rows.flatMap(({ verdict }) => verdict ?? []),
    ),
  ]);
  const caseById = new Map(cases.map(({ id }, index) => [id, summaries[index] ?? null]));
  const verdictById = new Map(verdicts.map((verdict) => [verdict.id, verdict]));
  const answerById = new Map(answers.map((answer) => [answer.id, answer]));
  const latest = new Map(answers.map((answer) => [answer.case_id, answer]));
  return rows.map((row): DeskAnswer => {
    const agency = agencies.get(row.agency);
    const [given, newest] = [answerById.get(row.id), latest.get(row.case_id)];
    return {
      id: row.id,
      number: row.number,
      agency: agency ? { code: row.agency, name: agency.name } : null,
      week: row.week,
      case: caseById.get(row.case_id) ?? null,
      given: given ? presentGiven(given) : null,
      newer: newest && newest.id !== row.id ? presentGiven(newest) : null,
      verdict: (row.verdict && verdictById.get(row.verdict.id)) ?? null,
      followUp: row.followUp,
    };
  });
}
