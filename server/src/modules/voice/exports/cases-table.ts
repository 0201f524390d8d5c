import type { ListedCase } from '@sawt/contract';
import { momentCells } from '../../../platform/export/moments.ts';
import type { ExportForm, Table } from '../../../platform/export/table.ts';
import { exportWords } from './export-words.ts';

const widths = [14, 12, 18, 10, 28, 28, 24, 16, 24, 18, 16, 18, 16, 8, 8, 24, 80];

/** A list of cases as a sheet: what the list shows of each. */
export function casesTable(items: readonly ListedCase[], cut: boolean, language: ExportForm['language']): Table {
  const words = exportWords[language];
  const text = (named: { name: { ar: string; en: string } } | null) => named?.name[language] ?? null;
  return {
    title: words.title,
    columns: words.headers.map((header, index) => ({ header, width: widths[index] ?? 16 })),
    cut,
    rows: items.map((item) => [
      item.number,
      words.kinds[item.kind],
      words.statuses[item.status],
      words.priorities[item.priority],
      text(item.category),
      text(item.agency),
      text(item.department),
      text(item.area),
      text(item.assignee),
      ...momentCells(item.createdAt),
      ...momentCells(item.dueAt),
      item.late ? words.yes : words.no,
      item.rating,
      item.tags.map(({ name }) => name).join(language === 'ar' ? '، ' : ', '),
      item.excerpt,
    ]),
  };
}
