import type { consents as contract } from '@sawt/contract';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Handlers } from '../../platform/http/context.ts';
import { listConsentTexts, publishConsentText } from './consent-texts.ts';
import { decideConsents, listOwnConsents, listTextsInForce } from './consents.ts';

export function consentHandlers({ database, clock }: { database: Database; clock: Clock }): Handlers<typeof contract> {
  return {
    listOwnConsents: ({ actor, read }) => read((db) => listOwnConsents(db, actor.personId, clock.now())),
    decideConsents: ({ actor, change }, { body }) => change(decideConsents(actor.personId, body.decisions)),
    listConsentTextsInForce: () => listTextsInForce(database, clock.now()),
    listConsentTexts: () => listConsentTexts(database),
    publishConsentText: ({ actor, change }, { params, body }) => change(publishConsentText(params.code, body, actor.personId)),
  };
}
