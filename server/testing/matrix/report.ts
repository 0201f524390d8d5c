import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface MatrixPart {
  what: string;
  size: string;
  checks: number;
  /** The test file, from the root of the project. */
  test: string;
}

/** Says how much was checked; for `npm run matrix` also in a file. */
export function reportMatrix(part: MatrixPart): void {
  console.info(`${part.what}: ${part.size}; ${part.checks} checks`);
  const folder = process.env.SAWT_MATRIX_REPORT;
  if (folder) writeFileSync(join(folder, `${part.what.replaceAll(/\W+/g, '-')}.json`), JSON.stringify(part));
}
