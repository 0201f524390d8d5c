import { randomUUID } from 'node:crypto';
import { openSession, type Session } from '../../server/testing/session.ts';

export type People = Record<'citizen' | 'coordinator' | 'specialist', Session>;

export async function openPeople(url: string): Promise<People> {
  const [citizen, coordinator, specialist] = await Promise.all([
    openSession(url, '+966550000001'),
    openSession(url, 'municipality.coordinator'),
    openSession(url, 'municipality.specialist1'),
  ]);
  return { citizen, coordinator, specialist };
}

const lanes = 4;

/** Whole lifecycles, four at a time: submit, assign, start, propose, approve, and the reads between them. @returns lifecycles a second */
export async function liveThrough(people: People, milliseconds: number): Promise<number> {
  let done = 0;
  const began = performance.now();
  const until = began + milliseconds;
  const specialist = (await people.specialist.api.directory.getMe()).id;
  const lane = async () => {
    while (performance.now() < until) {
      const body = { kind: 'report', text: 'حفرة كبيرة أمام المدرسة', area: 'buraydah', category: 'street-pothole' } as const;
      const { number } = await people.citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
      const params = { number };
      await people.coordinator.api.voice.listCases({ query: { status: 'referred' } });
      await people.coordinator.api.voice.assign({ params, body: { assignee: specialist } });
      await people.specialist.api.voice.getCase({ params });
      await people.specialist.api.voice.start({ params, body: {} });
      await people.specialist.api.voice.propose({ params, body: { text: 'أُصلحت الحفرة.' } });
      await people.coordinator.api.voice.getCase({ params });
      await people.coordinator.api.voice.approve({ params, body: {} });
      await people.citizen.api.voice.getCase({ params });
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return done / ((performance.now() - began) / 1000);
}
