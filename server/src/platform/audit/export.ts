import type { AuditEntry } from '@sawt/contract';
import { momentCells } from '../export/moments.ts';
import type { ExportForm, Table } from '../export/table.ts';

const words = {
  ar: {
    title: 'سجل التدقيق',
    headers: [
      'الرقم',
      'التاريخ (ميلادي)',
      'التاريخ (هجري)',
      'الحدث',
      'من',
      'معرّفه',
      'بالنيابة عن',
      'الموضوع',
      'التفاصيل',
      'رقم الطلب',
      'عنوان الشبكة',
    ],
    system: 'النظام',
    citizen: 'مستفيد',
  },
  en: {
    title: 'Audit log',
    headers: [
      'Number',
      'Date (Gregorian)',
      'Date (Hijri)',
      'Event',
      'By',
      'Their id',
      'On behalf of',
      'Subject',
      'Details',
      'Request',
      'Network address',
    ],
    system: 'The system',
    citizen: 'A beneficiary',
  },
};
const widths = [10, 18, 14, 30, 24, 38, 24, 40, 60, 38, 20];

/** The log as a sheet. Events stand under their codes: it is by these that they are compared with the log. */
export function auditTable(entries: readonly AuditEntry[], cut: boolean, language: ExportForm['language']): Table {
  const { title, headers, system, citizen } = words[language];
  return {
    title,
    columns: headers.map((header, index) => ({ header, width: widths[index] ?? 16 })),
    cut,
    rows: entries.map(({ id, at, event, actor, onBehalfOf, subject, details, requestId, address }) => [
      Number(id),
      ...momentCells(at),
      event,
      actor ? (actor.name?.[language] ?? citizen) : system,
      actor?.id ?? null,
      onBehalfOf?.name?.[language] ?? null,
      subject,
      JSON.stringify(details),
      requestId,
      address,
    ]),
  };
}
