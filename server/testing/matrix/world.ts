import { randomUUID } from 'node:crypto';
import { phonePhoto } from '../../src/platform/files/testing/pictures.ts';
import { query } from '../query.ts';
import { sendFile } from '../send-file.ts';
import type { Session } from '../session.ts';
import { type Relation, type Role, relations, roles } from './policy.ts';

export interface Subject {
  id: number;
  number: string;
  file: string;
  /** A word that stands in this case and nowhere else. */
  mark: string;
}
/** A running server with the demo region's people. */
export interface Ground {
  ownerUrl: string;
  signIn(who: string): Promise<Session>;
}
export interface World {
  sessions: Record<Role, Session>;
  subjects: Record<Relation, Subject>;
}

const marks = { own: 'زعفران', department: 'ياقوت', agency: 'مرجان', foreign: 'فيروز' } as const;

/** One case at each distance from the people of the municipality; the first is also the citizen's own, the last confidential. */
export async function createWorld(region: Ground): Promise<World> {
  const names = Object.keys(roles) as Role[];
  const signedIn = await Promise.all(names.map(async (role) => [role, await region.signIn(roles[role])] as const));
  const sessions = Object.fromEntries(signedIn) as Record<Role, Session>;
  const neighbour = await region.signIn('+966555000002');
  const subjects = {} as Record<Relation, Subject>;
  for (const relation of relations) subjects[relation] = await submit(relation === 'own' ? sessions.citizen : neighbour, relation);
  await place(region, sessions, subjects);
  return { sessions, subjects };
}

async function submit(who: Session, relation: Relation): Promise<Subject> {
  const file = await sendFile(who.api, 'p.jpg', new Blob([new Uint8Array(await phonePhoto())]));
  const mark = marks[relation];
  const body = {
    kind: 'report' as const,
    text: `بلاغ ${mark}`,
    area: 'buraydah',
    category: 'street-pothole',
    files: [file.id],
    confidential: relation === 'foreign',
  };
  const { number } = await who.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
  return { id: 0, number, file: file.id, mark };
}

/** Puts every case where it belongs, and at its end: no move changes it any more, and whoever may move it hears so. */
async function place(ground: Ground, sessions: World['sessions'], subjects: World['subjects']): Promise<void> {
  const places = await placesOf(ground, sessions);
  for (const relation of relations) {
    const [row] = await query<{ id: number }>(
      ground.ownerUrl,
      `update voice.case set status = 'withdrawn', agency = $2, department = $3, assignee_id = $4 where number = $1 returning id::int`,
      [subjects[relation].number, ...places[relation]],
    );
    if (!row) throw new Error(`The ${relation} case is not there`);
    subjects[relation].id = row.id;
  }
}

/** Agency, department and assignee of a case at each distance from the specialist. */
export async function placesOf(
  { ownerUrl }: Ground,
  sessions: World['sessions'],
): Promise<Record<Relation, [agency: string, department: string | null, assignee: string | null]>> {
  const { id: specialist } = await sessions.specialist.api.directory.getMe();
  const [home] = await query<{ department: string }>(ownerUrl, 'select department from directory.person where id = $1', [specialist]);
  const department = home?.department ?? null;
  const elsewhere = async (agency: string) => {
    const rows = await query<{ code: string }>(
      ownerUrl,
      'select code from directory.department where agency = $1 and code <> $2 order by code limit 1',
      [agency, department],
    );
    if (!rows[0]) throw new Error(`${agency} has no other department`);
    return rows[0].code;
  };
  return {
    own: ['municipality', department, specialist],
    department: ['municipality', department, null],
    agency: ['municipality', await elsewhere('municipality'), null],
    foreign: ['health', await elsewhere('health'), null],
  };
}
