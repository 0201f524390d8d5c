import type { api } from '@sawt/contract';

/** Who asks, in the order of the letters below. */
export const roles = {
  citizen: '+966555000001',
  specialist: 'municipality.specialist1',
  coordinator: 'municipality.coordinator',
  agency_leader: 'municipality.leader',
  emirate_leader: 'emirate.leader',
  emirate_officer: 'emirate.officer',
  admin: 'admin',
  auditor: 'auditor',
} as const;
export type Role = keyof typeof roles;

/** How near a case is to the one who asks: theirs, their department's, their agency's, somebody else's. Nearest first. */
export const relations = ['own', 'department', 'agency', 'foreign'] as const;
export type Relation = (typeof relations)[number];

/** The farthest case that may be reached; `foreign` is every case, `yes` an act that is about no case. */
export type Reach = Relation | 'yes';
export type Line = Partial<Record<Role, Reach>> | 'public' | 'signed-in';
type Policy = { [M in keyof typeof api]: { [E in keyof (typeof api)[M]]: Line } };

const officials = { specialist: 'department', coordinator: 'agency', agency_leader: 'agency', emirate_leader: 'foreign' } as const;
const overseers = { emirate_officer: 'foreign', auditor: 'foreign' } as const;
const uploading = { citizen: 'yes', specialist: 'yes', coordinator: 'yes', emirate_officer: 'yes' } as const;
export const reading = { citizen: 'own', ...officials, ...overseers } as const satisfies Line;
const citizen = { citizen: 'own' } as const;
const specialist = { specialist: 'own' } as const;
const coordinator = { coordinator: 'agency' } as const;
const officer = { emirate_officer: 'foreign' } as const;
const auditor = { auditor: 'yes' } as const;
const admin = { admin: 'yes' } as const;
const keepers = { coordinator: 'yes', agency_leader: 'yes' } as const;
const readers = {
  citizen: 'yes',
  specialist: 'yes',
  coordinator: 'yes',
  agency_leader: 'yes',
  emirate_leader: 'yes',
  emirate_officer: 'yes',
  auditor: 'yes',
} as const;
const staffReaders = {
  specialist: 'yes',
  coordinator: 'yes',
  agency_leader: 'yes',
  emirate_leader: 'yes',
  emirate_officer: 'yes',
  auditor: 'yes',
} as const;
const exporters = { coordinator: 'yes', agency_leader: 'yes', emirate_leader: 'yes', emirate_officer: 'yes' } as const;
const movers = { coordinator: 'yes', agency_leader: 'yes', emirate_leader: 'yes', emirate_officer: 'yes' } as const;
const judged = { coordinator: 'yes', agency_leader: 'yes', emirate_leader: 'yes', emirate_officer: 'yes' } as const;
const taggers = { specialist: 'yes', ...movers } as const;
const managers = { coordinator: 'yes', admin: 'yes' } as const;

/**
 * Who may do what, written by hand from what the roles mean and never from the table that the server reads.
 * An endpoint without a line here does not compile.
 */
export const policy: Policy = {
  directory: {
    getMe: 'signed-in',
    updateMe: 'signed-in',
    getIdentityNumber: { citizen: 'yes' },
    setIdentityNumber: { citizen: 'yes' },
    removeIdentityNumber: { citizen: 'yes' },
    listAreas: 'public',
    listStaff: { coordinator: 'yes', agency_leader: 'yes', emirate_leader: 'yes', emirate_officer: 'yes', admin: 'yes', auditor: 'yes' },
  },
  agencies: {
    listAgencies: 'public',
    addAgency: admin,
    addDepartment: admin,
    listPlaceUses: admin,
    updateAgency: admin,
    getAgencyHistory: admin,
    restoreAgency: admin,
  },
  deputies: {
    listDeputyships: 'signed-in',
    listDeputyCandidates: { coordinator: 'yes', agency_leader: 'yes', emirate_leader: 'yes' },
    nameDeputy: { coordinator: 'yes', agency_leader: 'yes', emirate_leader: 'yes' },
    withdrawDeputy: { coordinator: 'yes', agency_leader: 'yes', emirate_leader: 'yes' },
    actFor: 'signed-in',
  },
  openData: { getAnswering: 'public', downloadAnswering: 'public' },
  consents: {
    listOwnConsents: { citizen: 'yes' },
    decideConsents: { citizen: 'yes' },
    listConsentTextsInForce: 'public',
    listConsentTexts: { admin: 'yes' },
    publishConsentText: { admin: 'yes' },
  },
  identity: {
    listSignInWays: 'public',
    listSessions: 'signed-in',
    endSession: 'signed-in',
    endOtherSessions: 'signed-in',
    getAccountSecurity: 'signed-in',
    prove: 'signed-in',
    beginAuthenticator: 'signed-in',
    confirmAuthenticator: 'signed-in',
    makeRecoveryCodes: 'signed-in',
    changePassword: 'signed-in',
    proveWithPasskey: 'signed-in',
    listPasskeys: 'signed-in',
    beginPasskey: 'signed-in',
    addPasskey: 'signed-in',
    renamePasskey: 'signed-in',
    removePasskey: 'signed-in',
    sendProofCode: { citizen: 'yes' },
    proveByCode: { citizen: 'yes' },
    beginPhoneChange: { citizen: 'yes' },
    confirmPhoneChange: { citizen: 'yes' },
  },
  staff: {
    listGrantableRoles: managers,
    inviteStaff: managers,
    getStaffMember: managers,
    updateStaffMember: managers,
    getStaffHistory: managers,
    restoreStaffMember: managers,
    leaveStaff: managers,
    returnStaff: managers,
    resendInvitation: managers,
    revokeInvitation: managers,
    listStaffSessions: managers,
    endStaffSessions: managers,
    requestRecovery: admin,
    listRecoveries: admin,
    approveRecovery: admin,
    refuseRecovery: admin,
    // Whoever holds the link; without one they say that there is none.
    readLink: 'public',
    enterByLink: 'public',
  },
  staffImport: { previewStaffFile: managers },
  files: {
    createUpload: uploading,
    readUpload: uploading,
    sendBytes: uploading,
    dropUpload: uploading,
    finishUpload: uploading,
    downloadFile: reading,
  },
  voice: {
    listCategories: 'public',
    submitCase: { citizen: 'yes' },
    listCases: reading,
    countCases: { ...officials, ...overseers },
    getCase: reading,
    revealCitizen: { ...specialist, ...coordinator, ...officer },
    findCitizens: { emirate_officer: 'yes' },
    listAssignees: coordinator,
    refer: officer,
    split: { ...coordinator, ...officer },
    merge: { ...coordinator, ...officer },
    unmerge: { ...coordinator, ...officer },
    reject: officer,
    withdraw: citizen,
    return: coordinator,
    assign: coordinator,
    prioritise: { coordinator: 'agency', agency_leader: 'agency', ...officer, emirate_leader: 'foreign' },
    handBack: { ...specialist, ...coordinator },
    start: specialist,
    ask: specialist,
    reply: citizen,
    propose: specialist,
    sendBack: coordinator,
    approve: coordinator,
    answer: coordinator,
    rate: citizen,
    reopen: citizen,
    appeal: citizen,
    uphold: officer,
    dismiss: officer,
    note: { ...specialist, ...coordinator, ...officer, agency_leader: 'agency', emirate_leader: 'foreign' },
    addInformation: citizen,
    correct: coordinator,
    direct: { emirate_leader: 'foreign' },
    respond: { ...coordinator, agency_leader: 'agency' },
    satisfy: { emirate_leader: 'foreign' },
    insist: { emirate_leader: 'foreign' },
    remind: { agency_leader: 'agency', emirate_leader: 'foreign' },
  },
  categories: { updateCategory: admin, listCategoryVersions: admin, restoreCategoryVersion: admin },
  caseSearch: { suggestWords: readers, countFacets: { ...officials, ...overseers } },
  caseExports: { listExports: exporters, requestExport: exporters, downloadExport: exporters, deleteExport: exporters },
  bulks: {
    beginBulk: movers,
    listBulks: movers,
    listBulkAssignees: { coordinator: 'yes' },
    getBulk: movers,
    listBulkCases: movers,
    cancelBulk: movers,
    retryBulk: movers,
    undoBulk: movers,
  },
  directives: { listDirectives: staffReaders },
  savedViews: {
    listViews: staffReaders,
    saveView: staffReaders,
    updateView: staffReaders,
    deleteView: staffReaders,
  },
  mentions: {
    listMentionable: { ...officials, emirate_officer: 'foreign' },
    markSeen: { ...officials, ...overseers },
  },
  quality: {
    listQualitySample: judged,
    listQualityAnswers: judged,
    summarizeQuality: judged,
    listQualityVerdicts: { coordinator: 'agency', agency_leader: 'agency', emirate_leader: 'foreign', emirate_officer: 'foreign' },
    getQualityRule: admin,
    updateQualityRule: admin,
    getQualityRuleHistory: admin,
    restoreQualityRule: admin,
    judgeAnswer: { emirate_leader: 'foreign', emirate_officer: 'foreign' },
  },
  tags: { listTags: taggers, createTag: movers, updateTag: movers, tagCases: taggers },
  figures: {
    measureCases: { ...officials, ...overseers },
    measureStages: { ...officials, ...overseers },
    listRatings: { ...officials, ...overseers },
    mapCases: { ...officials, ...overseers },
  },
  caseImports: {
    previewImport: { emirate_officer: 'yes' },
    beginImport: { emirate_officer: 'yes' },
    listImports: { emirate_officer: 'yes' },
    cancelImport: { emirate_officer: 'yes' },
    downloadRefused: { emirate_officer: 'yes' },
  },
  intake: { findCaller: { emirate_officer: 'yes' }, enterCase: { emirate_officer: 'yes' } },
  deadlines: {
    listDeadlinePolicies: admin,
    listDeadlineVersions: admin,
    saveDeadlinePolicy: admin,
    restoreDeadlinePolicy: admin,
    withdrawDeadlinePolicy: admin,
    tryDeadlines: admin,
  },
  escalation: {
    readLateLink: 'signed-in',
    getDigestRule: admin,
    updateDigestRule: admin,
    getDigestRuleHistory: admin,
    restoreDigestRule: admin,
    listLadders: admin,
    listLadderVersions: admin,
    saveLadder: admin,
    restoreLadder: admin,
    getBacklog: admin,
    testLateMessage: admin,
  },
  caseRules: {
    listReasons: 'signed-in',
    addReason: admin,
    updateReason: admin,
    getReasonHistory: admin,
    restoreReason: admin,
    getCaseRules: 'signed-in',
    updateKindRule: admin,
    updatePriorityRule: admin,
    getKindRuleHistory: admin,
    restoreKindRule: admin,
    getPriorityRuleHistory: admin,
    restorePriorityRule: admin,
  },
  routing: {
    getRouting: { admin: 'yes', emirate_officer: 'yes', auditor: 'yes' },
    listRoutingVersions: { admin: 'yes', emirate_officer: 'yes', auditor: 'yes' },
    saveRoutingDraft: admin,
    discardRoutingDraft: admin,
    tryRoutingDraft: admin,
    makeRoutingLive: admin,
    restoreRoutingVersion: admin,
  },
  blocks: {
    listBlocks: { emirate_officer: 'yes' },
    blockCitizen: { emirate_officer: 'yes' },
    liftBlock: { emirate_officer: 'yes' },
    decideBlockAppeal: { emirate_officer: 'yes' },
    getOwnBlock: { citizen: 'yes' },
    appealBlock: { citizen: 'yes' },
  },
  drafts: { listDrafts: { citizen: 'yes' }, saveDraft: { citizen: 'yes' }, deleteDraft: { citizen: 'yes' } },
  areas: {
    getRegionShapes: 'public',
    listSubareas: 'public',
    findPlaces: 'public',
    getBoundaries: admin,
    importBoundaries: admin,
    discardBoundaries: admin,
    publishBoundaries: admin,
    restoreBoundaries: admin,
  },
  suggestion: {
    suggestFromWords: 'signed-in',
    suggestForCase: officer,
    getSuggestionModel: admin,
    updateSuggestion: admin,
    trainSuggestion: admin,
    restoreSuggestionModel: admin,
  },
  answerTemplates: {
    listAnswerTemplates: staffReaders,
    addAnswerTemplate: keepers,
    updateAnswerTemplate: keepers,
    listAnswerTemplateVersions: keepers,
    restoreAnswerTemplate: keepers,
  },
  pastAnswers: { findPastAnswers: { ...officials, ...overseers } },
  sameMatter: { findOthersCases: { citizen: 'yes' }, findSameMatter: { ...officials, ...overseers } },
  contact: {
    getContact: 'signed-in',
    beginEmail: 'signed-in',
    confirmEmail: 'signed-in',
    resumeEmail: 'signed-in',
    removeEmail: 'signed-in',
    addPushDevice: 'signed-in',
    removePushDevice: 'signed-in',
    // By the link in a mail, without signing in.
    stopMail: 'public',
  },
  preferences: {
    getPreferences: 'signed-in',
    updatePreferences: 'signed-in',
    getQuietRule: { admin: 'yes' },
    updateQuietRule: { admin: 'yes' },
    getQuietRuleHistory: admin,
    restoreQuietRule: admin,
  },
  doNotContact: {
    listDoNotContact: { admin: 'yes', emirate_officer: 'yes' },
    setDoNotContact: { admin: 'yes', emirate_officer: 'yes' },
    setDoNotContactReader: { admin: 'yes', emirate_officer: 'yes' },
    liftDoNotContact: { admin: 'yes', emirate_officer: 'yes' },
  },
  notify: {
    listTemplates: { admin: 'yes' },
    updateTemplate: { admin: 'yes' },
    listTemplateVersions: { admin: 'yes' },
    restoreTemplate: { admin: 'yes' },
  },
  calendars: {
    listCalendars: admin,
    getCalendar: admin,
    previewMonth: admin,
    previewDeadlines: admin,
    saveCalendar: admin,
  },
  deliveries: {
    listDeliveries: { admin: 'yes', auditor: 'yes' },
    findDeliveries: { admin: 'yes', auditor: 'yes' },
    getDelivery: { admin: 'yes', auditor: 'yes' },
    sendAgain: { admin: 'yes' },
    listProviders: { admin: 'yes', auditor: 'yes' },
  },
  personalData: { downloadOwnData: { citizen: 'yes' }, previewErasure: { citizen: 'yes' }, eraseOwnData: { citizen: 'yes' } },
  // For systems with a key, and for no person.
  partnerIntake: { listConsentsToAsk: {}, sendCase: {}, readSentCase: {} },
  partners: { listPartners: admin, makePartner: admin, revokePartner: admin },
  retention: {
    listRetentionRules: admin,
    updateRetentionRule: admin,
    getRetentionHistory: admin,
    restoreRetentionRule: admin,
    tryRetentionRule: admin,
    switchOnRetentionRule: admin,
    switchOffRetentionRule: admin,
  },
  audit: {
    getAuditState: auditor,
    verifyAuditLog: auditor,
    proveAuditEntry: auditor,
    listAuditEntries: auditor,
    exportAuditEntries: auditor,
  },
  live: { listen: reading },
  demo: { listDemoAccounts: 'public', listDemoMessages: 'public', listDemoOutbox: 'public' },
};

export type Class = 'allowed' | 'forbidden' | 'hidden';

/**
 * What the policy says of who holds these roles, of an endpoint and a case: the widest of them counts. A citizen has no
 * department: what is not theirs is foreign.
 */
export function verdict(line: Line, held: Role | readonly Role[], relation: Relation): Class {
  if (typeof line === 'string') return 'allowed';
  const all = typeof held === 'string' ? [held] : held;
  const reaches = (of: Partial<Record<Role, Reach>>) =>
    all.some((role) => {
      const limit = of[role];
      return limit !== undefined && limit !== 'yes' && relations.indexOf(relation) <= relations.indexOf(limit);
    });
  if (all.every((role) => line[role] === undefined)) return 'forbidden';
  if (all.some((role) => line[role] === 'yes') || reaches(line)) return 'allowed';
  return reaches(reading) ? 'forbidden' : 'hidden';
}
