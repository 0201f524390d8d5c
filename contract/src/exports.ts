import { z } from 'zod';
import { Language } from './common.ts';

/** Rows of one export; what is beyond is left out, and the file says so. A workbook is made whole in memory, CSV is not. */
export const maximumExportRows = { csv: 50_000, xlsx: 10_000 };

/** How an export is to be written. CSV as in RFC 4180, in UTF-8 with a byte order mark, so that Excel shows Arabic. */
export const exportQuery = { format: z.enum(['xlsx', 'csv']).default('xlsx'), language: Language.default('ar') };
