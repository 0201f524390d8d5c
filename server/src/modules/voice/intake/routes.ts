import type { intake as contract } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import type { VoiceDeps } from '../deps.ts';
import { receiveFor } from './enter-case.ts';
import { findCaller } from './find-caller.ts';

export function intakeHandlers(deps: VoiceDeps): Handlers<typeof contract> {
  return {
    findCaller: ({ actor, change }, { body }) => change(findCaller(deps, actor, body.by)),
    enterCase: ({ actor, change, idempotencyKey }, { body }) => change(receiveFor(deps, actor, body, idempotencyKey)),
  };
}
