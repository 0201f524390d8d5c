import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuditKey, signCheckpoint } from '../../platform/audit/audit-key.ts';
import { type S3Server, startS3Server } from '../storage/testing/s3-server.ts';
import { createS3Witness } from './s3-witness.ts';

let folder: string;
let server: S3Server;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 's3-witness-'));
  server = await startS3Server(folder);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const key = createAuditKey(Buffer.alloc(32, 5));
const noteOf = (size: number, fill = 1) => signCheckpoint(key, { size, root: Buffer.alloc(32, fill) });

describe('the S3 witness', () => {
  test('gives back what it took, in the order of the sizes', async () => {
    const witness = createS3Witness(server.settings);
    expect(await witness.read()).toEqual([]);
    for (const size of [9, 1000, 10]) await witness.publish(noteOf(size));
    expect(await witness.read()).toEqual([noteOf(9), noteOf(10), noteOf(1000)]);
  });

  test('takes the same checkpoint again, and never another one of the same size', async () => {
    const witness = createS3Witness(server.settings);
    await witness.publish(noteOf(2000));
    await witness.publish(noteOf(2000));
    await expect(witness.publish(noteOf(2000, 2))).rejects.toThrow('another checkpoint of this size');
    expect((await witness.read())?.at(-1)).toBe(noteOf(2000));
  });

  test('gives back the newest hundred of many, and the next is written beside them', async () => {
    const witness = createS3Witness(server.settings);
    for (let size = 3001; size <= 3110; size++) await witness.publish(noteOf(size));
    const read = await witness.read();
    expect([read?.length, read?.[0], read?.at(-1)]).toEqual([100, noteOf(3011), noteOf(3110)]);
  });

  test('is an error where the bucket or the service is missing, so that the checkpoint is made again', async () => {
    await expect(createS3Witness({ ...server.settings, bucket: 'elsewhere' }).publish(noteOf(1))).rejects.toThrow('NoSuchBucket');
    const gone = await startS3Server(folder);
    await gone.stop();
    await expect(createS3Witness(gone.settings).publish(noteOf(1))).rejects.toThrow();
    await expect(createS3Witness(gone.settings).read()).rejects.toThrow();
  });
});
