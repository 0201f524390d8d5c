import { randomBytes } from 'node:crypto';
import { maximumFileBytes, maximumUploads } from '@sawt/contract';
import sharp from 'sharp';
import { Upload, type UploadOptions } from 'tus-js-client';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createLine, type Line } from '../../../../testing/line.ts';
import { problemIn } from '../../../../testing/problem-in.ts';
import { query } from '../../../../testing/query.ts';
import { beginUpload, sendBytes, sendFile } from '../../../../testing/send-file.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

let region: TestRegion;
let citizen: Session;
let neighbour: Session;
let photo: Buffer;
beforeAll(async () => {
  region = await createTestRegion();
  [citizen, neighbour] = await Promise.all([region.signIn('+966555000001'), region.signIn('+966555000002')]);
  const raw = { width: 1200, height: 900, channels: 3 } as const;
  // Noise does not compress: about three megabytes.
  photo = await sharp(randomBytes(raw.width * raw.height * 3), { raw })
    .png()
    .toBuffer();
});
afterAll(() => region?.close());

const codeOf = (error: unknown) => (error as { problem?: { code: string } }).problem?.code;
const refusal = (work: Promise<unknown>) => work.then(() => 'taken', codeOf);
const countUploads = async () => Number((await query<{ n: string }>(region.ownerUrl, 'select count(*) n from platform.upload'))[0]?.n);

async function openLine(bytesPerSecond?: number): Promise<Line> {
  const line = await createLine(region.url, bytesPerSecond);
  onTestFinished(() => line.close());
  return line;
}

/** Uploads with the library that our pages use. */
function uploadWithTus(who: Session, url: string, bytes: Buffer, options: Partial<UploadOptions> = {}): Promise<{ id: string }> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(bytes, {
      endpoint: `${url}/api/v1/uploads`,
      retryDelays: [50, 100, 200],
      metadata: { filename: 'شارع.png' },
      headers: { cookie: who.cookies() },
      onSuccess: () => resolve({ id: upload.url?.split('/').at(-1) ?? '' }),
      onError: reject,
      ...options,
    });
    upload.start();
  });
}

describe('an upload with the real client of tus', () => {
  test('goes on where the line broke, and sends nothing twice but what was under way', async () => {
    const line = await openLine(6_000_000);
    let breaks = 0;
    const { id } = await uploadWithTus(citizen, line.url, photo, {
      onProgress: () => {
        if (breaks > 0 || line.sent() < 2_000_000) return;
        breaks += 1;
        line.cut();
        setTimeout(line.mend, 100);
      },
    });
    expect(breaks).toBe(1);
    // Begun anew it would be the whole photo and two megabytes more.
    expect(line.sent()).toBeLessThan(photo.length + 1_000_000);
    const file = await citizen.api.files.finishUpload({ params: { id } });
    expect(file).toMatchObject({ id, name: 'شارع.jpg', mediaType: 'image/jpeg', width: 1200, height: 900 });
    expect(await countUploads()).toBe(0);
  });

  test('is dropped with all that has arrived', async () => {
    const id = await beginUpload(citizen.api.files, 'a.jpg', 100);
    await sendBytes(citizen.api.files, id, 0, new Blob(['x'.repeat(50)]));
    await Upload.terminate(`${region.url}/api/v1/uploads/${id}`, { headers: { cookie: citizen.cookies() } });
    expect(await refusal(citizen.api.files.readUpload({ params: { id } }))).toBe('upload.not_found');
  });

  test('that is too large is refused before a byte of it is sent', async () => {
    const line = await openLine();
    await expect(uploadWithTus(citizen, line.url, Buffer.alloc(maximumFileBytes + 1))).rejects.toThrow(/413/);
    expect(line.sent()).toBeLessThan(10_000);
  });
});

describe('an upload', () => {
  const begin = (length = 10) => beginUpload(citizen.api.files, 'a.pdf', length);

  test('says in its headers how much has arrived and until when it is kept', async () => {
    const id = await begin();
    const sent = await sendBytes(citizen.api.files, id, 0, new Blob(['%PDF']));
    expect([sent.status, sent.headers.get('upload-offset')]).toEqual([204, '4']);
    const asked = await citizen.send(`${region.url}/api/v1/uploads/${id}`, { method: 'HEAD' });
    const names = ['tus-resumable', 'upload-offset', 'upload-length', 'upload-expires', 'cache-control'];
    expect(names.map((name) => asked.headers.get(name))).toEqual(['1.0.0', '4', '10', 'Tue, 24 Nov 2026 07:00:00 GMT', 'no-store']);
  });

  test('takes bytes only where the last ones ended, and no more than were announced', async () => {
    const id = await begin();
    const send = (offset: number, text: string) => refusal(sendBytes(citizen.api.files, id, offset, new Blob([text])));
    expect(await send(0, '12345')).toBe('taken');
    expect(await Promise.all([send(0, '1'), send(6, '1'), send(5, '123456')])).toEqual([
      'upload.offset',
      'upload.offset',
      'request.too_large',
    ]);
    // Two tabs go on at once: one of them has to ask again.
    expect((await Promise.all([send(5, '67890'), send(5, 'abcde')])).sort()).toEqual(['taken', 'upload.offset']);
    expect(await citizen.api.files.readUpload({ params: { id } })).toEqual({ offset: 10, length: 10 });
  });

  test('in more pieces than any line breaks into is over, and its client begins anew', async () => {
    const id = await beginUpload(citizen.api.files, 'photo.png', 10);
    await query(
      region.ownerUrl,
      'update platform.upload set received = 5, pieces = array(select gen_random_uuid() from generate_series(1, 2000)) where id = $1',
      [id],
    );
    expect(await refusal(sendBytes(citizen.api.files, id, 5, new Blob(['bytes'])))).toBe('upload.not_found');
    expect(await refusal(citizen.api.files.readUpload({ params: { id } }))).toBe('upload.not_found');
  });

  test('of somebody else is not there', async () => {
    const id = await begin();
    const { readUpload, dropUpload, finishUpload } = neighbour.api.files;
    const asked = [
      readUpload({ params: { id } }),
      sendBytes(neighbour.api.files, id, 0, new Blob(['x'])),
      dropUpload({ params: { id }, headers: { 'tus-resumable': '1.0.0' } }),
      finishUpload({ params: { id } }),
    ];
    expect(await Promise.all(asked.map(refusal))).toEqual(Array(4).fill('upload.not_found'));
  });

  test('in another version of tus is refused with the one that is spoken', async () => {
    const headers = { 'tus-resumable': '0.2.2', 'upload-length': '10', 'upload-metadata': '' };
    const answer = await citizen.send(`${region.url}/api/v1/uploads`, { method: 'POST', headers });
    expect([answer.status, answer.headers.get('tus-version')]).toEqual([412, '1.0.0']);
    expect((await problemIn(answer)).code).toBe('upload.version');
  });

  test('is finished once, however often that is asked', async () => {
    const id = await begin(14);
    expect(await refusal(citizen.api.files.finishUpload({ params: { id } }))).toBe('upload.incomplete');
    await sendBytes(citizen.api.files, id, 0, new Blob(['%PDF-1.7\n%%EOF']));
    const finish = () => citizen.api.files.finishUpload({ params: { id } });
    const [first, second] = await Promise.all([finish(), finish()]);
    expect([second, await finish()]).toEqual([first, first]);
    expect(await query(region.ownerUrl, 'select id from platform.file where id = $1', [id])).toHaveLength(1);
    expect((await citizen.send(`${region.url}/api/v1/files/${id}`)).status).toBe(200);
  });

  test('of a wrong type is refused at the end, and nothing of it is kept', async () => {
    expect(await refusal(sendFile(citizen.api, 'a.jpg', new Blob(['MZ, a program'])))).toBe('file.type');
    expect(await query(region.ownerUrl, `select 1 from platform.upload where name = 'a.jpg'`)).toEqual([]);
  });

  test('beyond what one person may have under way is refused', async () => {
    const busy = await region.signIn('+966555000003');
    for (let each = 0; each < maximumUploads; each += 1) await beginUpload(busy.api.files, 'a', 1);
    expect(await refusal(beginUpload(busy.api.files, 'a', 1))).toBe('upload.too_many');
  });

  test('that does not go on for a day is over, and goes with its pieces at night', async () => {
    const id = await begin();
    await sendBytes(citizen.api.files, id, 0, new Blob(['12345']));
    const [row] = await query<{ pieces: string[] }>(region.ownerUrl, 'select pieces from platform.upload where id = $1', [id]);
    region.clock.advance(86_400_000);
    expect(await refusal(sendBytes(citizen.api.files, id, 5, new Blob(['67890'])))).toBe('upload.not_found');
    await region.server.app.jobs.runNow('files.remove_unattached');
    await region.settle();
    expect(await countUploads()).toBe(0);
    expect(row?.pieces).toHaveLength(1);
  });
});
