import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsClient } from 'aws4fetch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { S3Error } from './s3-client.ts';
import { createS3Storage } from './s3-storage.ts';
import { type S3Server, startS3Server } from './testing/s3-server.ts';
import { testStorage } from './testing/storage-suite.ts';

let folder: string;
let server: S3Server;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 's3-storage-'));
  server = await startS3Server(folder);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

describe('the S3 storage', () => {
  testStorage(() => createS3Storage(server.settings));

  test('the media type lies beside the bytes', async () => {
    const { endpoint, bucket, ...credentials } = server.settings;
    const key = randomUUID();
    await createS3Storage(server.settings).put(key, Buffer.from('%PDF'), 'application/pdf');
    const response = await new AwsClient({ ...credentials, service: 's3' }).fetch(`${endpoint}/${bucket}/${key}`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    await response.arrayBuffer();
  });

  test('an endpoint may end with a slash', async () => {
    const storage = createS3Storage({ ...server.settings, endpoint: `${server.settings.endpoint}/` });
    await expect(storage.put(randomUUID(), Buffer.from('x'), 'image/jpeg')).resolves.toBeUndefined();
  });

  test('a wrong secret is an error that names no secret', async () => {
    const storage = createS3Storage({ ...server.settings, secretAccessKey: 'wrong' });
    const refused = new S3Error('S3 answered 403 (SignatureDoesNotMatch).');
    await expect(storage.put(randomUUID(), Buffer.from('x'), 'image/jpeg')).rejects.toThrow(refused);
    await expect(storage.get(randomUUID())).rejects.toThrow(refused);
    await expect(storage.remove(randomUUID())).rejects.toThrow(refused);
  });

  test('a missing bucket is an error, not a missing file', async () => {
    const storage = createS3Storage({ ...server.settings, bucket: 'elsewhere' });
    await expect(storage.get(randomUUID())).rejects.toThrow('NoSuchBucket');
  });

  test('a service that is away is an error', async () => {
    const gone = await startS3Server(folder);
    await gone.stop();
    await expect(createS3Storage(gone.settings).get(randomUUID())).rejects.toThrow();
  });
});
