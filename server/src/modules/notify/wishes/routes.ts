import type { doNotContact, preferences } from '@sawt/contract';
import type { Database } from '../../../platform/database/database.ts';
import type { Handlers } from '../../../platform/http/context.ts';
import { type Officials, readSettingHistory, restoreSetting } from '../../../platform/setting-history/setting-history.ts';
import { liftDoNotContact, listDoNotContact, setForPhone, setForReader } from './do-not-contact.ts';
import { presentPreferences, updatePreferences } from './own-preferences.ts';
import { presentRule, readQuietRule } from './read-wishes.ts';
import { quietSetting, updateQuietRule } from './update-quiet-rule.ts';

export function preferenceHandlers(database: Database, namesOf: Officials): Handlers<typeof preferences> {
  return {
    getPreferences: ({ actor }) => presentPreferences(database, actor),
    updatePreferences: ({ actor, change }, { body }) => change(updatePreferences(actor, body)),
    getQuietRule: async () => presentRule(await readQuietRule(database)),
    updateQuietRule: ({ change }, { body }) => change(updateQuietRule(body)),
    getQuietRuleHistory: () => readSettingHistory(database, quietSetting, namesOf),
    restoreQuietRule: ({ change }, { body }) => change(restoreSetting(quietSetting, body)),
  };
}

export function doNotContactHandlers(database: Database): Handlers<typeof doNotContact> {
  return {
    listDoNotContact: () => listDoNotContact(database),
    setDoNotContact: ({ actor, change }, { body: { phone, reason } }) => change(setForPhone(phone, { reason, by: actor.personId })),
    setDoNotContactReader: ({ actor, change }, { params, body: { reason } }) =>
      change(setForReader(params.id, { reason, by: actor.personId })),
    liftDoNotContact: ({ change }, { params, body }) => change(liftDoNotContact(params.id, body.reason)),
  };
}
