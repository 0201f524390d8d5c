import { randomUUID } from 'node:crypto';
import { type Endpoint, urlOf } from '@sawt/contract';
import type { Session } from '../test-region.ts';

const words = { text: 'نص' };
const reason = { reason: 'سبب' };
const noLink = 'x'.repeat(43);
const passkeyAnswer = { id: 'x', response: { clientDataJSON: 'x' } };
const both = { ar: 'نص', en: 'text' };
const template = { name: both, text: both, department: null, move: 'answer', active: true };
const noRules = { hours: null, ramadanHours: null, holidays: [], exceptions: [] };
const someone = '00000000-0000-4000-8000-000000000000';

/** A valid query for every endpoint that demands one. */
const questions: Readonly<Record<string, string>> = {
  previewImport: '?name=p.csv',
  beginImport: '?name=p.csv',
  tryDeadlines: '?kind=report&priority=normal',
  mapCases: '?resolution=6&west=42&south=25&east=45&north=28',
};

const tus = { 'tus-resumable': '1.0.0' };

/** Valid headers for every endpoint that demands some. */
const heads: Readonly<Record<string, Record<string, string>>> = {
  createUpload: { ...tus, 'upload-length': '1', 'upload-metadata': 'filename cA==' },
  sendBytes: { ...tus, 'upload-offset': '0' },
  dropUpload: tus,
};

/** A valid body for every endpoint that demands one with something in it. */
export const bodies: Readonly<Record<string, object>> = {
  createTag: { name: 'وسم' },
  judgeAnswer: {
    answer: 1,
    marks: { understood: 'met', complete: 'met', clear: 'met', proven: 'met', timely: 'met' },
    note: null,
    standing: null,
  },
  tagCases: { numbers: ['1000000009'], on: true },
  inviteStaff: {
    name: { ar: 'منسوب', en: 'Somebody' },
    username: 'new.somebody',
    phone: '+966500000999',
    agency: 'municipality',
    department: null,
    roles: ['nobody'],
  },
  nameDeputy: { deputy: someone, from: '2026-11-24', until: '2026-11-25' },
  actFor: { leader: someone },
  requestRecovery: reason,
  readLink: { token: noLink },
  enterByLink: { token: noLink, password: 'a long enough password' },
  updateAgency: { twoPersonApproval: false },
  submitCase: { kind: 'report', text: 'بلاغ', area: 'buraydah' },
  makePartner: { name: both, agency: 'unknown' },
  sendCase: { newCitizen: { phone: '+966500000997', name: 'اسم' }, kind: 'report', text: 'بلاغ', area: 'buraydah' },
  blockCitizen: { citizen: someone, days: 7, ...reason },
  liftBlock: reason,
  decideBlockAppeal: { lift: true, ...reason },
  appealBlock: words,
  saveDraft: { version: 1, kind: null, text: '', category: null, area: null, location: null, place: '', confidential: false, files: [] },
  findCaller: { by: { phone: '+966555000001' } },
  enterCase: { channel: 'phone', citizen: someone, kind: 'report', text: 'بلاغ', area: 'buraydah' },
  restoreCategoryVersion: { seen: 1 },
  saveRoutingDraft: { edition: null, rules: [] },
  tryRoutingDraft: { cases: 1 },
  makeRoutingLive: { trial: 1 },
  findOthersCases: { text: 'تسرب ماء في الشارع', area: 'buraydah' },
  suggestFromWords: { text: 'تسرب ماء في الشارع' },
  updateSuggestion: { threshold: 0.9 },
  previewMonth: { rules: noRules, effectiveFrom: '2026-12-01', month: '2026-12' },
  previewDeadlines: { rules: noRules, effectiveFrom: '2026-12-01' },
  saveCalendar: { rules: noRules, effectiveFrom: '2026-12-01', seen: 9, moveDeadlines: false },
  findDeliveries: { phone: '+966555000001' },
  updatePreferences: { kinds: [], quiet: null },
  updateQuietRule: { quiet: { from: '22:00', until: '07:00' }, digestAt: '16:00' },
  setDoNotContact: { phone: '+966555000777', ...reason },
  setDoNotContactReader: reason,
  liftDoNotContact: reason,
  restoreTemplate: { version: 1, seen: 1 },
  ...Object.fromEntries(
    ['Agency', 'StaffMember', 'RetentionRule', 'Reason', 'KindRule', 'PriorityRule', 'DigestRule', 'QuietRule'].map((what) => [
      `restore${what}`,
      { version: 1, seen: 1 },
    ]),
  ),
  updateTemplate: { text: { ar: 'نص', en: 'text' } },
  prioritise: { priority: 'urgent', ...reason },
  beginBulk: { move: 'prioritise', priority: 'urgent', ...reason, cases: { numbers: ['1000000009'] } },
  updateKindRule: { lapseDays: 9 },
  updatePriorityRule: { percent: 50 },
  saveDeadlinePolicy: {
    scope: { kind: 'report', category: null, priority: null, agency: null },
    seen: null,
    acknowledgeMinutes: 60,
    answerMinutes: 600,
  },
  restoreDeadlinePolicy: { seen: null },
  updateDigestRule: { hours: [8] },
  updateQualityRule: { perAgency: 7 },
  restoreLadder: { seen: 1, version: 1 },
  saveLadder: {
    seen: 1,
    rungs: [{ unit: 'percent', value: 100, audiences: ['assignee'], telling: 'at_once', channels: null, repeat: null }],
  },
  testLateMessage: { agency: 'water' },
  addAnswerTemplate: { ...template },
  updateAnswerTemplate: { ...template, seen: 1 },
  restoreAnswerTemplate: { version: 1, seen: 1 },
  addReason: { name: both },
  updateReason: { name: both },
  refer: { agency: 'health' },
  split: {
    parts: [
      { agency: 'health', text: 'كلمات' },
      { agency: 'water', text: 'كلمات' },
    ],
  },
  merge: { into: '1000000009' },
  assign: { assignee: someone },
  correct: { ...words, reasonCode: 'wrong-fact' },
  rate: { rating: 5 },
  prove: { password: 'x', code: '000000' },
  confirmAuthenticator: { code: '000000' },
  proveWithPasskey: { answer: passkeyAnswer },
  addPasskey: { name: 'x', answer: passkeyAnswer },
  renamePasskey: { name: 'x' },
  proveByCode: { code: '000000' },
  beginEmail: { address: 'somebody@example.sa' },
  confirmEmail: { code: '000000' },
  addPushDevice: { endpoint: 'https://push.example.sa/somebody', keys: { p256dh: 'B'.repeat(87), auth: 'x'.repeat(22) } },
  removePushDevice: { id: 'x'.repeat(43) },
  stopMail: { token: noLink },
  beginPhoneChange: { phone: '+966500000998' },
  confirmPhoneChange: { code: '000000' },
  changePassword: { current: 'x', next: 'x' },
  eraseOwnData: { phone: 'another' },
  revealCitizen: reason,
  decideConsents: { decisions: [{ code: 'x', version: 1, given: true }] },
  publishConsentText: { title: both, text: both, purpose: both, legalBasis: both, retention: both },
  updateRetentionRule: { days: 10 },
  switchOnRetentionRule: { run: 1 },
  findCitizens: { by: { phone: '+966555000001' }, ...reason },
  setIdentityNumber: { number: '1000000008' },
  ...Object.fromEntries(
    ['reject', 'return', 'handBack', 'sendBack', 'reopen', 'appeal', 'uphold', 'dismiss', 'unmerge'].map((name) => [name, reason]),
  ),
  ...Object.fromEntries(
    ['ask', 'reply', 'propose', 'answer', 'note', 'addInformation', 'direct', 'respond', 'insist'].map((name) => [name, words]),
  ),
};

export interface Target {
  number: string;
  file: string;
}
export const nothing: Target = { number: '1000000009', file: someone };

export interface Reply {
  status: number;
  code: string | null;
  /** All that could tell two refusals apart, without what differs at every request. */
  shown: string;
}

/** Makes one real request. A stream is left as soon as it has answered. */
export async function ask(url: string, { send }: Pick<Session, 'send'>, name: string, endpoint: Endpoint, target: Target): Promise<Reply> {
  const params = {
    number: target.number,
    id: name === 'downloadFile' ? target.file : name === 'proveAuditEntry' ? '1' : someone,
    code: 'x',
  };
  const question = questions[name] ?? '';
  const leaving = new AbortController();
  const bytes = endpoint.body === 'bytes';
  const response = await send(url + urlOf(endpoint, { params }) + question, {
    method: endpoint.method,
    signal: leaving.signal,
    headers: {
      ...heads[name],
      ...(endpoint.body && { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
      ...(endpoint.idempotent && { 'idempotency-key': randomUUID() }),
    },
    ...(endpoint.body && { body: bytes ? 'x' : JSON.stringify(bodies[name] ?? {}) }),
  });
  if (endpoint.output === 'events' && response.ok) {
    leaving.abort();
    return { status: 200, code: null, shown: '' };
  }
  const text = await response.text();
  const problem = response.ok ? {} : (JSON.parse(text) as { code?: string; requestId?: string });
  const hidden = [target.number, target.file, problem.requestId ?? '', response.headers.get('x-request-id') ?? ''].filter(Boolean);
  const headers = [...response.headers].filter(([header]) => !['date', 'content-security-policy'].includes(header));
  const shown = hidden.reduce((rest, part) => rest.replaceAll(part, '·'), JSON.stringify([response.status, headers, text]));
  return { status: response.status, code: problem.code ?? null, shown };
}
