import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A text with the category it belongs to and the agency that answers it. */
export interface CorpusText {
  text: string;
  category: string;
  agency: string;
}

const folder = join(import.meta.dirname, 'corpus');

/** The texts that come with the program: one file an agency, a category and a text in each line. See `corpus/README.md`. */
export function readCorpus(): CorpusText[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(lineOf(basename(file, '.tsv'))),
    );
}

const lineOf = (agency: string) => (line: string) => {
  const [category = '', text = ''] = line.split('\t');
  return { agency, category, text };
};
