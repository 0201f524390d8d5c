import {
  agencies,
  type CitizenKey,
  consents,
  directory as contract,
  deputies,
  type Language,
  type Permission,
  staff,
  staffImport,
} from '@sawt/contract';
import type { FastifyInstance } from 'fastify';
import type { MakeChange } from '../../platform/audit/change.ts';
import type { Cached } from '../../platform/cache.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import type { WalledTx } from '../../platform/database/wall.ts';
import { mount, type Pipeline } from '../../platform/http/mount.ts';
import type { CitizenBook } from '../../platform/identity/oidc/citizen.ts';
import type { People } from '../../platform/identity/routes.ts';
import type { Vault } from '../../platform/personal-data/vault.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import type { Notify } from '../notify/index.ts';
import { createActorLoader, createLoadWorker } from './actors.ts';
import { agencyHandlers } from './agencies/routes.ts';
import { demandTakesNew, holdPlaces, takesNew } from './agencies/takes-new.ts';
import type { OfficePlace, UsesOf } from './agencies/uses.ts';
import { consentHandlers } from './consent-routes.ts';
import { type Consents, createConsents } from './consents.ts';
import { deputyHandlers } from './deputies/routes.ts';
import { createFindCitizens } from './find-citizens.ts';
import { createIdentityNumbers, type IdentityNumbers } from './identity-numbers.ts';
import { createMe } from './me.ts';
import { createPeople, type Person, type StaffPlace } from './people.ts';
import { type AgencyRecord, createPlaces, type Place } from './places.ts';
import { createRegisterCitizen, type NewCitizen } from './register-citizen.ts';
import { directoryHandlers } from './routes.ts';
import type { StaffLeft } from './staff/leave.ts';
import { previewFile } from './staff/preview-file.ts';
import { staffHandlers } from './staff/routes.ts';

export { createConsents } from './consents.ts';
export { directoryExpiring } from './expiring.ts';
export { createDirectoryHolder, subjectOf } from './holder.ts';
export { directoryRegister } from './register.ts';
export { sealedIdentityNumbers } from './sealed-identity-numbers.ts';
export { addressOf, linkHours, type NewLink } from './staff/links.ts';
export { createOperator, NewAdministrator, OperatorRefusal } from './staff/operator.ts';
export type { AgencyRecord, OfficePlace, Person, Place, StaffLeft };

/** What the accounts of the staff need beyond the directory itself. */
interface Accounts {
  notify: Notify;
  makeChange: MakeChange;
  /** The public address of this server, as links name it. */
  origin(): string;
  /** What of the other modules stands on agencies and departments. */
  uses: readonly UsesOf[];
}

/** The door of the directory: who and what there is in the region. */
export interface Directory extends People, IdentityNumbers, Consents, CitizenBook {
  /** Who acts in what a job does for them; null: they have left, or no longer may for whom they did. */
  loadWorker(personId: string, leader: string | null): Promise<Actor | null>;
  agencies: Cached<ReadonlyMap<string, AgencyRecord>>;
  areas: Cached<ReadonlyMap<string, Place>>;
  /** Is this agency, or department of it, open as the database has it, until the transaction ends? */
  takesNew(tx: WalledTx, place: OfficePlace): Promise<boolean>;
  /** The same. @param path of its fields in the request. @throws problem `agency.closed` with the field */
  demandTakesNew(tx: WalledTx, place: OfficePlace, path?: string): Promise<void>;
  /** All agencies as they are, until the transaction ends. */
  holdPlaces(tx: WalledTx): Promise<ReadonlyMap<string, AgencyRecord>>;
  /** Names of people by id; unknown ids are left out. */
  people(ids: Iterable<string>): Promise<ReadonlyMap<string, Person>>;
  /** Names of those of them who are or were staff: no citizen, whatever is asked. */
  officials(ids: Iterable<string>): Promise<ReadonlyMap<string, Person>>;
  /** The active staff of an agency who hold a permission. */
  staffWith(permission: string, agency: string | null): Promise<Person[]>;
  /** The active staff whose permission reaches this place: the same people of whom its check would say yes. */
  staffReaching(permission: Permission, place: StaffPlace): Promise<Person[]>;
  /** These people and who stands in for them today. */
  withDeputies(leaders: Person[]): Promise<Person[]>;
  /** The citizens who have this phone or identity number. */
  findCitizens(db: WalledTx, key: CitizenKey): Promise<Person[]>;
  isCitizen(db: WalledTx, id: string): Promise<boolean>;
  /** The language that a person reads. */
  languageOf(id: string): Promise<Language>;
  /** The citizen of a phone; where there is none yet, one whom a code to it lets in later. */
  registerCitizen(tx: WalledTx, citizen: NewCitizen): Promise<string>;
  /** Of a citizen who has proven the new number. */
  changePhone(tx: WalledTx, id: string, phone: string, now: Date): Promise<void>;
  mount(server: FastifyInstance, pipeline: Pipeline, accounts: Accounts): void;
}

export function createDirectory(options: { database: Database; clock: Clock; vault: Vault }): Directory {
  const { database, clock, vault } = options;
  const places = createPlaces(database);
  const people = createPeople(database, clock);
  const identityNumbers = createIdentityNumbers(vault);
  const loadActor = createActorLoader(database, clock);
  const me = createMe(places, clock);
  return {
    loadActor,
    loadWorker: createLoadWorker(database, clock),
    createCitizen: people.createCitizen,
    admitCitizen: people.admitCitizen,
    agencies: places.agencies,
    areas: places.areas,
    takesNew,
    demandTakesNew,
    holdPlaces,
    people: people.byIds,
    officials: people.officials,
    staffWith: people.staffWith,
    staffReaching: people.staffReaching,
    withDeputies: people.withDeputies,
    findCitizens: createFindCitizens(identityNumbers),
    isCitizen: people.isCitizen,
    languageOf: people.languageOf,
    registerCitizen: createRegisterCitizen({ people, identityNumbers, clock }),
    ...identityNumbers,
    ...createConsents(),
    mayEnter: people.mayEnter,
    changePhone: people.changePhone,
    mount(server, pipeline, accounts) {
      mount(server, pipeline, contract, directoryHandlers({ database, places, clock, identityNumbers, me }));
      const { uses } = accounts;
      mount(server, pipeline, agencies, agencyHandlers({ database, places, clock, officials: people.officials, uses }));
      mount(server, pipeline, staff, staffHandlers({ ...accounts, database, places, clock, officials: people.officials }));
      mount(server, pipeline, staffImport, { previewStaffFile: ({ actor, bytes }) => previewFile({ database, places }, actor, bytes) });
      mount(server, pipeline, deputies, deputyHandlers({ database, clock, me, loadActor }));
      mount(server, pipeline, consents, consentHandlers({ database, clock }));
    },
  };
}
