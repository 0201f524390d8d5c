/** What was foreseen of one text: how sure it was, and whether it was right. */
export interface Foreseen {
  confidence: number;
  right: boolean;
}

export interface ReliabilityBin {
  /** The confidences of the bin, from (inclusive) and to. */
  from: number;
  to: number;
  texts: number;
  /** Mean confidence and share of right ones; null in an empty bin. */
  confidence: number | null;
  right: number | null;
}

const bins = 10;

/** How well confidence was kept, in ten steps: in the bin of 80–90 % about 85 in a hundred should be right. */
export function reliability(foreseen: readonly Foreseen[]): ReliabilityBin[] {
  return Array.from({ length: bins }, (_, bin) => {
    const inside = foreseen.filter(({ confidence }) => Math.min(Math.floor(confidence * bins), bins - 1) === bin);
    const mean = (of: (one: Foreseen) => number) =>
      inside.length === 0 ? null : inside.reduce((sum, one) => sum + of(one), 0) / inside.length;
    return {
      from: bin / bins,
      to: (bin + 1) / bins,
      texts: inside.length,
      confidence: mean(({ confidence }) => confidence),
      right: mean(({ right }) => (right ? 1 : 0)),
    };
  });
}

/** Expected calibration error: the mean distance between confidence and share of right ones, 0 to 1. */
export function calibrationError(foreseen: readonly Foreseen[]): number {
  const distances = reliability(foreseen).map(({ texts, confidence, right }) => texts * Math.abs((confidence ?? 0) - (right ?? 0)));
  return foreseen.length === 0 ? 0 : distances.reduce((sum, distance) => sum + distance, 0) / foreseen.length;
}
