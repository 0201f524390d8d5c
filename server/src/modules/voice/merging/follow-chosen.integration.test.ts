import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

const secret = 'زعفران';
const words = 'تسرب مياه من ماسورة مكسورة أمام مدرسة الأمل';
let region: TestRegion;
let [first, second, third, water]: Session[] = [];
beforeAll(async () => {
  region = await createTestRegion();
  [first, second, third, water] = await Promise.all(
    ['+966555000001', '+966555000002', '+966555000003', 'water.coordinator'].map((who) => region.signIn(who)),
  );
});
afterAll(() => region?.close());

/** Each pair of cases lies in a place of its own, so that the pairs are not alike. */
let places = 0;
const somewhere = () => {
  places += 1;
  return { kind: 'report' as const, category: 'water-leak', location: { lat: 26.3 + places / 50, lon: 43.95 } };
};
type Told = ReturnType<typeof somewhere> & { text: string; follow?: string; confidential?: boolean };
const send = async (who: Session | undefined, body: Told) =>
  (await (who as Session).api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number;
const others = async (who: Session | undefined, { kind: _, ...body }: Told) =>
  (await (who as Session).api.sameMatter.findOthersCases({ body })).items;
const read = (who: Session | undefined, number: string) => (who as Session).api.voice.getCase({ params: { number } });

/** A case of the first citizen, and the reference by which the second may follow it. */
async function known(text = `${words} ${secret}`) {
  const place = somewhere();
  const master = await send(first, { ...place, text });
  const mine = { ...place, text: words };
  const [found] = await others(second, mine);
  return { master, mine, follow: found?.follow as string };
}

test('whoever follows the case of another has a case of their own, hears of that one and gets its answer, and neither learns of the other', async () => {
  const { master, mine, follow } = await known();
  const number = await send(second, { ...mine, follow });
  await region.settle();
  expect(await read(water, number)).toMatchObject({ status: 'merged', master: { number: master } });
  await water?.api.voice.answer({ params: { number: master }, body: { text: 'أُصلحت الماسورة' } });
  await region.settle();
  const [mineNow, theirs] = await Promise.all([read(second, number), read(first, master)]);
  expect(mineNow).toMatchObject({ status: 'answered', answer: 'أُصلحت الماسورة' });
  expect(JSON.stringify(mineNow)).not.toMatch(new RegExp(`${master}|${secret}`));
  expect(JSON.stringify(theirs)).not.toContain(number);
  await expect(read(second, master)).rejects.toMatchObject({ problem: { code: 'case.not_found' } });
});

test('the timeline of the one says nothing of a citizen who keeps their identity from the agency', async () => {
  const { master, mine, follow } = await known();
  const number = await send(second, { ...mine, follow, confidential: true });
  await region.settle();
  const { id } = await (second as Session).api.directory.getMe();
  const [led, following] = await Promise.all([read(water, master), read(water, number)]);
  expect(led.followers.count).toBe(1);
  expect(JSON.stringify([led, following])).not.toContain(id);
});

test('told twice, it is joined once', async () => {
  const { master, mine, follow } = await known();
  const number = await send(second, { ...mine, follow });
  const ids = await query<{ id: string }>(
    region.ownerUrl,
    `select id from voice."case" where number in ('${number}', '${master}') order by number = '${master}'`,
  );
  const payload = JSON.stringify({ caseId: Number(ids[0]?.id), masterId: Number(ids[1]?.id) });
  await query(region.ownerUrl, `select graphile_worker.add_job('voice.follow_chosen', $1::json)`, [payload]);
  await region.settle();
  const joined = (await read(water, number)).timeline.filter(({ what }) => what === 'merge');
  expect(joined).toHaveLength(1);
});

test('the reference of one is worth nothing to another, and one made up to nobody: the case goes its own way', async () => {
  const { mine, follow } = await known();
  const numbers = [
    await send(third, { ...mine, follow }),
    await send(second, { ...mine, text: `${words} غدًا`, follow: 'A'.repeat(22) }),
    // Of another matter than the one that was told of.
    await send(second, { ...mine, text: 'انقطاع الكهرباء في الحي', category: 'power-cut', follow }),
  ];
  await region.settle();
  expect(await Promise.all(numbers.map(async (number) => (await read(first, number).catch(() => null))?.status ?? 'hidden'))).toEqual([
    'hidden',
    'hidden',
    'hidden',
  ]);
  const rows = await query<{ status: string }>(
    region.ownerUrl,
    `select status from voice."case" where number in (${numbers.map((number) => `'${number}'`).join()})`,
  );
  expect(rows.map(({ status }) => status)).toEqual(['referred', 'referred', 'referred']);
});

test('a confidential case, one of a private matter and one without an agency cannot be followed', async () => {
  const place = somewhere();
  const hidden = { ...place, text: words, confidential: true };
  await send(first, hidden);
  expect(await others(second, { ...place, text: words })).toEqual([]);
  const stolen = { ...somewhere(), category: 'theft', text: 'سرقت سيارتي من أمام البيت فجر اليوم' };
  await send(first, stolen);
  expect(await others(second, stolen)).toEqual([]);
});

test('where the one has its answer before, the case stays by itself with its clocks', async () => {
  const { master, mine, follow } = await known();
  const number = await send(second, { ...mine, follow });
  await water?.api.voice.answer({ params: { number: master }, body: { text: 'أُصلحت' } });
  await region.settle();
  const seen = await read(second, number);
  expect(seen).toMatchObject({ status: 'referred', master: null });
  expect(seen.dueAt).not.toBeNull();
});
