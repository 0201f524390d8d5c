import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const version = '1.4.8';

export interface Observatory {
  retrieve(hostname: string, options: { httpPort: number; httpsPort: number; path: string }): Promise<Retrieved>;
  tests: readonly ((retrieved: Retrieved) => Outcome)[];
  modifierOf(result: string): number;
  gradeOf(score: number): { score: number; grade: string };
  /** Below it nothing is added for what is more than expected. */
  leastForExtra: number;
}
export interface Retrieved {
  responses: { auto: { status: number; headers: Record<string, string> } | null };
}
interface Outcome {
  pass: boolean;
  result: string | null;
}

/** Mozilla's own rules, in a folder that is thrown away: they bring a hundred packages that the project does not want. */
export async function installObservatory(folder: string): Promise<Observatory> {
  const quiet = ['--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund'];
  execFileSync('npm', ['install', '--prefix', folder, ...quiet, `@mdn/mdn-http-observatory@${version}`], { cwd: folder, stdio: 'pipe' });
  const home = join(folder, 'node_modules/@mdn/mdn-http-observatory');
  // Its own script would fetch the browsers' preload list. `localhost` is on no list: the headers alone count.
  writeFileSync(join(home, 'conf/hsts-preload.json'), '{}');
  const load = (file: string) => import(pathToFileURL(join(home, 'src', file)).href);
  const [{ retrieve }, { ALL_TESTS }, { getScoreModifier, getGradeForScore }, { MINIMUM_SCORE_FOR_EXTRA_CREDIT }] = await Promise.all(
    ['retriever/retriever.js', 'constants.js', 'grader/grader.js', 'grader/charts.js'].map(load),
  );
  return {
    retrieve,
    tests: ALL_TESTS,
    modifierOf: getScoreModifier,
    gradeOf: getGradeForScore,
    leastForExtra: MINIMUM_SCORE_FOR_EXTRA_CREDIT,
  };
}
