import { randomUUID } from 'node:crypto';
import { type Category, caseStatuses } from '@sawt/contract';
import { sql } from 'kysely';
import type { Change } from '../../../platform/audit/change.ts';
import { problem } from '../../../platform/http/problem.ts';
import { searchVectorText } from '../../../platform/i18n/arabic.ts';
import { appendEvent, type CaseRow, listEvents } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import type { Effect } from '../move-effects.ts';
import { recordMove } from '../record-move.ts';
import { freeNumber } from '../submit-case.ts';
import { turnTo } from './part-store.ts';

/** A part to be opened, its agency and category looked up. */
export interface NewPart {
  agency: string;
  department: string | null;
  category: Category | undefined;
  text: string;
  files: string[];
}

/**
 * Splits a case: each part goes to its agency as a case of its own, at once. Whoever splits need not reach that agency:
 * the part is opened where the whole is and referred from there, as any case is.
 * @throws problem `file.not_found` for a file that the citizen did not send with the case
 */
export async function openParts(deps: VoiceDeps, change: Change, whole: CaseRow, by: string, parts: readonly NewPart[]): Promise<Effect> {
  const sent = (await listEvents(change.tx, whole.id))
    .filter(({ side, what }) => side === 'citizen' || what === 'submitted')
    .flatMap(({ files }) => files);
  for (const part of parts) {
    if (part.files.some((file) => !sent.includes(file))) throw problem('file.not_found');
    await openPart(deps, change, whole, by, part);
  }
  await turnTo(change.tx, whole.number);
  return {
    changes: { agency: null, department: null, assignee_id: null, part_count: parts.length },
    details: { agencies: [...new Set(parts.map(({ agency }) => agency))] },
    text: null,
  };
}

async function openPart(deps: VoiceDeps, change: Change, whole: CaseRow, by: string, part: NewPart): Promise<void> {
  const { tx, now } = change;
  const { kind, channel, area, lat, lon, cell, place, outside_region, citizen_id, confidential, created_at } = whole;
  const { id, number } = await tx
    .insertInto('voice.case')
    .values({
      ...{ kind, channel, area, lat, lon, cell, place, outside_region, citizen_id, confidential },
      // The citizen has waited since then, and figures are about the day of submission.
      created_at,
      parent_id: whole.id,
      number: await freeNumber(tx),
      status: caseStatuses[0],
      priority: part.category?.priority ?? whole.priority,
      text: part.text,
      search: sql`to_tsvector('simple', ${searchVectorText(`${part.text} ${place ?? ''}`)})`,
      category: part.category?.code ?? whole.category,
      ...(!part.category && { category_version: whole.category_version }),
      agency: whole.agency,
      department: whole.department,
      submission_key: randomUUID(),
      submission_hash: '',
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  const opened = await turnTo(tx, number);
  const files = [...new Set(part.files)];
  if (files.length > 0) {
    await tx
      .insertInto('voice.part_file')
      .values(files.map((file_id) => ({ file_id, part_id: id })))
      .execute();
  }
  await appendEvent(tx, {
    case_id: id,
    at: now,
    what: 'submitted',
    actor_id: by,
    side: whole.agency ? 'agency' : 'emirate',
    from_status: null,
    to_status: opened.status,
    text: part.text,
    details: {},
    files,
  });
  const { agency, department } = part;
  // By the system, like the first referral of any case: the split is what people did, and what they are told of.
  await recordMove(deps, change, opened, {
    move: 'refer',
    actorId: null,
    side: 'system',
    text: null,
    files: [],
    details: { agency, why: { by: 'officer' } },
    changes: { agency, department },
  });
}
