import type { partnerIntake as contract } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import type { VoiceDeps } from '../deps.ts';
import { readSentCase, sendCase } from './send-case.ts';

export function partnerIntakeHandlers(deps: VoiceDeps): Handlers<typeof contract> {
  return {
    listConsentsToAsk: ({ read }) => read((db) => deps.directory.requiredConsents(db, deps.clock.now())),
    sendCase: ({ partner, change, idempotencyKey }, { body }) => change(sendCase(deps, partner, body, idempotencyKey)),
    readSentCase: ({ partner, read }, { params }) => read((db) => readSentCase(deps, db, partner, params.number)),
  };
}
