/** Of the cells that cases carry: about a city block. */
export const finest = 9;

/**
 * The cells of the finest resolution within a cell, as one range of their names: an H3 index is its resolution, its base
 * cell and three bits for each step down, so what lies within a cell lies side by side.
 */
export function cellRange(cell: string): { first: string; last: string } {
  const coarse = BigInt(`0x${cell}`);
  const resolution = Number((coarse >> 52n) & 0xfn);
  // Bits of the steps from `resolution` down to the finest; those below it are all set in every index.
  const below = 3n * BigInt(15 - finest);
  const steps = ((1n << (3n * BigInt(finest - resolution))) - 1n) << below;
  const upright = (coarse & ~(0xfn << 52n)) | (BigInt(finest) << 52n);
  return { first: (upright & ~steps).toString(16), last: (upright | steps).toString(16) };
}
