import { Problem } from '@sawt/contract';
import { type Line, policy, type Relation, type Role, relations, verdict } from '../matrix/policy.ts';
import type { FuzzRequest, OpenApi } from './requests.ts';
import { type Answer, mostBytes } from './send.ts';
import type { FuzzWorld } from './world.ts';

export type Caller = Role | 'signed_out';

/** After it nothing is learnt any more. */
export const lostSession = 'has lost the session';

/** Problems that any address may answer with, before or after its own. */
const general = [
  'request.malformed',
  'request.invalid',
  'request.too_large',
  'request.media_type',
  'request.foreign_origin',
  'request.too_many',
  'auth.required',
  'auth.second_factor_required',
];
const insides =
  /\.ts:\d|node_modules|\bat \w+ \(|\b(select|insert|update) .*\b(from|into|set)\b|relation "|syntax error|\/(work|tmp|home|usr)\//i;

/** What is wrong with an answer to a caller; undefined: nothing. */
export function createJudge(document: OpenApi, world: FuzzWorld) {
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  const declared = new Map(
    operations.map(({ operationId, responses }) => [
      operationId,
      Object.values(responses).flatMap(({ description }) => description.split(', ')),
    ]),
  );

  return (request: FuzzRequest, answer: Answer, caller: Caller): string | undefined => {
    const { status, text } = answer;
    const shown = othersIn(request, text);
    const leaked = world.hiddenFrom[caller].find((mark) => shown.includes(mark));
    if (leaked) return `shows what this caller may not read: ${leaked}`;
    if (status >= 500) return 'fails';
    if (answer.bytes > mostBytes) return 'answers without bound';
    if (request.routed && status < 400 && !mayAnswer(request, caller, world)) return 'answers what the policy refuses';
    if (status < 400) return undefined;
    if (insides.test(text)) return 'shows insides';
    if (request.method === 'HEAD' || !/^\/api\//.test(request.target) || request.target.startsWith('/api/auth/')) return undefined;
    return faultOfProblem(request, answer, caller);
  };

  function faultOfProblem(
    { operation, routed, signedIn }: FuzzRequest,
    { status, headers, text }: Answer,
    caller: Caller,
  ): string | undefined {
    if (!/^application\/problem\+json\b/.test(headers['content-type'] ?? '')) return 'refuses without a problem document';
    const parsed = Problem.strict().safeParse(readJson(text));
    if (!parsed.success) return 'refuses with another document than the contract’s';
    const { code, requestId } = parsed.data;
    if (parsed.data.status !== status || requestId !== headers['x-request-id']) return 'refuses with a document that is not of this answer';
    if (routed && !general.includes(code) && !declared.get(operation)?.includes(code)) return `refuses with ${code}, which is not declared`;
    if (code === 'auth.required' && signedIn && caller !== 'signed_out') return lostSession;
    return undefined;
  }
}

/** The demo's helpers show everything to anybody; the id of a draft is what its writer chose, be it that of somebody else's file. */
function othersIn({ operation }: FuzzRequest, text: string): string {
  if (operation.startsWith('demo.')) return '';
  return operation.startsWith('drafts.') ? text.replaceAll(/"id":"[^"]*"/g, '') : text;
}

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** By the policy written by hand: may this caller be answered at all, and about this case? */
function mayAnswer({ operation, names, signedIn }: FuzzRequest, caller: Caller, { subjects }: FuzzWorld): boolean {
  const about = relations.find((relation) => names !== null && [subjects[relation].number, subjects[relation].file].includes(names));
  return mayCall(operation, signedIn ? caller : 'signed_out', about);
}

/** @param relation the case it is about; left out: one that is near */
export function mayCall(operation: string, caller: Caller, relation: Relation = 'own'): boolean {
  const [module = '', name = ''] = operation.split('.');
  const line = (policy as Record<string, Record<string, Line>>)[module]?.[name];
  if (line === undefined) return true;
  return caller === 'signed_out' ? line === 'public' : verdict(line, caller, relation) === 'allowed';
}
