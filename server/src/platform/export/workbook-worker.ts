import { parentPort, workerData } from 'node:worker_threads';
import type { Language } from '@sawt/contract';
import type { Table } from './table.ts';
import { workbookBytes } from './workbook.ts';

const { table, language } = workerData as { table: Table; language: Language };
parentPort?.postMessage(await workbookBytes(table, language));
