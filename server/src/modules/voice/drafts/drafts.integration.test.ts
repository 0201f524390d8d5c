import { randomUUID } from 'node:crypto';
import { maximumDrafts } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { sendFile } from '../../../../testing/send-file.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';
import { enterWall, reachOf } from '../../../platform/database/wall.ts';
import { phonePhoto } from '../../../platform/files/testing/pictures.ts';

const phone = '+966555000001';
let region: TestRegion;
let citizen: Session;
let neighbour: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [citizen, neighbour] = await Promise.all([region.signIn(phone), region.signIn('+966555000002')]);
});
afterAll(() => region?.close());

const empty = { kind: null, text: '', category: null, area: null, location: null, place: '', confidential: false, files: [] };
const save = (who: Session, id: string, version: number, body: Partial<typeof empty> | object = {}) =>
  who.api.drafts.saveDraft({ params: { id }, body: { version, ...empty, ...body } });
const code = (expected: string) => ({ problem: { code: expected } });

describe('a draft', () => {
  test('is gone on with on another device, with its files, and is deleted once', async () => {
    const id = randomUUID();
    const file = await sendFile(citizen.api, 'p.jpg', new Blob([new Uint8Array(await phonePhoto())]));
    await save(citizen, id, 0, { text: 'حفرة', files: [file.id, randomUUID()] });
    const other = await region.signIn(phone);
    const [draft] = await other.api.drafts.listDrafts({});
    expect(draft).toMatchObject({ id, version: 1, text: 'حفرة', files: [{ id: file.id }], lostFiles: 1 });
    expect(await save(other, id, 1, { text: 'حفرة أمام المدرسة', kind: 'report' })).toMatchObject({ version: 2 });
    await citizen.api.drafts.deleteDraft({ params: { id } });
    await expect(citizen.api.drafts.deleteDraft({ params: { id } })).rejects.toMatchObject(code('draft.not_found'));
    expect(await citizen.api.drafts.listDrafts({})).toEqual([]);
  });

  test('of two tabs that save at once keeps one, and the other is told that there is a newer', async () => {
    const id = randomUUID();
    await save(citizen, id, 0);
    const both = await Promise.allSettled([save(citizen, id, 1, { text: 'من هنا' }), save(citizen, id, 1, { text: 'من هناك' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: code('draft.changed') });
    await citizen.api.drafts.deleteDraft({ params: { id } });
    await expect(save(citizen, id, 2)).rejects.toMatchObject(code('draft.changed'));
  });

  test('is nobody else’s to read, to write over or to delete', async () => {
    const id = randomUUID();
    await save(citizen, id, 0, { text: 'زعفران' });
    expect(await neighbour.api.drafts.listDrafts({})).toEqual([]);
    await expect(save(neighbour, id, 1)).rejects.toMatchObject(code('draft.changed'));
    await expect(save(neighbour, id, 0)).rejects.toMatchObject(code('draft.changed'));
    await expect(neighbour.api.drafts.deleteDraft({ params: { id } })).rejects.toMatchObject(code('draft.not_found'));
    const [kept] = await citizen.api.drafts.listDrafts({});
    expect(kept?.text).toBe('زعفران');
  });

  test('is behind a wall in the database that no reach leads past, and is not found by any search', async () => {
    await save(citizen, randomUUID(), 0, { text: 'مرجان' });
    for (const scope of ['none', 'own', 'agency', 'region'] as const) {
      const seen = await region.server.app.database.transaction().execute(async (opened) => {
        const reach = { ...reachOf(null), scope, side: 'emirate' as const, person: randomUUID() };
        const tx = await enterWall(opened, reach);
        return tx.selectFrom('voice.draft').select('id').execute();
      });
      expect([scope, seen]).toEqual([scope, []]);
    }
    const officer = await region.signIn('emirate.officer');
    expect((await officer.api.voice.listCases({ query: { q: 'مرجان' } })).items).toEqual([]);
    const auditor = await region.signIn('auditor');
    const { items } = await auditor.api.audit.listAuditEntries({ query: { event: 'voice.draft_saved' } });
    expect(items.length).toBeGreaterThan(0);
    expect(JSON.stringify(items)).not.toContain('مرجان');
  });

  test(`is one of ${maximumDrafts} at most`, async () => {
    for (let n = 0; n < maximumDrafts; n++) await save(neighbour, randomUUID(), 0);
    await expect(save(neighbour, randomUUID(), 0)).rejects.toMatchObject(code('draft.too_many'));
    expect(await neighbour.api.drafts.listDrafts({})).toHaveLength(maximumDrafts);
  });

  test('that nobody came back to goes by the rule, once it is switched on', async () => {
    const id = randomUUID();
    await save(citizen, id, 0, { text: 'قديمة' });
    await query(region.ownerUrl, `update voice.draft set updated_at = now() - interval '1 year' where id = $1`, [id]);
    await query(region.ownerUrl, `update platform.retention_rule set state = 'on' where code = 'drafts'`);
    await region.server.app.jobs.runNow('retention.run');
    expect((await citizen.api.drafts.listDrafts({})).map((draft) => draft.id)).not.toContain(id);
  });
});
