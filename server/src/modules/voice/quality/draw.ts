import { createHash } from 'node:crypto';

/** An answer of the week. */
export interface Drawable {
  number: string;
  /** Whose answer it is. */
  agency: string;
}

/**
 * The sample of a week: of each agency the same number, so that a small one is seen as well as a large one (stratified sampling), and within it every
 * answer with the same chance. Who has the seed draws the same again, in whatever order the answers come.
 */
export function drawSample<T extends Drawable>(answers: readonly T[], seed: string, perAgency: number): T[] {
  const lot = ({ number }: T) => createHash('sha256').update(`${seed}:${number}`).digest('hex');
  return [...Map.groupBy(answers, ({ agency }) => agency).values()].flatMap((own) =>
    own
      .map((answer) => ({ answer, lot: lot(answer) }))
      .sort((one, other) => (one.lot < other.lot ? -1 : 1))
      .slice(0, perAgency)
      .map(({ answer }) => answer),
  );
}
