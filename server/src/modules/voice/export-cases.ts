import { type CaseSummary, maximumExportRows } from '@sawt/contract';
import type { Audited, Work } from '../../platform/audit/change.ts';
import type { WalledTx } from '../../platform/database/wall.ts';
import { momentCells } from '../../platform/export/moments.ts';
import { type ExportForm, exportFile, readAll, type Table, takeTurn } from '../../platform/export/table.ts';
import type { FileOutput } from '../../platform/http/context.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import type { VoiceDeps } from './deps.ts';
import { exportWords } from './export-words.ts';
import { type ListQuery, listCases } from './list-cases.ts';

type ExportQuery = Omit<ListQuery, 'cursor' | 'limit'> & ExportForm;

interface ExportContext {
  actor: Actor;
  read<T>(work: (db: WalledTx) => Promise<T>): Promise<T>;
  change<T>(work: Work<T>): Promise<Audited<T>>;
}

const widths = [14, 12, 18, 10, 28, 28, 24, 16, 24, 18, 16, 18, 16, 8, 8, 80];

/**
 * The list as a file: page after page of the same `listCases`, so it holds what the list shows and the figure counts.
 * Read first and recorded then: the transaction that records holds no snapshot of the whole list.
 */
export function exportCases(deps: VoiceDeps, { actor, read, change }: ExportContext, query: ExportQuery): Promise<Audited<FileOutput>> {
  const { format, language, order, ...filter } = query;
  return takeTurn(async () => {
    const { items, cut } = await read((db) =>
      readAll((cursor, limit) => listCases(deps, db, actor, { ...filter, order, cursor, limit }), maximumExportRows[format]),
    );
    const file = await exportFile(tableOf(items, cut, language), { format, language }, 'cases', deps.clock.now());
    return change(async () => ({
      subject: 'cases',
      details: { filter: withoutWords(filter), format, rows: items.length, cut },
      output: file,
    }));
  });
}

function tableOf(items: readonly CaseSummary[], cut: boolean, language: ExportForm['language']): Table {
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
      item.excerpt,
    ]),
  };
}

/** That words were looked for, and not which: names and phones are typed there, and the log keeps what it holds. */
const withoutWords = <T extends { q?: string | undefined }>({ q, ...filter }: T) => ({ ...filter, ...(q && { words: true }) });
