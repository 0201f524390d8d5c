import { type NewQualityVerdict, type QualityCriterion, quality, qualityCriteria } from '@sawt/contract';
import { judgeAnswer, type VoiceDeps } from '../src/modules/voice/index.ts';
import type { MakeChange } from '../src/platform/audit/change.ts';
import type { Actor } from '../src/platform/policy/actor.ts';
import { by } from './by.ts';

/** What an officer finds wrong now and then. */
const faults: readonly { criterion: QualityCriterion; note: string }[] = [
  { criterion: 'complete', note: 'سأل المستفيد عن موعد الانتهاء أيضًا، ولم يُجب عنه.' },
  { criterion: 'proven', note: 'يقول الرد إن العمل اكتمل، ولا صورة ولا رقم أمر عمل يدل على ذلك.' },
  { criterion: 'clear', note: 'في الرد مصطلحات داخلية لا يعرفها المستفيد. يُكتب بلغة مفهومة.' },
  { criterion: 'timely', note: 'عُرفت المعلومة من اليوم الأول، ووصل الرد في آخر المهلة.' },
];
/** Every fourth is left for whoever tries the desk; of the others every fifth has a fault. */
const left = 4;
const faulty = 5;

/** The officer's verdicts on the answers that were drawn. */
export async function judgeStories(deps: VoiceDeps, makeChange: MakeChange, officer: Actor): Promise<void> {
  const drawn = await deps.asSystem((db) =>
    db
      .selectFrom('voice.quality_sample')
      .select(['voice.quality_sample.number', 'answer_event'])
      .orderBy('week')
      .orderBy('case_id')
      .execute(),
  );
  for (const [index, { number, answer_event: answer }] of drawn.entries()) {
    if (index % left === 0) continue;
    await makeChange(by(officer), quality.judgeAnswer.audit, judgeAnswer(deps, officer, number, verdictOf(index, answer)));
  }
}

function verdictOf(index: number, answer: number): NewQualityVerdict {
  const fault = index % faulty === 0 ? faults[(index / faulty) % faults.length] : undefined;
  const marks = Object.fromEntries(qualityCriteria.map((each) => [each, each === fault?.criterion ? 'unmet' : 'met']));
  return { answer, marks: marks as NewQualityVerdict['marks'], note: fault?.note ?? null, standing: null };
}
