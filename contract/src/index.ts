import { agencies } from './agencies.ts';
import { audit } from './audit.ts';
import { calendars } from './calendars.ts';
import { caseRules } from './case-rules.ts';
import { consents } from './consents.ts';
import { contact } from './contact.ts';
import { deliveries } from './deliveries.ts';
import { demo } from './demo.ts';
import { deputies } from './deputies.ts';
import { directory } from './directory.ts';
import { doNotContact } from './do-not-contact.ts';
import { files } from './files.ts';
import { identity } from './identity.ts';
import { live } from './live.ts';
import { notify } from './notify.ts';
import { partners } from './partners.ts';
import { personalData } from './personal-data.ts';
import { preferences } from './preferences.ts';
import { retention } from './retention.ts';
import { staff } from './staff.ts';
import { staffImport } from './staff-import.ts';
import { voice } from './voice.ts';
import { answerTemplates } from './voice-answer-templates.ts';
import { areas } from './voice-areas.ts';
import { blocks } from './voice-blocks.ts';
import { bulks } from './voice-bulk.ts';
import { categories } from './voice-categories.ts';
import { deadlines } from './voice-deadlines.ts';
import { directives } from './voice-directives.ts';
import { drafts } from './voice-drafts.ts';
import { escalation } from './voice-escalation.ts';
import { caseExports } from './voice-exports.ts';
import { figures } from './voice-figures.ts';
import { caseImports } from './voice-imports.ts';
import { intake } from './voice-intake.ts';
import { mentions } from './voice-mentions.ts';
import { openData } from './voice-open-data.ts';
import { partnerIntake } from './voice-partner.ts';
import { pastAnswers } from './voice-past-answers.ts';
import { quality } from './voice-quality.ts';
import { routing } from './voice-routing.ts';
import { sameMatter } from './voice-same-matter.ts';
import { caseSearch } from './voice-search.ts';
import { suggestion } from './voice-suggestion.ts';
import { tags } from './voice-tags.ts';
import { savedViews } from './voice-views.ts';

export * from './agencies.ts';
export * from './answer-values.ts';
export * from './audit.ts';
export * from './calendar-rules.ts';
export * from './calendars.ts';
export * from './case.ts';
export * from './case-lists.ts';
export * from './case-number.ts';
export * from './case-rules.ts';
export * from './client.ts';
export * from './common.ts';
export * from './consents.ts';
export * from './contact.ts';
export * from './deadline-scope.ts';
export * from './deliveries.ts';
export * from './demo.ts';
export * from './deputies.ts';
export * from './directory.ts';
export * from './do-not-contact.ts';
export * from './endpoint.ts';
export * from './error-catalogue.ts';
export * from './exports.ts';
export * from './figure-lists.ts';
export * from './files.ts';
export * from './identity.ts';
export * from './identity-number.ts';
export * from './limits.ts';
export * from './live.ts';
export * from './notify.ts';
export * from './partners.ts';
export * from './permissions.ts';
export * from './personal-data.ts';
export * from './preferences.ts';
export * from './problem.ts';
export * from './quality-lists.ts';
export * from './retention.ts';
export * from './setting-history.ts';
export * from './sms-segments.ts';
export * from './staff.ts';
export * from './staff-import.ts';
export * from './template-syntax.ts';
export { hasWords } from './texts.ts';
export { cleanText, wordsOfCase } from './typed-text.ts';
export * from './voice.ts';
export * from './voice-answer-templates.ts';
export * from './voice-areas.ts';
export * from './voice-blocks.ts';
export * from './voice-bulk.ts';
export * from './voice-categories.ts';
export * from './voice-deadlines.ts';
export * from './voice-directives.ts';
export * from './voice-drafts.ts';
export * from './voice-escalation.ts';
export * from './voice-exports.ts';
export * from './voice-figures.ts';
export * from './voice-imports.ts';
export * from './voice-intake.ts';
export * from './voice-mentions.ts';
export * from './voice-moves.ts';
export * from './voice-open-data.ts';
export * from './voice-partner.ts';
export * from './voice-past-answers.ts';
export * from './voice-quality.ts';
export * from './voice-routing.ts';
export * from './voice-same-matter.ts';
export * from './voice-search.ts';
export * from './voice-suggestion.ts';
export * from './voice-tags.ts';
export * from './voice-views.ts';
export * from './voice-why.ts';
export * from './wire.ts';

/** The whole public HTTP interface. */
export const api = {
  directory,
  agencies,
  staff,
  staffImport,
  deputies,
  consents,
  identity,
  files,
  voice,
  categories,
  intake,
  bulks,
  deadlines,
  escalation,
  directives,
  calendars,
  figures,
  openData,
  caseImports,
  caseSearch,
  caseExports,
  savedViews,
  tags,
  mentions,
  quality,
  drafts,
  blocks,
  partnerIntake,
  partners,
  caseRules,
  routing,
  areas,
  suggestion,
  answerTemplates,
  pastAnswers,
  sameMatter,
  notify,
  deliveries,
  contact,
  preferences,
  doNotContact,
  audit,
  personalData,
  retention,
  live,
  demo,
};
