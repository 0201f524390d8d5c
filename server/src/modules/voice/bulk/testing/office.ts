import { randomUUID } from 'node:crypto';
import type { BulkDetail, NewBulk } from '@sawt/contract';
import { query } from '../../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../../testing/test-region.ts';

/** An agency with its people, and citizens who send it cases. */
export interface Office {
  region: TestRegion;
  citizen: Session;
  coordinator: Session;
  specialist: Session;
  /** Who has a user name, by it. */
  ids: Readonly<Record<string, string>>;
  /** New cases of the agency. @returns their numbers */
  send(count: number): Promise<string[]>;
  begin(who: Session, asked: NewBulk, key?: string): Promise<BulkDetail>;
  /** Begun and run to its end. */
  run(who: Session, asked: NewBulk): Promise<BulkDetail>;
  report(who: Session, id: string): Promise<BulkDetail>;
  /** The moves of cases of one kind, one line for each. */
  moves(numbers: readonly string[], what: string): Promise<{ number: string; actor: string; behalf: string | null }[]>;
}

const named = ['municipality.coordinator', 'municipality.leader', 'municipality.specialist1', 'municipality.specialist2'];
const peopleOf = (region: TestRegion) =>
  Promise.all(named.map(async (username) => ({ username, id: (await (await region.signIn(username)).api.directory.getMe()).id })));

export async function openOffice(): Promise<Office> {
  const region = await createTestRegion();
  const [citizen, coordinator, specialist] = (await Promise.all(
    ['+966555000001', 'municipality.coordinator', 'municipality.specialist1'].map(region.signIn),
  )) as [Session, Session, Session];
  const people = await peopleOf(region);
  const office: Office = {
    region,
    citizen,
    coordinator,
    specialist,
    ids: Object.fromEntries(people.map(({ id, username }) => [username, id])),
    async send(count) {
      const numbers: string[] = [];
      for (let sent = 0; sent < count; sent++) {
        const body = { kind: 'report', text: `حفرة أمام المدرسة ${sent}`, area: 'buraydah', category: 'street-pothole' } as const;
        numbers.push((await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number);
      }
      return numbers;
    },
    begin: (who, asked, key = randomUUID()) => who.api.bulks.beginBulk({ body: asked, idempotencyKey: key }),
    async run(who, asked) {
      const { id } = await office.begin(who, asked);
      await region.settle();
      return office.report(who, id);
    },
    report: (who, id) => who.api.bulks.getBulk({ params: { id } }),
    moves: (numbers, what) =>
      query(
        region.ownerUrl,
        `select number, actor_id as actor, on_behalf_of as behalf from voice.case_event join voice.case on "case".id = case_id
         where number = any($1) and what = $2`,
        [numbers, what],
      ),
  };
  return office;
}
