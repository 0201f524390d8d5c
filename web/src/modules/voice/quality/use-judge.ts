import { type NewQualityVerdict, ProblemError, type QualityVerdict } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useDraft } from '#platform/draft.ts';
import { showToast } from '#ui';
import { judgeWords } from './judge-words.ts';
import { caseAnswersQuery, qualityKey } from './queries.ts';

/** What a verdict begins with: nothing is marked before somebody has thought of it. */
const asTyped = (verdict: QualityVerdict | null) => ({ marks: { ...verdict?.marks }, note: verdict?.note ?? '' });

/** The verdict that is being typed, kept for its answer, and how it is sent. */
export function useJudge(number: string, answer: number, standing: QualityVerdict | null) {
  const { saved } = useMessages(judgeWords);
  const queries = useQueryClient();
  const draft = useDraft<ReturnType<typeof asTyped>>(`case.${number}.judge.${answer}`, asTyped(standing));
  const [seen, setSeen] = useState(standing);
  const [meanwhile, setMeanwhile] = useState<QualityVerdict | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: qualityKey });

  /** They are told what stands now: what they send next, they send knowing it. */
  async function showStanding(): Promise<void> {
    const answers = await queries.fetchQuery({ ...caseAnswersQuery(number), staleTime: 0 });
    const latest = answers.find(({ id }) => id === answer)?.verdicts[0];
    setSeen(latest ?? null);
    setMeanwhile(latest ?? null);
    void refresh();
  }

  async function send(): Promise<void> {
    const { marks, note } = draft.value;
    // What is not marked yet the server names, field by field.
    const body = { answer, marks: marks as NewQualityVerdict['marks'], note: note.trim() || null, standing: seen?.id ?? null };
    try {
      await client.quality.judgeAnswer({ params: { number }, body });
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === 'quality.judged_meanwhile') await showStanding();
      throw error;
    }
    draft.clear();
    await refresh();
    showToast(saved);
  }

  return { ...draft, meanwhile, send };
}
