import { identity } from '@sawt/contract';
import type { FastifyInstance } from 'fastify';
import type { MakeChange } from '../audit/change.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import type { AsSystem } from '../database/wall.ts';
import { mount, type Pipeline } from '../http/mount.ts';
import type { Logger } from '../log.ts';
import type { Outgoing } from '../outgoing/outgoing.ts';
import type { Vault } from '../personal-data/vault.ts';
import { type AccountPeopleOptions, createAccountPeople } from './account-people.ts';
import { type AuthOptions, createAuth } from './auth.ts';
import { identityHandlers } from './handlers.ts';
import { type CitizenBook, createFindCitizen } from './oidc/citizen.ts';
import { createProviders } from './oidc/providers.ts';
import { createFindStaff } from './oidc/staff.ts';
import type { OwnPhoneOptions } from './own-phone.ts';
import { createPhoneCodes } from './phone-codes.ts';
import { createRecordSignIn } from './record-sign-in.ts';
import { createIdentify, mountAuth, type People } from './routes.ts';
import { createAuthenticatorSeals } from './second-factor/seals.ts';

interface IdentityDeps {
  config: Pick<Config, 'secret' | 'url' | 'identityProviders'>;
  database: Database;
  asSystem: AsSystem;
  makeChange: MakeChange;
  vault: Vault;
  outgoing: Outgoing;
  log: Logger;
  /** Aborted when the server stops. */
  stopping: AbortSignal;
  directory: People & CitizenBook & Pick<AccountPeopleOptions, 'people' | 'agencies'>;
  notify: Pick<AccountPeopleOptions, 'send'> & Pick<AuthOptions, 'sendCode'>;
  phoneChanged: OwnPhoneOptions['phoneChanged'];
}

/** Who somebody is: every way in, the sessions, and one's own account. */
export function createIdentity(deps: IdentityDeps) {
  const { config, database, asSystem, makeChange, directory, notify, outgoing, log, stopping, vault, phoneChanged } = deps;
  const people = createAccountPeople({ people: directory.people, agencies: directory.agencies, send: notify.send });
  const providers = createProviders({ settings: config.identityProviders, outgoing, log, stopping });
  const seals = createAuthenticatorSeals(vault, config.secret);
  const auth = createAuth({
    database,
    secret: config.secret,
    seals,
    url: config.url,
    mayEnter: directory.mayEnter,
    sendCode: notify.sendCode,
    oidc: {
      providers,
      findCitizen: createFindCitizen({ asSystem, citizens: directory }),
      findStaff: createFindStaff({ asSystem, loadActor: directory.loadActor }),
    },
  });
  const codes = createPhoneCodes({ database, vault, sendCode: notify.sendCode });
  return {
    auth,
    identify: createIdentify(auth, database, directory),
    mount(server: FastifyInstance, pipeline: Pipeline): void {
      mountAuth(server, auth, createRecordSignIn({ database, makeChange, people }));
      mount(server, pipeline, identity, identityHandlers({ database, auth, seals, people, providers, codes, phoneChanged }));
    },
  };
}
