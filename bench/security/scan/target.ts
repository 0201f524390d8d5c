export interface Target {
  url: string;
  caller: string;
  cookies: string;
  addresses: readonly string[];
  /** For what the scanner writes. */
  folder: string;
}

export interface Finding {
  kind: string;
  path: string;
  info: string;
  parameter: string;
}

export interface Verdict {
  findings: Finding[];
  /** What the scanner did not do. */
  notes: string[];
}
