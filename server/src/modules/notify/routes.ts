import type { notify as contract, Delivery } from '@sawt/contract';
import type { Database } from '../../platform/database/database.ts';
import type { Handlers } from '../../platform/http/context.ts';
import { pageFrom, readCursor } from '../../platform/http/cursor.ts';
import { problem } from '../../platform/http/problem.ts';
import { currentTemplates, unknownPlaces } from './templates.ts';

export function notifyHandlers(database: Database): Handlers<typeof contract> {
  return {
    listTemplates: async () => (await currentTemplates(database)).sort((a, b) => a.position - b.position),

    updateTemplate: ({ change }, { params, body }) =>
      change(async ({ tx, now }) => {
        const [current] = await currentTemplates(tx, params.code);
        if (!current) throw problem('template.not_found');
        demandKnownPlaces(body.text, current.variables);
        const next = { ...current, version: current.version + 1, text: body.text };
        await tx
          .insertInto('notify.template')
          .values({ ...next, purpose: JSON.stringify(next.purpose), text: JSON.stringify(next.text), created_at: now })
          .execute();
        return {
          subject: `template:${params.code}`,
          details: { version: next.version, before: current.text, after: next.text },
          output: next,
        };
      }),

    listDeliveries: async (_context, { query }) => {
      const cursor = readCursor(query.cursor, 2);
      let select = database
        .selectFrom('notify.delivery')
        .selectAll()
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(query.limit + 1);
      if (query.status) select = select.where('status', '=', query.status);
      if (cursor) {
        const [at, id] = cursor as [string, string];
        select = select.where((eb) => eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(new Date(at), id)));
      }
      const page = pageFrom(await select.execute(), query.limit, (row) => [row.created_at.toISOString(), row.id]);
      const items = page.rows.map((row) => ({
        id: row.id,
        template: row.template,
        channel: row.channel as Delivery['channel'],
        recipient: masked(row.recipient),
        language: row.language as Delivery['language'],
        status: row.status as Delivery['status'],
        failure: row.failure,
        createdAt: row.created_at.toISOString(),
        sentAt: row.sent_at?.toISOString() ?? null,
      }));
      return { items, nextCursor: page.nextCursor };
    },
  };
}

function demandKnownPlaces(text: { ar: string; en: string }, variables: string[]): void {
  const fields = (['ar', 'en'] as const).flatMap((language) => {
    const keys = unknownPlaces(text[language], variables);
    return keys.length > 0 ? [{ path: `body.text.${language}`, code: 'unrecognized_keys', keys }] : [];
  });
  if (fields.length > 0) throw problem('template.variables', { fields });
}

/** `+966 5• ••• ••12`: enough to recognise, not enough to call. */
const masked = (phone: string) => `${phone.slice(0, 5)}••••••${phone.slice(-2)}`;
