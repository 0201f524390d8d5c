import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../../../testing/test-region.ts';
import { type Office, openOffice } from '../bulk/testing/office.ts';

let office: Office;
let coordinator: Session;
let specialist: Session;
let water: Session;
beforeAll(async () => {
  office = await openOffice();
  coordinator = office.coordinator;
  [specialist, water] = await Promise.all([office.region.signIn('municipality.specialist1'), office.region.signIn('water.coordinator')]);
});
afterAll(() => office?.region.close());

const both = (ar: string, en: string) => ({ ar, en });
const words = {
  name: both('عولجت الحفرة', 'Pothole mended'),
  text: both('{citizen}، عالجت {agency} بلاغكم رقم {number}.', '{citizen}, {agency} has mended what case {number} reports.'),
  department: null,
  move: 'answer' as const,
  active: true,
};
const code = (expected: string) => ({ problem: expect.objectContaining({ code: expected }) });
const list = (who: Session) => who.api.answerTemplates.listAnswerTemplates({});

test('a template is offered to the whole agency, written anew in versions, and an earlier one brought back', async () => {
  const { id } = await coordinator.api.answerTemplates.addAnswerTemplate({ body: words });
  expect(await list(specialist)).toMatchObject([{ id, version: 1, ...words }]);
  const params = { id };
  const shorter = { ...words, text: both('عولج البلاغ {number}.', 'Case {number} is settled.') };
  await coordinator.api.answerTemplates.updateAnswerTemplate({ params, body: { ...shorter, seen: 1 } });
  await expect(coordinator.api.answerTemplates.updateAnswerTemplate({ params, body: { ...words, seen: 1 } })).rejects.toMatchObject(
    code('template.changed_meanwhile'),
  );
  const restored = await coordinator.api.answerTemplates.restoreAnswerTemplate({ params, body: { version: 1, seen: 2 } });
  expect(restored).toEqual({ id, version: 3, ...words });
  const versions = await coordinator.api.answerTemplates.listAnswerTemplateVersions({ params });
  const me = await coordinator.api.directory.getMe();
  expect(versions.map(({ version, restoredFrom, changedBy }) => [version, restoredFrom, changedBy?.id])).toEqual([
    [3, 1, me.id],
    [2, null, me.id],
    [1, null, me.id],
  ]);
});

test('a place that nothing fills, a brace alone and a department of another agency are refused where they stand', async () => {
  const add = (part: object) => coordinator.api.answerTemplates.addAnswerTemplate({ body: { ...words, ...part } });
  await Promise.all([
    expect(add({ text: both('{رقم', '{code}') })).rejects.toMatchObject({
      problem: {
        code: 'template.variables',
        fields: [
          { path: 'body.text.ar', code: 'brace_alone' },
          { path: 'body.text.en', code: 'unrecognized_keys', keys: ['code'] },
        ],
      },
    }),
    expect(add({ department: 'water-networks' })).rejects.toMatchObject({
      problem: { code: 'request.invalid', fields: [{ path: 'body.department' }] },
    }),
  ]);
});

test('another agency neither sees nor changes it, and a specialist does not write it', async () => {
  const [mine] = await list(coordinator);
  const params = { id: mine?.id as string };
  expect(await list(water)).toEqual([]);
  expect(await water.api.answerTemplates.listAnswerTemplateVersions({ params })).toEqual([]);
  await Promise.all([
    expect(water.api.answerTemplates.updateAnswerTemplate({ params, body: { ...words, seen: 3 } })).rejects.toMatchObject(
      code('template.not_found'),
    ),
    expect(water.api.answerTemplates.restoreAnswerTemplate({ params, body: { version: 1, seen: 3 } })).rejects.toMatchObject(
      code('template.not_found'),
    ),
    expect(
      coordinator.api.answerTemplates.restoreAnswerTemplate({ params: { id: randomUUID() }, body: { version: 1, seen: 1 } }),
    ).rejects.toMatchObject(code('template.not_found')),
    expect(specialist.api.answerTemplates.addAnswerTemplate({ body: words })).rejects.toMatchObject(code('auth.forbidden')),
  ]);
});

test('one text answers many cases, each with its own number, and names nobody', async () => {
  const numbers = await office.send(2);
  const text = '{citizen}، عالجت {agency} بلاغكم رقم {number} في {area}.';
  await expect(office.begin(coordinator, { move: 'answer', text: 'بلاغكم {nothing}', cases: { numbers } })).rejects.toMatchObject({
    problem: { code: 'template.variables', fields: [{ path: 'body.text', code: 'unrecognized_keys', keys: ['nothing'] }] },
  });
  expect(await office.run(coordinator, { move: 'answer', text, cases: { numbers } })).toMatchObject({ done: 2, refused: 0 });
  for (const number of numbers) {
    const { answer, agency, area } = await coordinator.api.voice.getCase({ params: { number } });
    expect(answer).toBe(`المستفيد الكريم، عالجت ${agency?.name.ar} بلاغكم رقم ${number} في ${area.name.ar}.`);
  }
});
