import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { S3Settings } from '../s3-client.ts';
import { isSignedBy } from './s3-signature.ts';

export interface S3Server {
  settings: S3Settings;
  stop(): Promise<void>;
}

/** A real S3 server on a free loopback port, keeping its bucket in `folder`, behind what it lacks: a check of signatures, and `If-None-Match`. */
export async function startS3Server(folder: string): Promise<S3Server> {
  // `S3RVER` is the access key that this server knows.
  const account = { region: 'me-central-1', bucket: 'files', accessKeyId: 'S3RVER', secretAccessKey: 'a secret of the tests' };
  const s3rver = new S3rver({ directory: folder, silent: true, configureBuckets: [{ name: account.bucket }] });
  await s3rver.configureBuckets();
  const answer = s3rver.callback();
  const server = createServer((request, response) => {
    if (!isSignedBy(request, account.secretAccessKey)) {
      response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
    } else if (isWriteOver(request, folder)) {
      response.writeHead(412).end('<Error><Code>PreconditionFailed</Code></Error>');
    } else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    settings: { ...account, endpoint: `http://127.0.0.1:${port}` },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** As Amazon answers since 2024: only what is not there may be written (RFC 9110 § 13.1.2). */
function isWriteOver({ method, url = '', headers }: IncomingMessage, folder: string): boolean {
  const path = new URL(url, 'http://localhost').pathname;
  return method === 'PUT' && headers['if-none-match'] === '*' && existsSync(join(folder, `${path}._S3rver_object`));
}
