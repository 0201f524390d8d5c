import { z } from 'zod';
import { Instant } from './common.ts';
import { defineEndpoints } from './endpoint.ts';
import { exportQuery } from './exports.ts';
import { caseFilter } from './voice.ts';

/** Rows of one file; what is beyond is left out, and the file says so. A workbook is made whole in memory (20,000 rows: some 300 MB). */
export const maximumCaseExportRows = { csv: 100_000, xlsx: 20_000 };
/** So long a file can be downloaded. */
export const exportHours = 24;

export const CaseExport = z.object({
  id: z.uuid(),
  format: exportQuery.format.unwrap(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  /** How many rows the file will have; null until they are counted. */
  total: z.number().int().nullable(),
  /** How many are read. */
  rows: z.number().int(),
  /** There were more than a file takes. */
  cut: z.boolean(),
  bytes: z.number().int().nullable(),
  requestedAt: Instant,
  expiresAt: Instant,
});
export type CaseExport = z.infer<typeof CaseExport>;

const access = 'voice.export_cases';
const params = z.strictObject({ id: z.uuid() });
const errors = ['auth.required', 'auth.forbidden', 'export.not_found'] as const;

/** The list of a filter as a file, made by a job; nobody but who asked sees it. */
export const caseExports = defineEndpoints({
  listExports: {
    method: 'GET',
    path: '/api/v1/case-exports',
    summary: 'One’s own exports of the last day with how far they are, newest first',
    access,
    audit: null,
    output: z.array(CaseExport),
    errors: ['auth.required', 'auth.forbidden'],
  },
  requestExport: {
    method: 'POST',
    path: '/api/v1/case-exports',
    summary: 'Ask for the list of a filter as a file, XLSX or CSV; one at a time',
    access,
    limit: 'export',
    audit: 'voice.export_requested',
    query: z.strictObject({ ...caseFilter, order: z.enum(['newest', 'due']).default('newest'), ...exportQuery }),
    output: CaseExport,
    errors: ['auth.required', 'auth.forbidden', 'export.running'],
  },
  downloadExport: {
    method: 'GET',
    path: '/api/v1/case-exports/{id}/file',
    summary: 'The file that was made',
    access,
    audit: 'voice.export_downloaded',
    params,
    output: 'file',
    errors: [...errors, 'export.not_ready'],
  },
  deleteExport: {
    method: 'POST',
    path: '/api/v1/case-exports/{id}/delete',
    summary: 'Delete an export, or give up one that is being made',
    access,
    audit: 'voice.export_deleted',
    params,
    output: z.object({ id: z.uuid() }),
    errors,
  },
});
