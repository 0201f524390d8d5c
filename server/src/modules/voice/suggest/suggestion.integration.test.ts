import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';
import { keepTinyModel } from '../../../../testing/tiny-model.ts';

let region: TestRegion;
let citizen: Session;
let officer: Session;
let coordinator: Session;
let admin: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [citizen, officer, coordinator, admin] = (await Promise.all(
    ['+966555000001', 'emirate.officer', 'water.coordinator', 'admin'].map((who) => region.signIn(who)),
  )) as [Session, Session, Session, Session];
});
afterAll(() => region?.close());

const leak = 'تسرب مياه من ماسورة مكسورة';
const submit = (text: string, category: string | null = null) =>
  citizen.api.voice.submitCase({ body: { kind: 'report', text, area: 'buraydah', category }, idempotencyKey: randomUUID() });
const suggest = (text: string, kind?: 'suggestion') => citizen.api.suggestion.suggestFromWords({ body: { text, ...(kind && { kind }) } });
const set = (body: { mode?: 'off' | 'propose' | 'route'; threshold?: number }) => admin.api.suggestion.updateSuggestion({ body });
const forOfficer = (number: string) => officer.api.suggestion.suggestForCase({ params: { number } });

/** As if the model had been made by a night: the settings are saved so that the server looks anew. */
async function useModel(bytes?: Buffer): Promise<number> {
  await query(region.ownerUrl, `update voice.suggestion_model set state = 'past' where state = 'live'`);
  const id = await keepTinyModel(region.ownerUrl, 'live', bytes);
  await set({});
  return id;
}

test('before there is a model nothing is suggested, and a case without a category waits at the emirate as ever', async () => {
  expect(await suggest(leak)).toEqual({ state: 'unavailable', model: null, agencies: [], categories: [] });
  expect(await submit(leak)).toMatchObject({ status: 'received', agency: null });
  expect(await query(region.ownerUrl, `select 1 from graphile_worker.jobs where task_identifier = 'voice.train_suggestion'`)).toHaveLength(
    1,
  );
  await query(region.ownerUrl, 'delete from graphile_worker._private_jobs');
});

describe('with a model', () => {
  let model: number;
  beforeAll(async () => {
    model = await useModel();
  });

  test('what is being written is answered with categories and agencies, the likeliest first', async () => {
    const found = await suggest(leak);
    expect(found).toMatchObject({
      state: 'sure',
      model,
      categories: [{ code: 'water-leak', agency: 'water' }, { code: 'street-lighting' }],
    });
    expect(found.agencies.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1);
  });

  test.each([
    ['emoji alone', '😡😡😡'],
    ['letters without a known word', 'xyz qqq'],
    ['numbers alone', '٠١٢٣ 456'],
  ])('%s is answered with «not sure», and nothing is made up', async (_, text) => {
    expect(await suggest(text)).toEqual({ state: 'unsure', model, agencies: [], categories: [] });
  });

  test('a category that does not take the kind is not suggested', async () => {
    expect((await suggest(leak, 'suggestion')).categories.map(({ code }) => code)).not.toContain('water-leak');
  });

  test('proposing only, it sends nothing anywhere; the desk sees what is likely, an agency does not', async () => {
    const sent = await submit(leak);
    expect(sent).toMatchObject({ status: 'received', agency: null, category: null });
    expect(await forOfficer(sent.number)).toMatchObject({ state: 'sure', agencies: [{ code: 'water' }, { code: 'municipality' }] });
    await expect(coordinator.api.suggestion.suggestForCase({ params: { number: sent.number } })).rejects.toMatchObject({
      problem: { code: 'auth.forbidden' },
    });
  });

  test('switched on by an administrator it sends a case that names no category, says why, and a sure category comes with it', async () => {
    await set({ mode: 'route', threshold: 0.8 });
    const sent = await submit(leak);
    expect(sent).toMatchObject({ status: 'referred', agency: { code: 'water' }, category: { code: 'water-leak' } });
    const { timeline } = await coordinator.api.voice.getCase({ params: { number: sent.number } });
    expect(timeline.find(({ why }) => why)?.why).toEqual({ by: 'words', confidence: expect.any(Number), model });
  });

  test('what a citizen says themselves goes before what the words suggest', async () => {
    expect(await submit(leak, 'street-lighting')).toMatchObject({
      agency: { code: 'municipality' },
      category: { code: 'street-lighting' },
    });
  });

  test('below the threshold it proposes, and the case waits at the desk', async () => {
    await set({ threshold: 0.99 });
    const sent = await submit('ماسورة الشارع');
    expect(sent).toMatchObject({ status: 'received', agency: null });
    expect(await forOfficer(sent.number)).toMatchObject({ state: 'unsure' });
  });

  test('what was said before the last change is kept, with who changed it, and saying it again takes the change back', async () => {
    await set({ mode: 'propose', threshold: 0.8 });
    const changed = await set({ threshold: 0.7 });
    expect(changed).toMatchObject({ threshold: 0.7, lastChange: { mode: 'propose', threshold: 0.8, by: { name: expect.any(Object) } } });
    expect((await set({})).lastChange).toEqual(changed.lastChange);
    expect(await set({ mode: 'propose', threshold: 0.8 })).toMatchObject({ threshold: 0.8, lastChange: { threshold: 0.7 } });
    const auditor = await region.signIn('auditor');
    const [entry] = (await auditor.api.audit.listAuditEntries({ query: { event: 'voice.suggestion_updated', limit: 1 } })).items;
    expect(entry?.details).toMatchObject({ before: { threshold: 0.7 }, after: { threshold: 0.8 } });
  });

  test('switched off it is silent', async () => {
    await set({ mode: 'off' });
    expect(await suggest(leak)).toMatchObject({ state: 'unavailable', categories: [] });
    await set({ mode: 'propose', threshold: 0.9 });
  });
});

describe('the models that are kept', () => {
  test('one that cannot be read suggests nothing, is shown as such, and is not brought back', async () => {
    const broken = await useModel(Buffer.from('not a model'));
    expect(await suggest(leak)).toMatchObject({ state: 'unavailable' });
    expect(await admin.api.suggestion.getSuggestionModel()).toMatchObject({ broken: true });
    const sound = await keepTinyModel(region.ownerUrl, 'past');
    const restored = await admin.api.suggestion.restoreSuggestionModel({ params: { id: sound } });
    expect(restored.versions.find(({ state }) => state === 'live')).toMatchObject({ id: sound, liveBy: { name: expect.any(Object) } });
    expect(await suggest(leak)).toMatchObject({ state: 'sure', model: sound });
    const restore = (id: number) => admin.api.suggestion.restoreSuggestionModel({ params: { id } });
    await expect(restore(broken)).rejects.toMatchObject({ problem: { code: 'suggestion.broken' } });
    await expect(restore(999_999)).rejects.toMatchObject({ problem: { code: 'suggestion.not_found' } });
  });

  test('a training that stands still, as a server was killed at it, is said to have failed, and another can be asked for', async () => {
    const running = (at: string) => query(region.ownerUrl, `update voice.suggestion_setting set training = 'running', training_at = ${at}`);
    const stateNow = async () => (await admin.api.suggestion.getSuggestionModel()).training?.state;
    await running(`'2026-11-23T06:55:00Z'`);
    expect(await stateNow()).toBe('running');
    await running(`'2026-11-01T00:00:00Z'`);
    expect(await stateNow()).toBe('failed');
    expect((await admin.api.suggestion.trainSuggestion()).training).toMatchObject({ state: 'waiting' });
  });

  test('a training takes the place of one that cannot be read', async () => {
    await useModel(Buffer.from('not a model'));
    await submit(leak);
    const before = (await admin.api.suggestion.getSuggestionModel()).versions.find(({ state }) => state === 'live');
    expect((await admin.api.suggestion.trainSuggestion()).training).toMatchObject({ state: 'waiting', share: 0 });
    await region.settle();
    const { broken, versions, training, newest } = await admin.api.suggestion.getSuggestionModel();
    expect(broken).toBe(false);
    expect(training).toBeNull();
    expect(versions[0]).toMatchObject({ state: 'live', liveBy: null, against: before?.id, evaluation: { on: 'folds', standing: null } });
    const { texts, confusion, atThreshold } = newest?.evaluation ?? { texts: 0, confusion: [], atThreshold: [] };
    expect(confusion.reduce((sum, pair) => sum + pair.texts, 0)).toBe(texts);
    expect(atThreshold).toHaveLength(50);
    const routed = atThreshold.map((each) => each.routed);
    expect(routed).toEqual(routed.toSorted((one, other) => other - one));
    expect(atThreshold.every((each) => each.wrong <= each.routed)).toBe(true);
    expect((await suggest('انقطاع الكهرباء عن الحي من الظهر')).agencies[0]).toMatchObject({ code: 'electricity' });
  }, 120_000);
});
