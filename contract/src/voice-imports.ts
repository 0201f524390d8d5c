import { z } from 'zod';
import { CaseNumber } from './case.ts';
import { Instant, PersonName } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

export const maximumImportRows = 5000;
export const maximumImportBytes = 10 * 1024 * 1024;

/** The columns of a file, in the order of the sample; which may be left out is said in `optionalImportColumns`. */
export const importColumns = [
  'external',
  'name',
  'phone',
  'kind',
  'text',
  'area',
  'category',
  'place',
  'received',
  'confidential',
  'consent',
] as const;
export type ImportColumn = (typeof importColumns)[number];
export const optionalImportColumns: readonly ImportColumn[] = ['category', 'place', 'received', 'confidential'];

/** What the first line calls them: either way, in any order. */
export const importHeaders: Readonly<Record<ImportColumn, { ar: string; en: string }>> = {
  external: { ar: 'رقم القيد', en: 'external number' },
  name: { ar: 'الاسم', en: 'name' },
  phone: { ar: 'الجوال', en: 'phone' },
  kind: { ar: 'النوع', en: 'kind' },
  text: { ar: 'النص', en: 'text' },
  area: { ar: 'المحافظة', en: 'governorate' },
  category: { ar: 'التصنيف', en: 'category' },
  place: { ar: 'المكان', en: 'place' },
  received: { ar: 'تاريخ الورود', en: 'received' },
  confidential: { ar: 'سري', en: 'confidential' },
  consent: { ar: 'الموافقة', en: 'consent' },
};

export const importFaults = [
  'missing',
  'too_long',
  'no_words',
  'phone_invalid',
  'phone_taken',
  'kind_unknown',
  'area_unknown',
  'category_unknown',
  'category_retired',
  'category_other_kind',
  'date_invalid',
  'date_future',
  'yes_or_no',
  'consent_missing',
  'external_repeated',
  'external_known',
  'refused',
  'failed',
] as const;
export type ImportFault = (typeof importFaults)[number];

/** What is wrong with a cell of a row; the first line of the file is 1, the column null where it is none of them. */
export const RowFault = z.object({
  line: z.number().int(),
  column: z.enum(importColumns).nullable(),
  code: z.enum(importFaults),
});
export type RowFault = z.infer<typeof RowFault>;

export const ImportPreview = z.object({
  /** As it was found out from the bytes. */
  encoding: z.enum(['utf-8', 'windows-1256']),
  rows: z.number().int(),
  /** That could be imported as they are. */
  sound: z.number().int(),
  /** The first 200. */
  faults: z.array(RowFault),
  /** The first rows as they were understood. */
  sample: z.array(z.partialRecord(z.enum(importColumns), z.string())),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const importStates = ['running', 'done', 'cancelled', 'stopped'] as const;

/** `stopped`: who began it has left, or may no longer enter cases. */
export const CaseImport = z.object({
  id: z.uuid(),
  fileName: z.string(),
  state: z.enum(importStates),
  by: PersonName.nullable(),
  beganAt: Instant,
  endedAt: Instant.nullable(),
  total: z.number().int(),
  waiting: z.number().int(),
  done: z.number().int(),
  refused: z.number().int(),
  /** The first 200 rows that did not go. */
  faults: z.array(RowFault),
  /** The newest ten cases that came of it. */
  newest: z.array(CaseNumber),
});
export type CaseImport = z.infer<typeof CaseImport>;

const access = 'voice.enter_case';
const params = z.strictObject({ id: z.uuid() });
const query = z.strictObject({ name: z.string().min(1).max(200) });
const unreadable = ['request.too_large', 'import.unreadable', 'import.header', 'import.too_many'] as const;
const errors = ['auth.required', 'auth.forbidden'] as const;

/** Cases on paper, brought in from a file. Only who began an import sees it. */
export const caseImports = defineEndpoints({
  previewImport: {
    method: 'POST',
    path: '/api/v1/case-imports/preview',
    summary: 'What a CSV file would bring and what is wrong with it, by row and column; nothing of it is kept',
    access,
    limit: 'bulk',
    audit: null,
    query,
    body: 'bytes',
    output: ImportPreview,
    errors: [...errors, ...unreadable],
  },
  beginImport: {
    method: 'POST',
    path: '/api/v1/case-imports',
    summary: 'Enter the cases of a CSV file, each by itself; rows at fault are left out and told. Runs in the background',
    access,
    limit: 'bulk',
    audit: 'voice.import_begun',
    idempotent: true,
    query,
    body: 'bytes',
    output: CaseImport,
    errors: [...errors, ...unreadable, 'request.key_missing', 'request.key_reused'],
  },
  listImports: {
    method: 'GET',
    path: '/api/v1/case-imports',
    summary: 'One’s own last twenty imports with how far they are',
    access,
    audit: null,
    output: z.array(CaseImport),
    errors,
  },
  cancelImport: {
    method: 'POST',
    path: '/api/v1/case-imports/{id}/cancel',
    summary: 'Stop it: what was entered stays, the rest is left out',
    access,
    audit: 'voice.import_cancelled',
    params,
    output: CaseImport,
    errors: [...errors, 'import.not_found', 'import.over'],
  },
  downloadRefused: {
    method: 'GET',
    path: '/api/v1/case-imports/{id}/refused',
    summary: 'The rows that did not go, as they came, with why: to be mended and imported again',
    access,
    audit: 'voice.import_refused_downloaded',
    params,
    output: 'file',
    errors: [...errors, 'import.not_found'],
  },
});
