import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Holds `docs/security/asvs.md` to what it may claim: every demanded requirement of OWASP ASVS 5.0.0 stands in it once,
 * with its level; what is met points to a test or a section that exists; its summary counts right.
 */

/** The level of each requirement, section by section (OWASP ASVS 5.0.0, English CSV). */
const levelsOfSections: Record<string, string> = {
  ...{ '1.1': '22', '1.2': '1111122223', '1.3': '112222222223', '1.4': '222', '1.5': '123' },
  ...{ '2.1': '122', '2.2': '112', '2.3': '12223', '2.4': '23' },
  ...{ '3.1': '3', '3.2': '113', '3.3': '12223', '3.4': '11222233', '3.5': '11122333', '3.6': '3', '3.7': '22333' },
  ...{ '4.1': '12233', '4.2': '23333', '4.3': '22', '4.4': '1222' },
  ...{ '5.1': '2', '5.2': '112333', '5.3': '113', '5.4': '222' },
  ...{
    '6.1': '122',
    '6.2': '111111112222',
    '6.3': '11223333',
    '6.4': '112233',
    '6.5': '22222333',
    '6.6': '2223',
    '6.7': '33',
    '6.8': '2222',
  },
  ...{ '7.1': '222', '7.2': '1111', '7.3': '22', '7.4': '11222', '7.5': '223', '7.6': '22' },
  ...{ '8.1': '1233', '8.2': '1123', '8.3': '133', '8.4': '23' },
  ...{ '9.1': '111', '9.2': '1222' },
  ...{ '10.1': '22', '10.2': '223', '10.3': '22223', '10.4': '1111122222233333', '10.5': '22222', '10.6': '22', '10.7': '222' },
  ...{ '11.1': '2233', '11.2': '22233', '11.3': '11233', '11.4': '1222', '11.5': '23', '11.6': '23', '11.7': '33' },
  ...{ '12.1': '12233', '12.2': '11', '12.3': '22223' },
  ...{ '13.1': '2333', '13.2': '222223', '13.3': '2233', '13.4': '1222233' },
  ...{ '14.1': '22', '14.2': '12223333', '14.3': '122' },
  ...{ '15.1': '12233', '15.2': '12233', '15.3': '1222222', '15.4': '3333' },
  ...{ '16.1': '2', '16.2': '22222', '16.3': '2222', '16.4': '222', '16.5': '2223' },
  ...{ '17.1': '23', '17.2': '22223333', '17.3': '22' },
};
/** Authentication, sessions, authorization, cryptography, logging: to the third level. */
const wholeChapters = ['6', '7', '8', '11', '16'];

export interface Requirement {
  /** Such as `V6.5.1`. */
  id: string;
  level: number;
  demanded: boolean;
}

export const requirements: Requirement[] = Object.entries(levelsOfSections).flatMap(([section, levels]) =>
  [...levels].map((digit, index) => {
    const level = Number(digit);
    return { id: `V${section}.${index + 1}`, level, demanded: level < 3 || wholeChapters.includes(section.split('.')[0] ?? '') };
  }),
);

const states = ['met', 'partly', 'not met', 'does not apply'] as const;
const row = /^\| (V\d+\.\d+\.\d+) \| (\d) \| ([^|]+) \| ([^|]+) \|([^|]*)\|$/;
const summaryRow = /^\| (met|partly|not met|does not apply) \| (\d+) \|$/;
/** A file with the words in it that show the matter, or a section of a document. */
const pointer = /`([^`#\s]+)` “([^”]+)”|`([^`#\s]+)#([^`\s]+)`/g;

/** What is wrong with the document; nothing when it may claim what it claims. */
export function asvsFaults(document: string, root: string): string[] {
  const lines = document.split('\n');
  const rows = lines.map((line) => row.exec(line)).filter((match) => match !== null);
  const summary = lines.map((line) => summaryRow.exec(line)).filter((match) => match !== null);
  const demanded = requirements.filter((requirement) => requirement.demanded);
  return [
    ...lines.filter((line) => /^\| ?V\d/.test(line) && !row.test(line)).map((line) => `not a row of five cells: ${line}`),
    ...demanded
      .filter(({ id }) => rows.filter((match) => match[1] === id).length !== 1)
      .map(({ id }) => `${id} stands ${rows.filter((match) => match[1] === id).length} times`),
    ...rows.flatMap(([, id = '', level, state = '', words = '', evidence = '']) =>
      rowFaults({ id, level: Number(level), state, words, evidence }, root),
    ),
    ...states
      .filter(
        (state) => Number(summary.find((match) => match[1] === state)?.[2] ?? -1) !== rows.filter((match) => match[3] === state).length,
      )
      .map((state) => `the summary counts “${state}” otherwise than the ${rows.filter((match) => match[3] === state).length} rows`),
  ];
}

interface Row {
  id: string;
  level: number;
  state: string;
  words: string;
  evidence: string;
}

function rowFaults({ id, level, state, words, evidence }: Row, root: string): string[] {
  const requirement = requirements.find((one) => one.id === id);
  const pointers = [...evidence.matchAll(pointer)];
  return [
    ...(requirement?.demanded ? [] : [`${id} is not demanded`]),
    ...(requirement?.level === level ? [] : [`${id} is of level ${requirement?.level}`]),
    ...(states.includes(state as never) ? [] : [`${id}: “${state}” is no state`]),
    ...(words.trim().length < 8 ? [`${id} says nothing`] : []),
    ...(state === 'met' && pointers.length === 0 ? [`${id} is met without a pointer`] : []),
    ...pointerFaults(evidence, root).map((fault) => `${id}: ${fault}`),
  ];
}

/** Pointers in a text that lead to nothing. */
export function pointerFaults(text: string, root: string): string[] {
  return [...text.matchAll(pointer)].flatMap(([, file, quoted, guide, heading]) => {
    const path = file ?? guide ?? '';
    if (!statSync(join(root, path), { throwIfNoEntry: false })?.isFile()) return [`there is no ${path}`];
    const content = readFileSync(join(root, path), 'utf8');
    if (quoted && !content.includes(quoted)) return [`${path} does not say “${quoted}”`];
    if (heading && !headingsOf(content).includes(heading)) return [`${path} has no section #${heading}`];
    return [];
  });
}

/** The anchors that a document's headings get. */
const headingsOf = (document: string) =>
  [...document.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
