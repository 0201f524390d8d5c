import { z } from 'zod';

/** The two endpoints every variant serves: a small change (1.2 kB back) and a page of a list (22 kB back). */

const someId = '0198c0de-0000-7000-8000-000000000001';

const row = (n: number) => ({
  id: someId,
  number: `482193750${n % 10}`,
  status: 'open',
  title: 'حفرة عميقة في وسط الطريق أمام المدرسة',
  category: 'roads',
  area: 'حي النرجس',
  openedAt: '2026-05-04T08:12:33.000Z',
  dueAt: '2026-05-11T08:12:33.000Z',
  urgent: n % 7 === 0,
  reporter: { name: 'نورة العتيبي', channel: 'web' },
  assignee: { id: someId, name: 'خالد الشهري' },
});
const rows = Array.from({ length: 50 }, (_, n) => row(n));

export const params = z.object({ id: z.uuid() });
export const body = z.object({ assigneeId: z.uuid(), note: z.string().min(1).max(2000) });
export const query = z.object({
  page: z.coerce.number().int().min(1),
  size: z.coerce.number().int().min(1).max(100),
  status: z.enum(['new', 'open', 'closed']),
  urgent: z.stringbool(),
  since: z.coerce.date(),
  search: z.string().max(100),
});

export const assigned = (id: string, { assigneeId, note }: z.output<typeof body>) => ({
  ...row(1),
  id,
  assigneeId,
  note,
  may: ['reassign', 'answer', 'close', 'escalate'],
  description: 'تفصيل البلاغ. '.repeat(22),
});
export const listed = ({ page, size }: { page: number; size: number }) => ({ page, size, total: 12_345, rows });

export interface Call {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
}
const search = new URLSearchParams({
  page: '2',
  size: '50',
  status: 'open',
  urgent: 'true',
  since: '2026-01-01T00:00:00Z',
  search: 'طريق',
});

export const calls: Record<'assign' | 'list', Call> = {
  assign: {
    method: 'POST',
    path: `/api/v1/cases/${someId}/assign`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ assigneeId: someId, note: 'يرجى المعاينة خلال يومين' }),
  },
  list: { method: 'GET', path: `/api/v1/cases?${search}` },
};
export type CallName = keyof typeof calls;
export const callNames = Object.keys(calls) as CallName[];

/** What every variant must refuse. */
export const wrongCalls: Record<CallName, Call> = {
  assign: { ...calls.assign, body: '{"assigneeId":"x"}' },
  list: { ...calls.list, path: '/api/v1/cases?page=zero' },
};
