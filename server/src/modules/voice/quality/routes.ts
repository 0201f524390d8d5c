import type { quality as contract } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import { readSettingHistory, restoreSetting } from '../../../platform/setting-history/setting-history.ts';
import type { VoiceDeps } from '../deps.ts';
import { listCaseAnswers } from './case-answers.ts';
import { judgeAnswer } from './judge-answer.ts';
import { listAnswers } from './list-answers.ts';
import { listSample } from './list-sample.ts';
import { qualitySetting, readQualityRule, updateQualityRule } from './quality-rule.ts';
import { summarizeQuality } from './summarize.ts';

export const qualityHandlers = (deps: VoiceDeps): Handlers<typeof contract> => ({
  listQualitySample: ({ actor, read }, { query }) => read((db) => listSample(deps, db, actor, query)),
  summarizeQuality: ({ actor, read }) => read((db) => summarizeQuality(deps, db, actor)),
  listQualityAnswers: ({ actor, read }, { query }) => read((db) => listAnswers(deps, db, actor, query)),
  listQualityVerdicts: ({ actor, read }, { params }) => read((db) => listCaseAnswers(deps, db, actor, params.number)),
  getQualityRule: ({ read }) => read((db) => readQualityRule(db)),
  updateQualityRule: ({ change }, { body }) => change(updateQualityRule(body)),
  getQualityRuleHistory: ({ read }) => read((db) => readSettingHistory(db, qualitySetting, deps.directory.officials)),
  restoreQualityRule: ({ change }, { body }) => change(restoreSetting(qualitySetting, body)),
  judgeAnswer: ({ actor, change }, { params, body }) => change(judgeAnswer(deps, actor, params.number, body)),
});
