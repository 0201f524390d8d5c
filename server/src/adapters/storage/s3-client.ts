import { AwsClient } from 'aws4fetch';

export interface S3Settings {
  /** Address of the service, without the bucket. */
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** The service answered with something else than asked for. */
export class S3Error extends Error {}

/** An upload of the largest file at 0.5 MB/s; a download must begin by then. */
const answerMilliseconds = 30_000;
/** After 429 and 5xx, with growing pauses. */
const retries = 3;

/** Asks for what is in a bucket, signed; addressed by path (`endpoint/bucket/key`), as services outside Amazon expect. */
export function createS3Client({ endpoint, region, bucket, accessKeyId, secretAccessKey }: S3Settings) {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries });
  const bucketUrl = `${endpoint.replace(/\/+$/, '')}/${bucket}`;

  /** @param path a key, or a question to the bucket (`?prefix=a`) */
  return async function send(method: 'GET' | 'PUT' | 'DELETE', path: string, content: RequestInit = {}): Promise<Response> {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(new S3Error(`S3 did not answer ${method} in time.`)), answerMilliseconds);
    try {
      return await client.fetch(`${bucketUrl}/${path}`, { method, signal: patience.signal, ...content });
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Reads the answer to its end, so that the connection can be used again. @throws S3Error unless it is a success */
export async function settle(response: Response): Promise<string> {
  if (!response.ok) throw new S3Error((await failure(response)).message);
  return response.text();
}

/** S3 says what is wrong in XML: `<Error><Code>NoSuchKey</Code>…`. */
export async function failure(response: Response): Promise<{ code: string | undefined; message: string }> {
  const code = /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1];
  return { code, message: `S3 answered ${response.status} (${code ?? 'no code'}).` };
}
