import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { createTestClamd, eicar, hasClamd, type TestClamd } from '../../../testing/clamd.ts';
import { openLive } from '../../../testing/open-live.ts';
import { problemIn } from '../../../testing/problem-in.ts';
import { query } from '../../../testing/query.ts';
import { beginUpload, sendBytes, sendFile } from '../../../testing/send-file.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';
import { pdfOf } from './testing/pdf.ts';
import { phonePhoto, plain } from './testing/pictures.ts';

describe.skipIf(!hasClamd)('with a real scanner', () => {
  let clamd: TestClamd;
  let region: TestRegion;
  let citizen: Session;
  let coordinator: Session;
  beforeAll(async () => {
    clamd = await createTestClamd();
    region = await createTestRegion({ SAWT_CLAMD: clamd.address });
    [citizen, coordinator] = await Promise.all([region.signIn('+966555000001'), region.signIn('municipality.coordinator')]);
  });
  afterAll(async () => {
    await region?.close();
    await clamd?.remove();
  });
  beforeEach(() => clamd.start());
  afterEach(() => clamd.stop());

  async function send(bytes: Buffer): Promise<Response> {
    const id = await beginUpload(citizen.api.files, 'a', bytes.length);
    await sendBytes(citizen.api.files, id, 0, new Blob([new Uint8Array(bytes)]));
    return citizen.send(`${region.url}/api/v1/uploads/${id}/finish`, { method: 'POST' });
  }
  const upload = (bytes: Buffer) => sendFile(citizen.api, 'a', new Blob([new Uint8Array(bytes)]));
  const open = (who: Session, id: string, size = 'full') => who.send(`${region.url}/api/v1/files/${id}?size=${size}`);
  const codeOf = async (response: Response) => (await problemIn(response)).code;
  async function attach(id: string): Promise<string> {
    const body = { kind: 'report' as const, text: 'حفرة', area: 'buraydah', category: 'street-pothole', files: [id] };
    return (await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number;
  }
  const stateIn = async (who: Session, number: string) => (await who.api.voice.getCase({ params: { number } })).files[0]?.state;
  const folder = () => join(inject('folder'), new URL(region.ownerUrl).pathname.slice(1), 'files');
  const keptOf = async (id: string) => (await readdir(folder(), { recursive: true })).filter((path) => path.includes(id)).length;
  /** Without what only waits for its job to be removed. */
  async function allKept(): Promise<number> {
    await region.settle();
    return (await readdir(folder(), { recursive: true }).catch(() => [])).filter((path) => path.includes('-')).length;
  }
  const entriesOf = (event: string) =>
    query<{ actor_id: string | null; subject: string; details: object }>(
      region.ownerUrl,
      'select actor_id, subject, details from platform.audit_entry where event = $1 order by id',
      [event],
    );
  /** What the worker of a running installation does every five minutes. */
  async function comeBack(): Promise<void> {
    await region.server.app.jobs.runNow('files.scan_waiting');
    await region.settle();
  }
  const hidden = async () => Buffer.concat([await plain(30, 30).jpeg().toBuffer(), eicar]);

  test('what is clean is ready at once, and what lies in the storage is the redrawn picture alone', async () => {
    const { id, state } = await upload(await phonePhoto());
    expect(state).toBe('ready');
    expect(await keptOf(id)).toBe(2);
    expect((await open(citizen, id)).status).toBe(200);
  });

  test.each([
    ['behind a picture', hidden, 'image/jpeg'],
    ['inside a PDF', async () => pdfOf('<<>>', eicar), 'application/pdf'],
  ])('EICAR %s is refused, recorded and not kept', async (_, make, mediaType) => {
    const [before, bytes] = [await allKept(), await make()];
    const response = await send(bytes);
    expect(response.status).toBe(422);
    expect(await codeOf(response)).toBe('file.infected');
    expect(await allKept()).toBe(before);
    const { id } = await citizen.api.directory.getMe();
    expect((await entriesOf('files.file_refused')).at(-1)).toEqual({
      actor_id: id,
      subject: `person:${id}`,
      details: { code: 'file.infected', mediaType, bytes: bytes.length, signature: expect.stringContaining('Eicar') },
    });
  });

  test('EICAR by itself is refused for its type', async () => {
    expect(await codeOf(await send(eicar))).toBe('file.type');
  });

  describe('that is down', () => {
    beforeEach(() => clamd.stop());

    test('a file is taken and attached, served to nobody, and ready once the scanner is back', async () => {
      const { id, state, width } = await upload(await phonePhoto());
      expect([state, width]).toEqual(['waiting', 300]);
      const number = await attach(id);
      await region.settle();
      for (const who of [citizen, coordinator]) {
        expect(await stateIn(who, number)).toBe('waiting');
        for (const size of ['full', 'thumbnail']) {
          const response = await open(who, id, size);
          expect([response.status, response.headers.get('retry-after')]).toEqual([409, '60']);
          expect(await codeOf(response)).toBe('file.waiting');
        }
      }
      const live = await openLive(region.url, coordinator);
      await clamd.start();
      await comeBack();
      expect(await stateIn(coordinator, number)).toBe('ready');
      expect((await open(coordinator, id)).headers.get('content-type')).toBe('image/jpeg');
      expect(await keptOf(id)).toBe(2);
      await expect.poll(() => live.events).toContainEqual({ type: 'case.changed', number });
      live.leave();
    });

    test.each([
      ['behind a picture', hidden],
      ['inside a PDF', async () => pdfOf('<<>>', eicar)],
    ])('EICAR %s is found later: the bytes go, the case says so, the log knows', async (_, make) => {
      const { id } = await upload(await make());
      const number = await attach(id);
      await clamd.start();
      await comeBack();
      expect(await stateIn(coordinator, number)).toBe('removed');
      expect(await keptOf(id)).toBe(0);
      for (const size of ['full', 'thumbnail']) {
        const response = await open(coordinator, id, size);
        expect([response.status, await codeOf(response)]).toEqual([410, 'file.removed']);
      }
      expect((await entriesOf('files.infected_file_removed')).at(-1)).toEqual({
        actor_id: null,
        subject: `file:${id}`,
        details: { signature: expect.stringContaining('Eicar') },
      });
    });

    test('who may not see a file does not learn that it waits', async () => {
      const { id } = await upload(await phonePhoto());
      expect(await codeOf(await open(coordinator, id))).toBe('file.not_found');
    });

    test('a file whose tries the queue has given up is scanned all the same', async () => {
      const { id } = await upload(await phonePhoto());
      await region.settle();
      await query(region.ownerUrl, 'update graphile_worker._private_jobs set attempts = max_attempts');
      await clamd.start();
      await region.settle();
      expect(await codeOf(await open(citizen, id))).toBe('file.waiting');
      await comeBack();
      expect((await open(citizen, id)).status).toBe(200);
    });

    test('a file that goes unattached for a day goes with all that lies of it', async () => {
      const { id } = await upload(await phonePhoto());
      expect(await keptOf(id)).toBe(3);
      region.clock.advance(25 * 3_600_000);
      await region.server.app.jobs.runNow('files.remove_unattached');
      expect(await keptOf(id)).toBe(0);
      // Its job finds nothing left to do.
      await clamd.start();
      await comeBack();
    });
  });

  test('a row that was not written leaves no bytes of a file behind', async () => {
    const before = await allKept();
    await query(region.ownerUrl, 'revoke insert on platform.audit_entry from sawt_app');
    try {
      expect(await codeOf(await send(await phonePhoto()))).toBe('server.failed');
    } finally {
      await query(region.ownerUrl, 'grant insert on platform.audit_entry to sawt_app');
    }
    // What was uploaded is there to be finished by a second try.
    expect(await allKept()).toBe(before + 1);
  });
});

test('without a scanner nothing passes that waits for one', async () => {
  const region = await createTestRegion();
  try {
    const citizen = await region.signIn('+966555000001');
    const { id, state } = await sendFile(citizen.api, 'a.jpg', new Blob([new Uint8Array(await phonePhoto())]));
    expect(state).toBe('ready');
    // As a server of the version before this one writes it.
    const [row] = await query<{ scan: string }>(region.ownerUrl, 'update platform.file set scan = default where id = $1 returning scan', [
      id,
    ]);
    expect(row).toEqual({ scan: 'waiting' });
    await query(region.ownerUrl, `select graphile_worker.add_job('files.scan', json_build_object('id', $1::text))`, [id]);
    await region.server.app.jobs.runNow('files.scan_waiting');
    await region.settle();
    expect((await problemIn(await citizen.send(`${region.url}/api/v1/files/${id}`))).code).toBe('file.waiting');
  } finally {
    await region.close();
  }
});
