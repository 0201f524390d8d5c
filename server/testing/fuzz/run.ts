import fc from 'fast-check';
import { type Caller, createJudge, lostSession, mayCall } from './judge.ts';
import { type FuzzRequest, type OpenApi, requestsOver } from './requests.ts';
import { type Answer, createSend } from './send.ts';
import type { FuzzWorld } from './world.ts';

export interface Finding {
  caller: Caller;
  seed: number;
  complaint: string;
  /** Made as small as it still fails. */
  request: FuzzRequest;
  answer: Answer | string;
}
export interface FuzzReport {
  caller: Caller;
  requests: number;
  byStatus: Record<string, number>;
  findings: Finding[];
}
export interface FuzzOptions {
  url: string;
  document: OpenApi;
  world: FuzzWorld;
  caller: Caller;
  requests: number;
  seed: number;
  /** Findings that are not told again; grows. */
  known?: string[];
}

/** So often a failing request is tried again to make it smaller. */
const shrinkings = 150;

/** Sends generated requests as one caller and judges every answer. Goes on after a finding, without its like. */
export async function fuzz({ url, document, world, caller, requests, seed, known = [] }: FuzzOptions): Promise<FuzzReport> {
  const judge = createJudge(document, world);
  const { send, close } = createSend(url);
  const cookie = world.callers[caller]?.cookies() ?? '';
  const report: FuzzReport = { caller, requests: 0, byStatus: {}, findings: [] };
  let last: Omit<Finding, 'caller' | 'seed'> | undefined;
  let tries = 0;

  const complaintOf = async (request: FuzzRequest): Promise<string | undefined> => {
    const answer = await send(request, cookie).catch((error: Error) => `${error.message}`);
    if (typeof answer !== 'string') report.byStatus[answer.status] = (report.byStatus[answer.status] ?? 0) + 1;
    const complaint = typeof answer === 'string' ? answer : judge(request, answer, caller);
    if (!complaint || known.includes(`${request.operation}: ${complaint}`)) return undefined;
    last = { complaint, request, answer };
    return complaint;
  };

  const property = fc.asyncProperty(
    requestsOver(document, world, (operation) => mayCall(operation, caller)),
    async (request) => {
      if (last && ++tries > shrinkings) return;
      const complaint = await complaintOf(request);
      if (complaint) throw new Error(complaint);
    },
  );
  while (report.requests < requests) {
    last = undefined;
    tries = 0;
    const details = await fc.check(property, { numRuns: requests - report.requests, seed: seed + report.findings.length });
    report.requests += details.numRuns;
    if (!details.failed) break;
    if (!last) throw details.errorInstance;
    const finding: Finding = { caller, seed: details.seed, ...(last as Omit<Finding, 'caller' | 'seed'>) };
    report.findings.push(finding);
    known.push(`${finding.request.operation}: ${finding.complaint}`);
    if (finding.complaint === lostSession) break;
  }
  close();
  return report;
}

/** A finding as a person reads it. */
export function describeFinding({ caller, seed, complaint, request, answer }: Finding): string {
  const body = request.body && `${request.body.toString('utf8').slice(0, 400)} (${request.body.length} bytes)`;
  const said = typeof answer === 'string' ? answer : `${answer.status} ${JSON.stringify(answer.headers)} ${answer.text.slice(0, 600)}`;
  return [
    `${request.operation} as ${caller} (seed ${seed}): ${complaint}`,
    `  ${request.method} ${request.target.slice(0, 400)} ${JSON.stringify(request.headers).slice(0, 600)}`,
    ...(body ? [`  ${body}`] : []),
    `  → ${said}`,
  ].join('\n');
}
