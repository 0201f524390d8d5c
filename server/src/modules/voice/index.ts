import {
  answerTemplates,
  areas,
  blocks,
  bulks,
  calendars,
  caseExports,
  caseImports,
  caseRules,
  caseSearch,
  categories,
  voice as contract,
  deadlines,
  directives,
  drafts,
  escalation,
  figures,
  intake,
  mentions,
  openData,
  partnerIntake,
  pastAnswers,
  quality,
  routing,
  sameMatter,
  savedViews,
  suggestion,
  tags,
} from '@sawt/contract';
import type { FastifyInstance } from 'fastify';
import type { MakeChange } from '../../platform/audit/change.ts';
import { cached } from '../../platform/cache.ts';
import type { Database } from '../../platform/database/database.ts';
import type { WalledTx, Within } from '../../platform/database/wall.ts';
import type { EventBus } from '../../platform/events/event-bus.ts';
import type { AttachedFile, FileSight } from '../../platform/files/routes.ts';
import { mount, type Pipeline } from '../../platform/http/mount.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { type LiveHint, sendHints } from '../../platform/live/hint.ts';
import type { Logger } from '../../platform/log.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import { answerTemplateHandlers } from './answer-templates/routes.ts';
import { createLiveBoundaries } from './areas/boundaries.ts';
import { areaHandlers } from './areas/routes.ts';
import { blockHandlers } from './blocks/routes.ts';
import { bulkHandlers } from './bulk/routes.ts';
import { createRunBulk } from './bulk/run-bulk.ts';
import { createMoveDeadlines } from './calendars/move-deadlines.ts';
import { calendarHandlers } from './calendars/routes.ts';
import { findCaseById } from './case-store.ts';
import { listCategories } from './categories/category-store.ts';
import { categoryHandlers } from './categories/routes.ts';
import { afterSuccession } from './categories/successors.ts';
import { createCategoryNames } from './categories/versions.ts';
import { createCloseSilent } from './close-silent.ts';
import { readPolicies } from './deadlines/policy-store.ts';
import { deadlineHandlers } from './deadlines/routes.ts';
import type { VoiceDeps } from './deps.ts';
import { listDirectives } from './directives/list-directives.ts';
import { draftHandlers } from './drafts/routes.ts';
import { createMakeExport } from './exports/make-export.ts';
import { caseExportHandlers } from './exports/routes.ts';
import { createFeed } from './figures/feed.ts';
import { figuresHandlers } from './figures/routes.ts';
import { caseImportHandlers } from './imports/routes.ts';
import { createRunImport } from './imports/run-import.ts';
import { createForgetRepeats } from './intake/forget-repeats.ts';
import { intakeHandlers } from './intake/routes.ts';
import { createClimbLadder } from './ladder/climb-ladder.ts';
import { createLateLinks } from './ladder/late-links.ts';
import { createRearmClocks } from './ladder/rearm-clocks.ts';
import { escalationHandlers } from './ladder/routes.ts';
import { createSendBundles } from './ladder/send-bundles.ts';
import { createTellRungs } from './ladder/tell-rungs.ts';
import { mentionHandlers } from './mentions/routes.ts';
import { createFollowChosen } from './merging/follow-chosen.ts';
import { createHearMaster } from './merging/hear-master.ts';
import { openDataHandlers } from './open-data/routes.ts';
import { partnerIntakeHandlers } from './partner/routes.ts';
import { createFollowParts } from './parts/follow-parts.ts';
import { findPartOfFile } from './parts/part-store.ts';
import { pastAnswersHandlers } from './past-answers/routes.ts';
import { canKnowCitizen, canRead } from './policy.ts';
import { createDrawSample } from './quality/draw-week.ts';
import { qualityHandlers } from './quality/routes.ts';
import { listReasons } from './reasons/reason-store.ts';
import { hintOf } from './record-move.ts';
import { createReleaseCases } from './release-cases.ts';
import { voiceHandlers } from './routes.ts';
import { createLiveRules } from './routing/live-rules.ts';
import { routingHandlers } from './routing/routes.ts';
import { createTryRules } from './routing/try-rules.ts';
import { createRemindSilent } from './rules/remind-silent.ts';
import { caseRuleHandlers } from './rules/routes.ts';
import { readCaseRules } from './rules/rule-store.ts';
import { sameMatterHandlers } from './same-matter/routes.ts';
import { createLearnWords } from './search/learn-words.ts';
import { caseSearchHandlers } from './search/routes.ts';
import { suggestionHandlers } from './suggest/routes.ts';
import { createSuggester } from './suggest/suggester.ts';
import { askForTraining, createTrainJob } from './suggest/train-job.ts';
import { tagHandlers } from './tags/routes.ts';
import { createTellMoved, createTellSilence } from './tell.ts';
import { savedViewHandlers } from './views/routes.ts';
import { createSendReports } from './weekly-report/send-reports.ts';

export { createVoiceExpiring } from './expiring.ts';
export { createVoiceHolder, openCasesOf } from './holder.ts';
export { freeRepeats } from './intake/admit.ts';
export { moveCase } from './move-case.ts';
export { usesOfPlace } from './place-uses.ts';
export { judgeAnswer } from './quality/judge-answer.ts';
export { voiceRegister } from './register.ts';
export { submitCase } from './submit-case.ts';
export { createTag } from './tags/change-tag.ts';
export { tagCases } from './tags/tag-cases.ts';
export type { VoiceDeps };
export { createLateLinks };

/** Completes what the use-cases of voice stand on. @param lookups see `Connection` */
export function createVoiceDeps(
  lookups: Database,
  given: Omit<
    VoiceDeps,
    'categoryTree' | 'categoryNames' | 'reasons' | 'caseRules' | 'deadlinePolicies' | 'liveRules' | 'boundaries' | 'columns' | 'suggester'
  >,
): VoiceDeps {
  const categoryTree = cached(async () => afterSuccession(await listCategories(lookups)));
  const reasons = cached(() => listReasons(lookups));
  const caseRules = cached(() => readCaseRules(lookups));
  const deadlinePolicies = cached(() => readPolicies(lookups));
  const liveRules = createLiveRules(lookups, { ...given, categoryTree });
  return {
    ...given,
    categoryTree,
    categoryNames: createCategoryNames(lookups),
    reasons,
    caseRules,
    deadlinePolicies,
    liveRules,
    boundaries: createLiveBoundaries(lookups),
    columns: createFeed(given.asSystem),
    suggester: createSuggester(lookups, categoryTree, () => askForTraining(given)),
  };
}

/** The door of voice: the cases. */
export interface Voice {
  /** May the actor hear of a change to this case? */
  mayHear(actor: Actor, hint: LiveHint): boolean;
  /** How much the actor may see of what is attached to `case:<id>` or, for staff, `case-internal:<id>`. */
  sightOfFile(db: WalledTx, actor: Actor, file: AttachedFile): Promise<FileSight>;
  /** Tells the screens of the case that something attached to it is no longer as they show it. */
  fileChanged(tx: WalledTx, subject: string): Promise<void>;
  jobs: readonly Job[];
  mount(server: FastifyInstance, pipeline: Pipeline): void;
}

interface Wiring {
  events: EventBus;
  makeChange: MakeChange;
  read: Within;
  log: Logger;
}

export function createVoice(deps: VoiceDeps, wiring: Wiring): Voice {
  wiring.events.subscribe(createTellMoved(deps));
  wiring.events.subscribe(createTellRungs(deps));
  wiring.events.subscribe(createTellSilence(deps));
  wiring.events.subscribe(createFollowParts(deps, wiring.makeChange));
  wiring.events.subscribe(createHearMaster(deps, wiring.makeChange));
  wiring.events.subscribe(createReleaseCases(deps, wiring.makeChange));
  return {
    mayHear: (actor, { citizen, agency, department, assignee }) =>
      canRead(actor, { citizen_id: citizen, agency, department, assignee_id: assignee }),
    async sightOfFile(db, actor, { id, subject, ownerId }) {
      const [kind, caseId] = subject.split(':');
      if (kind === 'case-internal' && actor.side === 'citizen') return 'nothing';
      const row = (await findCaseById(db, Number(caseId))) ?? (await findPartOfFile(db, id));
      if (!row || !canRead(actor, row)) return 'nothing';
      return ownerId === row.citizen_id && !canKnowCitizen(actor, row) ? 'bytes' : 'all';
    },
    async fileChanged(tx, subject) {
      const row = await findCaseById(tx, Number(subject.split(':')[1]));
      if (row) await hintOf({ hint: (hint) => sendHints(tx, [hint]) }, row);
    },
    jobs: [
      createClimbLadder(deps, wiring.makeChange),
      createRearmClocks(deps),
      createMoveDeadlines(deps, wiring.makeChange),
      createSendBundles(deps),
      createSendReports(deps),
      createDrawSample(deps),
      createCloseSilent(deps, wiring.makeChange),
      createRemindSilent(deps, wiring.makeChange),
      createForgetRepeats(deps),
      createTryRules(deps),
      createRunBulk(deps, wiring),
      createLearnWords(deps),
      createMakeExport(deps, wiring),
      createTrainJob(deps, wiring.makeChange),
      createRunImport(deps, wiring),
      createFollowChosen(deps, wiring.makeChange),
    ],
    mount(server, pipeline) {
      mount(server, pipeline, contract, voiceHandlers(deps));
      mount(server, pipeline, categories, categoryHandlers(deps));
      mount(server, pipeline, bulks, bulkHandlers(deps));
      mount(server, pipeline, deadlines, deadlineHandlers(deps));
      mount(server, pipeline, escalation, escalationHandlers(deps));
      mount(server, pipeline, calendars, calendarHandlers(deps));
      mount(server, pipeline, figures, figuresHandlers(deps));
      mount(server, pipeline, openData, openDataHandlers(deps));
      mount(server, pipeline, intake, intakeHandlers(deps));
      mount(server, pipeline, blocks, blockHandlers(deps));
      mount(server, pipeline, partnerIntake, partnerIntakeHandlers(deps));
      mount(server, pipeline, drafts, draftHandlers(deps));
      mount(server, pipeline, caseRules, caseRuleHandlers(deps));
      mount(server, pipeline, routing, routingHandlers(deps));
      mount(server, pipeline, caseSearch, caseSearchHandlers(deps));
      mount(server, pipeline, caseExports, caseExportHandlers(deps));
      mount(server, pipeline, directives, {
        listDirectives: ({ actor, read }, { query }) => read((db) => listDirectives(deps, db, actor, query)),
      });
      mount(server, pipeline, savedViews, savedViewHandlers(deps));
      mount(server, pipeline, tags, tagHandlers);
      mount(server, pipeline, mentions, mentionHandlers(deps));
      mount(server, pipeline, quality, qualityHandlers(deps));
      mount(server, pipeline, areas, areaHandlers(deps));
      mount(server, pipeline, suggestion, suggestionHandlers(deps));
      mount(server, pipeline, caseImports, caseImportHandlers(deps));
      mount(server, pipeline, answerTemplates, answerTemplateHandlers(deps));
      mount(server, pipeline, pastAnswers, pastAnswersHandlers(deps));
      mount(server, pipeline, sameMatter, sameMatterHandlers(deps));
    },
  };
}
