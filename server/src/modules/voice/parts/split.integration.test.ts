import { randomUUID } from 'node:crypto';
import type { CaseDetail } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { sendFile } from '../../../../testing/send-file.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';
import { phonePhoto } from '../../../platform/files/testing/pictures.ts';

const citizenPhone = '+966555000001';

describe('a case that several agencies answer', () => {
  let region: TestRegion;
  let citizen: Session;
  let officer: Session;
  let municipality: Session;
  let water: Session;

  beforeAll(async () => {
    region = await createTestRegion();
    [citizen, officer, municipality, water] = await Promise.all([
      region.signIn(citizenPhone),
      region.signIn('emirate.officer'),
      region.signIn('municipality.coordinator'),
      region.signIn('water.coordinator'),
    ]);
  });
  afterAll(() => region?.close());

  async function submit(text: string, category: string | null = null): Promise<CaseDetail & { photos: string[] }> {
    const photo = async () => {
      const body = new Blob([new Uint8Array(await phonePhoto())]);
      return (await sendFile(citizen.api, 'p.jpg', body)).id;
    };
    const photos = [await photo(), await photo()];
    const body = { kind: 'report' as const, text, category, location: { lat: 26.33, lon: 43.97 }, files: photos };
    return { ...(await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })), photos };
  }
  const read = (session: Session, number: string) => session.api.voice.getCase({ params: { number } });
  const numbersOf = async (session: Session) => (await session.api.voice.listCases({ query: {} })).items.map(({ number }) => number);

  /** Splits between the municipality and water. @returns the numbers of the whole and of the two parts */
  async function split(text: string, by: Session = officer, category: string | null = null) {
    const { number, photos } = await submit(text, category);
    const parts = [
      { agency: 'municipality', category: 'street-pothole', text: 'حفرة في وسط الشارع', files: photos.slice(0, 1) },
      { agency: 'water', text: 'تسرب من العداد' },
    ];
    const whole = await by.api.voice.split({ params: { number }, body: { parts } });
    const { parts: all } = await read(citizen, number);
    const of = (agency: string) => all.find((part) => part.agency?.code === agency)?.number as string;
    return { number, photos, whole, municipal: of('municipality'), watery: of('water') };
  }
  const answer = (session: Session, number: string, text: string) => session.api.voice.answer({ params: { number }, body: { text } });

  test('becomes a case of its own for each, with its own words, files and clocks, and neither sees the other’s', async () => {
    const { number, photos, whole, municipal, watery } = await split('حفرة وتسرب مياه ورقم جاري ٧٧');
    expect(whole).toMatchObject({ status: 'split', agency: null, dueAt: null });
    const seen = await read(municipality, municipal);
    expect(seen).toMatchObject({ status: 'referred', text: 'حفرة في وسط الشارع', partOf: { number: null }, parts: [] });
    expect(seen.files.map(({ id }) => id)).toEqual(photos.slice(0, 1));
    expect(seen.clocks.map(({ kind }) => kind).sort()).toEqual(['acknowledge', 'answer']);
    expect(JSON.stringify(seen)).not.toContain('٧٧');
    for (const foreign of [watery, number]) {
      await expect(read(municipality, foreign)).rejects.toMatchObject({ problem: { code: 'case.not_found' } });
    }
    const download = (session: Session, id: string) =>
      session.api.files.downloadFile({ params: { id }, query: {} }).then(
        () => 'read',
        () => 'refused',
      );
    const [ofMunicipality, ofNobody] = photos as [string, string];
    expect(await Promise.all([download(municipality, ofMunicipality), download(municipality, ofNobody)])).toEqual(['read', 'refused']);
    expect(await download(water, ofMunicipality)).toBe('refused');
  });

  test('stays one case for the citizen, who is told once and follows all under one number', async () => {
    const { number, municipal } = await split('حفرة عند البيت وماء يجري');
    expect((await numbersOf(citizen)).filter((listed) => listed === number || listed === municipal)).toEqual([number]);
    await answer(municipality, municipal, 'رُدمت الحفرة');
    await region.settle();
    const told = (await region.messagesTo(citizenPhone)).filter((text) => text.includes(number));
    expect(told.map((text) => text.includes('أكثر من جهة'))).toEqual([false, true, false]);
    expect((await region.messagesTo(citizenPhone)).some((text) => text.includes(municipal))).toBe(false);
    const line = (await read(citizen, number)).timeline.map(({ what, part }) => [what, part?.agency?.en ?? null]);
    expect(line).toEqual([
      ['submitted', null],
      ['split', null],
      ['answer', expect.stringContaining('Municipality')],
    ]);
  });

  test('is answered once all its parts are, closed once all are over, and open again with any of them', async () => {
    const { number, municipal, watery } = await split('حفرة وماء');
    const status = async () => {
      await region.settle();
      return (await read(citizen, number)).status;
    };
    await answer(municipality, municipal, 'رُدمت الحفرة');
    expect(await status()).toBe('split');
    await answer(water, watery, 'أُصلح التسرب');
    expect(await status()).toBe('answered');
    await citizen.api.voice.rate({ params: { number: municipal }, body: { rating: 5 } });
    expect(await status()).toBe('answered');
    await citizen.api.voice.reopen({ params: { number: watery }, body: { reason: 'عاد التسرب' } });
    // At once, and not when a job comes round.
    expect((await read(citizen, number)).status).toBe('split');
    await answer(water, watery, 'أُصلح ثانية');
    await citizen.api.voice.rate({ params: { number: watery }, body: { rating: 4 } });
    expect(await status()).toBe('closed');
  });

  test('is what its parts are in the database too: no statement makes a whole done before them, nor parts of parts', async () => {
    const { number, municipal } = await split('حفرة وماء');
    const change = (statement: string) => query(region.ownerUrl, statement);
    await expect(change(`update voice.case set status = 'closed' where number = '${number}'`)).rejects.toThrow(/before its parts/);
    await expect(change(`update voice.case set part_count = 2 where number = '${municipal}'`)).rejects.toThrow(/no_parts_of_parts/);
    const parts = [
      { agency: 'municipality', text: 'ا' },
      { agency: 'water', text: 'ب' },
    ];
    await expect(officer.api.voice.split({ params: { number: municipal }, body: { parts } })).rejects.toMatchObject({
      problem: { code: 'case.move_not_allowed' },
    });
  });

  test('is taken back whole while no part is answered, and then only part by part', async () => {
    const { number, municipal, watery } = await split('حفرة وماء');
    const all = await citizen.api.voice.withdraw({ params: { number }, body: {} });
    expect([all.status, ...all.parts.map(({ status }) => status)]).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
    const next = await split('حفرة وماء أيضًا');
    await answer(municipality, next.municipal, 'رُدمت');
    expect((await read(citizen, next.number)).allowed).not.toContain('withdraw');
    await citizen.api.voice.withdraw({ params: { number: next.watery }, body: {} });
    await region.settle();
    expect((await read(citizen, next.number)).status).toBe('answered');
    await expect(read(municipality, municipal)).resolves.toMatchObject({ status: 'withdrawn' });
    expect(watery).not.toBe(next.watery);
  });

  test('is counted and listed once: by its parts, which are what agencies answer, or whole where one asks for that', async () => {
    const figures = (whole?: 'true') => officer.api.voice.countCases({ query: { ...(whole && { whole }) } });
    const before = await figures();
    const { number, municipal, watery } = await split('حفرة وماء للعد');
    expect((await figures()).total - before.total).toBe(2);
    const listed = await numbersOf(officer);
    expect([number, municipal, watery].map((each) => listed.includes(each))).toEqual([false, true, true]);
    const wholes = (await officer.api.voice.listCases({ query: { whole: 'true', limit: 100 } })).items;
    expect(wholes.some((item) => item.number === number)).toBe(true);
    expect((await figures('true')).total).toBe(wholes.length);
    expect((await officer.api.voice.listCases({ query: { q: number } })).items).toHaveLength(1);
  });

  test('may be split by the coordinator whose agency has it, who keeps their own part of it', async () => {
    const { number, municipal, watery } = await split('حفرة وماء عند المنسق', municipality, 'street-pothole');
    await expect(read(municipality, number)).rejects.toMatchObject({ problem: { code: 'case.not_found' } });
    expect(await read(municipality, municipal)).toMatchObject({ status: 'referred' });
    expect(await read(water, watery)).toMatchObject({ status: 'referred', text: 'تسرب من العداد' });
  });

  test('needs two agencies, and only files that came with it', async () => {
    const { number } = await submit('حفرة');
    const alone = { agency: 'municipality', text: 'ا' };
    const refusal = (parts: { agency: string; text: string; files?: string[] }[]) =>
      officer.api.voice.split({ params: { number }, body: { parts } }).catch(({ problem }) => problem.fields?.[0]?.path ?? problem.code);
    expect(await refusal([alone, alone])).toBe('body.parts');
    expect(await refusal([alone, { agency: 'nowhere', text: 'ب' }])).toBe('body.parts.1.agency');
    expect(await refusal([alone, { agency: 'water', text: 'ب', files: [randomUUID()] }])).toBe('file.not_found');
    expect((await read(citizen, number)).status).toBe('received');
  });
});
