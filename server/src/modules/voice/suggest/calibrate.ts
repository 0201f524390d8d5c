import type { SuggestionEvaluation } from '@sawt/contract';

/** What was foreseen of one text: how sure it was, 0 to 1, and whether it was right. */
export interface Foreseen {
  confidence: number;
  right: boolean;
}

const bins = 10;

/** How well confidence was kept, in ten steps: in the bin of 80–90 % about 85 in a hundred should be right. */
export function reliability(foreseen: readonly Foreseen[]): SuggestionEvaluation['reliability'] {
  return Array.from({ length: bins }, (_, bin) => {
    const inside = foreseen.filter(({ confidence }) => Math.min(Math.floor(confidence * bins), bins - 1) === bin);
    const mean = (of: (one: Foreseen) => number) => inside.reduce((sum, one) => sum + of(one), 0) / inside.length;
    const isEmpty = inside.length === 0;
    return {
      from: bin / bins,
      to: (bin + 1) / bins,
      texts: inside.length,
      confidence: isEmpty ? null : mean(({ confidence }) => confidence),
      right: isEmpty ? null : mean(({ right }) => Number(right)),
    };
  });
}

/** Expected calibration error: the mean distance between confidence and share of right ones, 0 to 1. */
export function calibrationError(foreseen: readonly Foreseen[]): number {
  const distances = reliability(foreseen).map(({ texts, confidence, right }) => texts * Math.abs((confidence ?? 0) - (right ?? 0)));
  return distances.reduce((sum, distance) => sum + distance, 0) / Math.max(foreseen.length, 1);
}

/** From 0.5 to 0.99, as it can be set. */
const thresholds = Array.from({ length: 50 }, (_, step) => (50 + step) / 100);

/** What each threshold would have routed by itself, and how much of it wrongly. */
export const atThreshold = (foreseen: readonly Foreseen[]): SuggestionEvaluation['atThreshold'] =>
  thresholds.map((threshold) => {
    const sure = foreseen.filter(({ confidence }) => confidence >= threshold);
    return { threshold, routed: sure.length, wrong: sure.filter(({ right }) => !right).length };
  });
