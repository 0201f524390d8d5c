import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

type SignedRequest = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/**
 * Checks the signature of a request against Amazon's definition, independently of the library that
 * signs (docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html): the S3 server of the tests does not.
 */
export function isSignedBy({ method, url = '', headers }: SignedRequest, secretAccessKey: string): boolean {
  const authorization = /Credential=[^/]+\/([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=(\w+)/.exec(headers.authorization ?? '');
  if (!authorization) return false;
  const [, scope, signedHeaders, signature] = authorization as unknown as [string, string, string, string];
  const canonicalHeaders = signedHeaders.split(';').map((name) => `${name}:${headers[name]}\n`);
  const [path, query = ''] = url.split('?');
  const canonicalRequest = [
    method,
    path,
    query.split('&').sort().join('&'),
    canonicalHeaders.join(''),
    signedHeaders,
    headers['x-amz-content-sha256'],
  ].join('\n');
  const hash = createHash('sha256').update(canonicalRequest).digest('hex');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hash].join('\n');
  const key = scope.split('/').reduce<string | Buffer>(keyed, `AWS4${secretAccessKey}`);
  return keyed(key, text).toString('hex') === signature;
}

const keyed = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
