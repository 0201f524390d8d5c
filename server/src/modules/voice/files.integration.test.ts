import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemIn } from '../../../testing/problem-in.ts';
import { sendFile } from '../../../testing/send-file.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';
import { phonePhoto } from '../../platform/files/testing/pictures.ts';
import { recorded } from '../../platform/files/testing/sounds.ts';

let region: TestRegion;
let citizen: Session;
let neighbour: Session;
let coordinator: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [citizen, neighbour, coordinator] = await Promise.all([
    region.signIn('+966555000001'),
    region.signIn('+966555000002'),
    region.signIn('municipality.coordinator'),
  ]);
});
afterAll(() => region?.close());

const upload = async (who: Session) => sendFile(who.api, 'شارع.png', new Blob([new Uint8Array(await phonePhoto())]));
const open = (who: Session, id: string, size = 'full') => who.send(`${region.url}/api/v1/files/${id}?size=${size}`);
async function submit(files: string[] = []): Promise<string> {
  const body = { kind: 'report', text: 'حفرة', area: 'buraydah', category: 'street-pothole', files } as const;
  return (await citizen.api.voice.submitCase({ body: { ...body, files }, idempotencyKey: randomUUID() })).number;
}
async function mayOpen(who: Session, id: string): Promise<boolean> {
  const response = await open(who, id);
  if (response.ok) await response.body?.cancel();
  else expect((await problemIn(response)).code).toBe('file.not_found');
  return response.ok;
}

describe('a photo', () => {
  test('comes back without where and by whom it was taken, upright under a name that is true', async () => {
    const { id, name, mediaType } = await upload(citizen);
    expect([name, mediaType]).toEqual(['شارع.jpg', 'image/jpeg']);
    const response = await open(citizen, id);
    const bytes = Buffer.from(await response.arrayBuffer());
    const { exif, xmp, iptc, format, width, height } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, format, width, height }).toEqual({ format: 'jpeg', width: 300, height: 200 });
    expect(bytes.includes('GPS') || bytes.includes('Photographer')).toBe(false);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('has a small picture, and a PDF has none', async () => {
    const { id } = await upload(citizen);
    const small = await open(citizen, id, 'thumbnail');
    expect((await sharp(Buffer.from(await small.arrayBuffer())).metadata()).format).toBe('jpeg');
    const pdf = await sendFile(citizen.api, 'a.pdf', new Blob(['%PDF-1.7\n%%EOF']));
    expect((await problemIn(await open(citizen, pdf.id, 'thumbnail'))).code).toBe('file.not_found');
  });
});

describe('a voice note', () => {
  test('is kept as sound and comes back in its sandbox, and a film is refused', async () => {
    const sent = (name: 'chromium.webm' | 'film.webm') => sendFile(citizen.api, 'film.avi', new Blob([new Uint8Array(recorded(name))]));
    const { id, name, mediaType } = await sent('chromium.webm');
    expect([name, mediaType]).toEqual(['film.avi.webm', 'audio/webm']);
    const response = await open(citizen, id);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(recorded('chromium.webm'));
    expect(response.headers.get('content-type')).toBe('audio/webm');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    await expect(sent('film.webm')).rejects.toMatchObject({ problem: { code: 'file.type' } });
  });
});

describe('a file can be opened', () => {
  test('before it is attached: by who sent it', async () => {
    const { id } = await upload(citizen);
    expect([await mayOpen(citizen, id), await mayOpen(neighbour, id), await mayOpen(coordinator, id)]).toEqual([true, false, false]);
  });

  test('once it is attached: by who may read the case', async () => {
    const { id } = await upload(citizen);
    await submit([id]);
    const [emirate, water] = await Promise.all([region.signIn('emirate.leader'), region.signIn('water.coordinator')]);
    const readers = [citizen, coordinator, emirate, neighbour, water];
    expect(await Promise.all(readers.map((reader) => mayOpen(reader, id)))).toEqual([true, true, true, false, false]);
  });

  test('in an internal note: by officials, not by the citizen of the case', async () => {
    const { id } = await upload(coordinator);
    const number = await submit();
    await coordinator.api.voice.note({ params: { number }, body: { text: 'صورة الموقع', files: [id] } });
    expect([await mayOpen(coordinator, id), await mayOpen(citizen, id)]).toEqual([true, false]);
    const seen = await citizen.api.voice.getCase({ params: { number } });
    expect(JSON.stringify(seen)).not.toContain(id);
  });

  test('with a proposed answer: by the citizen only once it is approved', async () => {
    const specialist = await region.signIn('municipality.specialist1');
    const [number, { id }] = [await submit(), await upload(specialist)];
    const params = { number };
    await coordinator.api.voice.assign({ params, body: { assignee: (await specialist.api.directory.getMe()).id } });
    await specialist.api.voice.start({ params, body: {} });
    await specialist.api.voice.propose({ params, body: { text: 'أُصلحت', files: [id] } });
    expect([await mayOpen(coordinator, id), await mayOpen(citizen, id)]).toEqual([true, false]);
    await coordinator.api.voice.approve({ params, body: {} });
    expect(await mayOpen(citizen, id)).toBe(true);
  });

  test('by nobody, when there is none', async () => {
    expect(await mayOpen(citizen, randomUUID())).toBe(false);
  });
});

describe('photos side by side', () => {
  let specialist: Session;
  const params = (number: string) => ({ number });
  const underWork = async (files: string[]) => {
    const number = await submit(files);
    await coordinator.api.voice.assign({ params: params(number), body: { assignee: (await specialist.api.directory.getMe()).id } });
    await specialist.api.voice.start({ params: params(number), body: {} });
    return number;
  };
  const shown = async (who: Session, number: string) =>
    (await who.api.voice.getCase({ params: params(number) })).timeline.flatMap(({ what, comparisons }) =>
      comparisons.map((pair) => ({ what, ...pair })),
    );
  beforeAll(async () => {
    specialist = await region.signIn('municipality.specialist1');
  });

  test('reach the citizen with the answer and not before: their own photo, and one that was internal', async () => {
    const [before, internal] = [(await upload(citizen)).id, (await upload(specialist)).id];
    const number = await underWork([before]);
    await specialist.api.voice.note({
      params: params(number),
      body: { text: 'أُصلحت', files: [internal], comparisons: [{ before, after: internal }] },
    });
    expect(await shown(citizen, number)).toEqual([]);
    const { id: other } = await upload(specialist);
    const pairs = [
      { before, after: internal },
      { before: internal, after: other },
    ];
    await specialist.api.voice.propose({ params: params(number), body: { text: 'عولجت', files: [other], comparisons: pairs } });
    expect(await shown(coordinator, number)).toEqual([
      { what: 'note', before, after: internal },
      ...pairs.map((pair) => ({ what: 'propose', ...pair })),
    ]);
    expect([await shown(citizen, number), await mayOpen(citizen, internal), await mayOpen(citizen, other)]).toEqual([[], false, false]);
    await coordinator.api.voice.approve({ params: params(number), body: {} });
    expect(await shown(citizen, number)).toEqual(pairs.map((pair) => ({ what: 'approve', ...pair })));
    expect([await mayOpen(citizen, internal), await mayOpen(citizen, other), await mayOpen(neighbour, internal)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('are photos of this case, and the field says which is not', async () => {
    const { id: before } = await upload(citizen);
    const number = await underWork([before]);
    const { id: foreign } = await upload(neighbour);
    await submit([]);
    const { id: document } = await sendFile(specialist.api, 'a.pdf', new Blob(['%PDF-1.7\n%%EOF']));
    const propose = (after: string, files: string[] = []) =>
      specialist.api.voice.propose({ params: params(number), body: { text: 'عولجت', files, comparisons: [{ before, after }] } });
    const fault = (code: string) => ({ problem: { code: 'file.not_found', fields: [{ path: 'body.comparisons.0.after', code }] } });
    await expect(propose(foreign)).rejects.toMatchObject(fault('not_a_photo'));
    await expect(propose(foreign, [foreign])).rejects.toMatchObject({ problem: { code: 'file.not_found' } });
    await expect(propose(document, [document])).rejects.toMatchObject(fault('not_a_photo'));
    await expect(propose(before)).rejects.toMatchObject(fault('same_photo'));
    expect(await shown(coordinator, number)).toEqual([]);
  });
});
