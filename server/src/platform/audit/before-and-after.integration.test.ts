import { randomUUID } from 'node:crypto';
import { type AuditEvent, api, type DeadlinePolicy, type Endpoint, type RestoredSetting, type SettingVersion } from '@sawt/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';
import { keepTinyModel } from '../../../testing/tiny-model.ts';

let region: TestRegion;
let admin: Session;
let auditor: Session;
let coordinator: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [admin, auditor, coordinator] = await Promise.all([
    region.signIn('admin'),
    region.signIn('auditor'),
    region.signIn('municipality.coordinator'),
  ]);
});
afterAll(() => region?.close());

type Settings = {
  [M in keyof typeof api]: {
    [E in keyof (typeof api)[M]]: (typeof api)[M][E] extends { settings: true } ? E : never;
  }[keyof (typeof api)[M]];
}[keyof typeof api];

const both = (text: string) => ({ ar: `${text} ع`, en: text });
const rule = {
  code: 'lights',
  name: both('lights'),
  when: { category: 'street-lighting', area: null, kinds: [], words: [], returnedBy: null },
  to: { agency: 'electricity', department: null, priority: null },
};
const policy = {
  scope: { kind: 'report' as const, category: null, priority: null, agency: null },
  seen: null,
  acknowledgeMinutes: 60,
  answerMinutes: 600,
};
const answer = { name: both('answer'), text: both('{number}'), department: null, move: 'answer' as const, active: true };
const addTemplate = () => coordinator.api.answerTemplates.addAnswerTemplate({ body: answer });
const person = async (username: string) => {
  const { items } = await admin.api.directory.listStaff({ query: { q: username } });
  return { params: { id: items.find((one) => one.username === username)?.id as string } };
};

/** What was changed is brought back as it was before. */
async function bringBack(
  changing: Promise<unknown>,
  history: () => Promise<SettingVersion[]>,
  restore: (body: RestoredSetting) => Promise<unknown>,
): Promise<unknown> {
  await changing;
  const [newest, earlier] = await history();
  return restore({ version: earlier?.version as number, seen: newest?.version as number });
}

/** A real change by every endpoint that edits settings: one that is not here does not compile. */
const changes: { [E in Settings]: () => Promise<unknown> } = {
  addAgency: () => admin.api.agencies.addAgency({ body: { name: both('Weather centre') }, idempotencyKey: randomUUID() }),
  addDepartment: () =>
    admin.api.agencies.addDepartment({ params: { code: 'health' }, body: { name: both('Ambulances') }, idempotencyKey: randomUUID() }),
  updateAgency: () => admin.api.agencies.updateAgency({ params: { code: 'health' }, body: { twoPersonApproval: true } }),
  restoreAgency: () => {
    const params = { code: 'water' };
    return bringBack(
      admin.api.agencies.updateAgency({ params, body: { twoPersonApproval: true } }),
      () => admin.api.agencies.getAgencyHistory({ params }),
      (body) => admin.api.agencies.restoreAgency({ params, body }),
    );
  },
  updateCategory: () => admin.api.categories.updateCategory({ params: { code: 'street-pothole' }, body: { answerHours: 77 } }),
  restoreCategoryVersion: async () => {
    const [newest, earlier] = await admin.api.categories.listCategoryVersions();
    return admin.api.categories.restoreCategoryVersion({ params: { id: earlier?.id as number }, body: { seen: newest?.id as number } });
  },
  saveCalendar: () =>
    admin.api.calendars.saveCalendar({
      params: { code: 'water' },
      body: {
        rules: { hours: null, ramadanHours: null, holidays: [], exceptions: [{ date: '2026-12-01', spans: [], name: both('closed') }] },
        effectiveFrom: '2026-12-01',
        seen: 0,
        moveDeadlines: true,
      },
    }),
  createTag: () => coordinator.api.tags.createTag({ body: { name: 'حملة الشتاء' } }),
  updateTag: async () => {
    const [tag] = await coordinator.api.tags.listTags();
    return coordinator.api.tags.updateTag({ params: { id: `${tag?.id}` }, body: { active: false } });
  },
  addReason: () => admin.api.caseRules.addReason({ params: { move: 'return' }, body: { name: both('new') } }),
  updateReason: () =>
    admin.api.caseRules.updateReason({ params: { move: 'return', code: 'other-agency' }, body: { active: false, shift: -1 } }),
  restoreReason: () => {
    const params = { move: 'return', code: 'other-agency' } as const;
    return bringBack(
      admin.api.caseRules.updateReason({ params, body: { needsWords: true } }),
      () => admin.api.caseRules.getReasonHistory({ params }),
      (body) => admin.api.caseRules.restoreReason({ params, body }),
    );
  },
  saveRoutingDraft: () => admin.api.routing.saveRoutingDraft({ body: { edition: null, rules: [rule] } }),
  makeRoutingLive: async () => {
    await admin.api.routing.tryRoutingDraft({ body: { cases: 10 } });
    await region.settle();
    const { trial } = await admin.api.routing.getRouting();
    return admin.api.routing.makeRoutingLive({ body: { trial: trial?.id as number } });
  },
  restoreRoutingVersion: async () => {
    const { live } = await admin.api.routing.getRouting();
    await admin.api.routing.saveRoutingDraft({ body: { edition: null, rules: [] } });
    await admin.api.routing.tryRoutingDraft({ body: { cases: 10 } });
    await region.settle();
    const { trial } = await admin.api.routing.getRouting();
    await admin.api.routing.makeRoutingLive({ body: { trial: trial?.id as number } });
    return admin.api.routing.restoreRoutingVersion({ params: { id: live?.id as number } });
  },
  publishBoundaries: async () => {
    const ring = [
      [43.5, 26],
      [44, 26],
      [44, 26.5],
      [43.5, 26],
    ];
    const properties = { code: 'buraydah', name: 'x' };
    const file = { type: 'FeatureCollection', features: [{ properties, geometry: { type: 'Polygon', coordinates: [ring] } }] };
    await admin.api.areas.importBoundaries({
      query: { name: 'x', codeFrom: 'code', arabicFrom: 'name', englishFrom: 'name' },
      body: new Blob([JSON.stringify(file)]),
    });
    return admin.api.areas.publishBoundaries();
  },
  updateSuggestion: () => admin.api.suggestion.updateSuggestion({ body: { mode: 'route', threshold: 0.8 } }),
  restoreSuggestionModel: async () => {
    await keepTinyModel(region.ownerUrl, 'live');
    return admin.api.suggestion.restoreSuggestionModel({ params: { id: await keepTinyModel(region.ownerUrl, 'past') } });
  },
  discardRoutingDraft: () => admin.api.routing.discardRoutingDraft(),
  updateKindRule: () => admin.api.caseRules.updateKindRule({ params: { kind: 'report' }, body: { lapseDays: 9 } }),
  restoreKindRule: () => {
    const params = { kind: 'complaint' } as const;
    return bringBack(
      admin.api.caseRules.updateKindRule({ params, body: { reopenTimes: 7 } }),
      () => admin.api.caseRules.getKindRuleHistory({ params }),
      (body) => admin.api.caseRules.restoreKindRule({ params, body }),
    );
  },
  restorePriorityRule: () => {
    const params = { priority: 'urgent' } as const;
    return bringBack(
      admin.api.caseRules.updatePriorityRule({ params, body: { percent: 33 } }),
      () => admin.api.caseRules.getPriorityRuleHistory({ params }),
      (body) => admin.api.caseRules.restorePriorityRule({ params, body }),
    );
  },
  saveDeadlinePolicy: () => admin.api.deadlines.saveDeadlinePolicy({ body: policy }),
  withdrawDeadlinePolicy: async () => {
    const body = { ...policy, scope: { ...policy.scope, priority: 'high' as const } };
    const id = (await admin.api.deadlines.saveDeadlinePolicy({ body })).find(({ scope }) => scope.priority === 'high')?.id as number;
    return admin.api.deadlines.withdrawDeadlinePolicy({ params: { id } });
  },
  restoreDeadlinePolicy: async () => {
    const body = { ...policy, scope: { ...policy.scope, priority: 'urgent' as const } };
    const seenOf = (all: DeadlinePolicy[]) => all.find(({ scope }) => scope.priority === 'urgent')?.id as number;
    const first = seenOf(await admin.api.deadlines.saveDeadlinePolicy({ body }));
    const seen = seenOf(
      await admin.api.deadlines.saveDeadlinePolicy({ body: { ...body, seen: first, answerMinutes: body.answerMinutes + 1 } }),
    );
    return admin.api.deadlines.restoreDeadlinePolicy({ params: { id: first }, body: { seen } });
  },
  restoreLadder: async () => {
    const params = { clockKind: 'acknowledge' as const };
    const [installed] = await admin.api.escalation.listLadderVersions({ params });
    const version = installed?.id as number;
    const rungs = (installed?.rungs ?? []).slice(0, 1);
    const [newest] = (await admin.api.escalation.saveLadder({ params, body: { seen: version, rungs } })).filter(
      ({ clockKind }) => clockKind === 'acknowledge',
    );
    return admin.api.escalation.restoreLadder({ params, body: { seen: newest?.id as number, version } });
  },
  saveLadder: async () => {
    const [ladder] = await admin.api.escalation.listLadders();
    const rungs = [{ unit: 'percent', value: 90, audiences: ['assignee'], telling: 'at_once', channels: null, repeat: null }] as const;
    const body = { seen: ladder?.id as number, rungs: rungs.map((rung) => ({ ...rung, audiences: [...rung.audiences] })) };
    return admin.api.escalation.saveLadder({ params: { clockKind: ladder?.clockKind as 'answer' }, body });
  },
  updateQualityRule: () => admin.api.quality.updateQualityRule({ body: { perAgency: 8 } }),
  restoreQualityRule: () =>
    bringBack(
      admin.api.quality.updateQualityRule({ body: { perAgency: 9 } }),
      () => admin.api.quality.getQualityRuleHistory(),
      (body) => admin.api.quality.restoreQualityRule({ body }),
    ),
  updateDigestRule: () => admin.api.escalation.updateDigestRule({ body: { hours: [9, 14] } }),
  restoreDigestRule: () =>
    bringBack(
      admin.api.escalation.updateDigestRule({ body: { hours: [7] } }),
      () => admin.api.escalation.getDigestRuleHistory(),
      (body) => admin.api.escalation.restoreDigestRule({ body }),
    ),
  restoreQuietRule: () =>
    bringBack(
      admin.api.preferences.updateQuietRule({ body: { quiet: { from: '22:30', until: '05:00' }, digestAt: '15:00' } }),
      () => admin.api.preferences.getQuietRuleHistory(),
      (body) => admin.api.preferences.restoreQuietRule({ body }),
    ),
  updateQuietRule: () => admin.api.preferences.updateQuietRule({ body: { quiet: { from: '23:00', until: '06:00' }, digestAt: '17:00' } }),
  updatePriorityRule: () => admin.api.caseRules.updatePriorityRule({ params: { priority: 'high' }, body: { percent: 55 } }),
  updateTemplate: () => admin.api.notify.updateTemplate({ params: { code: 'case-rejected' }, body: { text: both('new {number}') } }),
  restoreTemplate: async () => {
    const params = { code: 'case-dismissed' };
    const { version } = await admin.api.notify.updateTemplate({ params, body: { text: both('other {number}') } });
    return admin.api.notify.restoreTemplate({ params, body: { version: version - 1, seen: version } });
  },
  addAnswerTemplate: () => addTemplate(),
  updateAnswerTemplate: async () => {
    const { id, version: seen } = await addTemplate();
    return coordinator.api.answerTemplates.updateAnswerTemplate({
      params: { id },
      body: { ...answer, text: both('other {number}'), seen },
    });
  },
  restoreAnswerTemplate: async () => {
    const { id } = await addTemplate();
    const params = { id };
    await coordinator.api.answerTemplates.updateAnswerTemplate({ params, body: { ...answer, text: both('other {number}'), seen: 1 } });
    return coordinator.api.answerTemplates.restoreAnswerTemplate({ params, body: { version: 1, seen: 2 } });
  },
  publishConsentText: async () => {
    const [text] = await admin.api.consents.listConsentTexts();
    const words = { title: both('a'), text: both('b'), purpose: both('c'), legalBasis: both('d'), retention: both('e') };
    return admin.api.consents.publishConsentText({ params: { code: text?.code as string }, body: words });
  },
  updateRetentionRule: () => admin.api.retention.updateRetentionRule({ params: { code: 'messages' }, body: { days: 100 } }),
  restoreRetentionRule: () => {
    const params = { code: 'messages' };
    return bringBack(
      admin.api.retention.updateRetentionRule({ params, body: { days: 120 } }),
      () => admin.api.retention.getRetentionHistory({ params }),
      (body) => admin.api.retention.restoreRetentionRule({ params, body }),
    );
  },
  switchOnRetentionRule: async () => {
    const params = { code: 'messages' };
    const { runs } = await admin.api.retention.tryRetentionRule({ params });
    return admin.api.retention.switchOnRetentionRule({ params, body: { run: runs[0]?.id as number } });
  },
  switchOffRetentionRule: () => admin.api.retention.switchOffRetentionRule({ params: { code: 'messages' } }),
  makePartner: () => admin.api.partners.makePartner({ body: { name: both('system'), agency: null } }),
  revokePartner: async () => {
    const [partner] = await admin.api.partners.listPartners();
    return admin.api.partners.revokePartner({ params: { id: partner?.id as string } });
  },
  inviteStaff: async () => {
    const [role] = await admin.api.staff.listGrantableRoles();
    const agency = role?.side === 'emirate' ? null : 'municipality';
    const body = {
      name: both('somebody'),
      username: 'new.somebody',
      phone: '+966500000999',
      agency,
      department: null,
      roles: [role?.code as string],
    };
    return admin.api.staff.inviteStaff({ body });
  },
  updateStaffMember: async () =>
    admin.api.staff.updateStaffMember({ ...(await person('municipality.specialist2')), body: { name: both('other') } }),
  restoreStaffMember: async () => {
    const { params } = await person('water.specialist1');
    return bringBack(
      admin.api.staff.updateStaffMember({ params, body: { name: both('other') } }),
      () => admin.api.staff.getStaffHistory({ params }),
      (body) => admin.api.staff.restoreStaffMember({ params, body }),
    );
  },
  leaveStaff: async () => admin.api.staff.leaveStaff(await person('municipality.specialist2')),
  returnStaff: async () => admin.api.staff.returnStaff(await person('municipality.specialist2')),
};

const eventOf = (name: string) =>
  Object.values(api)
    .flatMap((module) => Object.entries<Endpoint>(module))
    .find(([own]) => own === name)?.[1].audit as AuditEvent;

test.each(Object.keys(changes) as Settings[])('%s is recorded with what was before, what is after, and no secret', async (name) => {
  await changes[name]();
  const { items } = await auditor.api.audit.listAuditEntries({ query: { event: eventOf(name), limit: 1 } });
  const { before, after } = items[0]?.details ?? {};
  expect(before).toEqual(
    ['inviteStaff', 'addReason', 'createTag', 'makePartner', 'saveDeadlinePolicy', 'addAnswerTemplate'].includes(name)
      ? null
      : expect.any(Object),
  );
  expect(after).toEqual(expect.any(Object));
  expect(after).not.toEqual(before);
});

test('no entry of this region names a secret', async () => {
  const { items } = await auditor.api.audit.listAuditEntries({ query: { limit: 100 } });
  expect(items.length).toBeGreaterThan(Object.keys(changes).length);
  for (const { details } of items) expect(JSON.stringify(details)).not.toMatch(/"[^"]*(password|secret|token|totp|cookie)[^"]*":/i);
});

test('an act that would write a secret into the log fails, and nothing of it is kept', async () => {
  const { makeChange } = region.server.app;
  const reach = { scope: 'none' as const, side: 'nobody' as const, person: null, agency: null, department: null, leader: null };
  const act = makeChange({ actor: null, reach, requestId: null, address: null }, 'test.secret_written', async () => ({
    subject: 'test:1',
    details: { after: { password: 'hunter2' } },
    output: null,
  }));
  await expect(act).rejects.toThrow('The audit log takes no secret: details.after.password');
  expect((await auditor.api.audit.listAuditEntries({ query: { event: 'test.secret_written' } })).items).toEqual([]);
});
