import type { quality as contract } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import type { VoiceDeps } from '../deps.ts';
import { getReadable } from '../get-readable.ts';
import { judgeAnswer } from './judge-answer.ts';
import { listSample } from './list-sample.ts';
import { summarizeQuality } from './summarize.ts';
import { listVerdicts, presentVerdicts } from './verdict-store.ts';

export const qualityHandlers = (deps: VoiceDeps): Handlers<typeof contract> => ({
  listQualitySample: ({ actor, read }, { query }) => read((db) => listSample(deps, db, actor, query)),
  summarizeQuality: ({ actor, read }) => read((db) => summarizeQuality(deps, db, actor)),
  listQualityVerdicts: ({ actor, read }, { params }) =>
    read(async (db) => presentVerdicts(deps, await listVerdicts(db, (await getReadable(db, actor, params.number)).id))),
  judgeAnswer: ({ actor, change }, { params, body }) => change(judgeAnswer(deps, actor, params.number, body)),
});
