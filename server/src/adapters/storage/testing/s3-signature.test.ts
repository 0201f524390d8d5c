import { expect, test } from 'vitest';
import { isSignedBy } from './s3-signature.ts';

/** The example "GET Object" that Amazon publishes with the definition of the signature. */
const example = {
  method: 'GET',
  url: '/test.txt',
  headers: {
    host: 'examplebucket.s3.amazonaws.com',
    range: 'bytes=0-9',
    'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'x-amz-date': '20130524T000000Z',
    authorization:
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,' +
      'SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,' +
      'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
};
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

test("Amazon's published example is accepted", () => {
  expect(isSignedBy(example, secret)).toBe(true);
});

test('so is its example of a list, in whatever order its query comes', () => {
  const { range: _, ...headers } = example.headers;
  const authorization =
    'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,' +
    'SignedHeaders=host;x-amz-content-sha256;x-amz-date,' +
    'Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7';
  const list = { ...example, headers: { ...headers, authorization } };
  for (const url of ['/?max-keys=2&prefix=J', '/?prefix=J&max-keys=2']) expect(isSignedBy({ ...list, url }, secret)).toBe(true);
  expect(isSignedBy({ ...list, url: '/?max-keys=2&prefix=K' }, secret)).toBe(false);
});

test('another secret or another address is refused', () => {
  expect(isSignedBy(example, 'another')).toBe(false);
  expect(isSignedBy({ ...example, url: '/other.txt' }, secret)).toBe(false);
});
