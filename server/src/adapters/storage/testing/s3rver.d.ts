declare module 's3rver' {
  import type { RequestListener } from 'node:http';

  /** The part of the package's interface that our tests use; it has no types of its own. */
  export default class S3rver {
    constructor(options: { directory: string; silent: boolean; configureBuckets: { name: string }[] });
    configureBuckets(): Promise<unknown>;
    callback(): RequestListener;
  }
}
