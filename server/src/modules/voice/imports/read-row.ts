import {
  type CaseKind,
  type Category,
  type ImportColumn,
  type ImportFault,
  importColumns,
  latinDigits,
  optionalImportColumns,
  wordsOfCase,
} from '@sawt/contract';
import { unifiedName } from '../../../platform/i18n/arabic.ts';
import { findNamed, readPhone } from '../../../platform/import/read-cells.ts';
import { readDate } from './read-date.ts';

export type Cells = Partial<Record<ImportColumn, string>>;
export interface Fault {
  column: ImportColumn | null;
  code: ImportFault;
}

/** What a row is read against. */
export interface ImportGround {
  areas: readonly { code: string; name: { ar: string; en: string } }[];
  categories: readonly Category[];
  today: Date;
}

export interface ImportedRow {
  external: string;
  phone: string;
  name: string;
  kind: CaseKind;
  text: string;
  area: string;
  category: string | null;
  place: string | null;
  received: Date | null;
  confidential: boolean;
}

const longest: Partial<Record<ImportColumn, number>> = { external: 60, name: 80, text: 5000, place: 300 };
const kinds: Readonly<Record<string, CaseKind>> = {
  complaint: 'complaint',
  شكوي: 'complaint',
  suggestion: 'suggestion',
  مقترح: 'suggestion',
  اقتراح: 'suggestion',
  observation: 'observation',
  ملاحظه: 'observation',
  report: 'report',
  بلاغ: 'report',
};
const [yes, no] = [new Set(['نعم', 'yes', '1', 'y', 'true']), new Set(['لا', 'no', '0', 'n', 'false', ''])];

/** What a row means, or all that is wrong with it. Pure. */
export function readRow(cells: Cells, ground: ImportGround): { row: ImportedRow; faults: [] } | { row: null; faults: Fault[] } {
  const faults: Fault[] = [];
  const fault = (column: ImportColumn, code: ImportFault) => void faults.push({ column, code });
  const of = (column: ImportColumn) => (cells[column] ?? '').trim();
  for (const column of importColumns) {
    if (of(column) === '' && !optionalImportColumns.includes(column)) fault(column, column === 'consent' ? 'consent_missing' : 'missing');
    if ([...of(column)].length > (longest[column] ?? 200)) fault(column, 'too_long');
  }
  const phone = readPhone(of('phone'));
  if (of('phone') && !phone) fault('phone', 'phone_invalid');
  const kind = kinds[unifiedName(of('kind'))];
  if (of('kind') && !kind) fault('kind', 'kind_unknown');
  if (of('text') && !wordsOfCase(longest.text as number).safeParse(of('text')).success && !faults.some(({ column }) => column === 'text')) {
    fault('text', 'no_words');
  }
  const area = findNamed(ground.areas, of('area'));
  if (of('area') && !area) fault('area', 'area_unknown');
  const category = of('category')
    ? findNamed(
        ground.categories.filter(({ agency }) => agency !== null),
        of('category'),
      )
    : undefined;
  if (of('category') && !category) fault('category', 'category_unknown');
  else if (category && !category.active) fault('category', 'category_retired');
  else if (category && kind && !category.kinds.includes(kind)) fault('category', 'category_other_kind');
  const received = of('received') ? readDate(of('received')) : null;
  if (received === undefined) fault('received', 'date_invalid');
  else if (received && received > ground.today) fault('received', 'date_future');
  for (const column of ['confidential', 'consent'] as const) {
    if (!yes.has(unifiedName(of(column))) && !no.has(unifiedName(of(column)))) fault(column, 'yes_or_no');
  }
  if (of('consent') && no.has(unifiedName(of('consent')))) fault('consent', 'consent_missing');
  if (faults.length > 0 || !phone || !kind || !area) return { row: null, faults };
  return {
    row: {
      external: externalOf(of('external')),
      phone,
      name: of('name'),
      kind,
      text: of('text'),
      area: area.code,
      category: category?.code ?? null,
      place: of('place') || null,
      received: received ?? null,
      confidential: yes.has(unifiedName(of('confidential'))),
    },
    faults: [],
  };
}

/** With what numbers of the register are compared: digits of both kinds and any spaces are one. */
export const externalOf = (typed: string): string =>
  latinDigits(typed)
    .replace(/[\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
