export type Verdict = { clean: true } | { clean: false; signature: string };

/** A virus scanner. Both functions throw `ScannerError` when it cannot answer: that is never a verdict. */
export interface Antivirus {
  scan(bytes: Buffer): Promise<Verdict>;
  /** What it says of itself; also the way to ask whether it is there. */
  version(): Promise<string>;
}

/** The scanner is away, too slow, or said something that is no verdict. */
export class ScannerError extends Error {}
