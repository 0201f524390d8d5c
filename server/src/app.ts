import { join } from 'node:path';
import { api, audit, demo, live, partners, personalData, retention } from '@sawt/contract';
import { createClamd } from './adapters/antivirus/clamd.ts';
import { createChannels } from './adapters/channels.ts';
import { createBounceListener } from './adapters/email/bounce-listener.ts';
import { createLocalStorage } from './adapters/storage/local-storage.ts';
import { createS3Storage } from './adapters/storage/s3-storage.ts';
import { createWitness } from './adapters/witness/create-witness.ts';
import { demoHandlers } from './demo/routes.ts';
import {
  createConsents,
  createDirectory,
  createDirectoryHolder,
  createOperator,
  directoryExpiring,
  directoryRegister,
  sealedIdentityNumbers,
  subjectOf,
} from './modules/directory/index.ts';
import { createHearReceipt, createNotify, createNotifyHolder, notifyExpiring, notifyRegister } from './modules/notify/index.ts';
import {
  createLateLinks,
  createVoice,
  createVoiceDeps,
  createVoiceExpiring,
  createVoiceHolder,
  freeRepeats,
  openCasesOf,
  usesOfPlace,
  voiceRegister,
} from './modules/voice/index.ts';
import { createAuditKey } from './platform/audit/audit-key.ts';
import { createMakeChange } from './platform/audit/change.ts';
import { createCheckpointJob } from './platform/audit/checkpoints.ts';
import { auditHandlers } from './platform/audit/routes.ts';
import { createSequencer } from './platform/audit/sequencer.ts';
import { createCachedCalendars } from './platform/calendar/calendars.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import type { Connection, Database } from './platform/database/database.ts';
import { createAsSystem, createRead } from './platform/database/wall.ts';
import { createEventBus } from './platform/events/event-bus.ts';
import { createFileStore } from './platform/files/file-store.ts';
import { createFiles } from './platform/files/index.ts';
import { createCrowd } from './platform/http/crowd.ts';
import { receiveCspReports } from './platform/http/csp-reports.ts';
import { mount, type Pipeline } from './platform/http/mount.ts';
import { servePages, serveReference } from './platform/http/pages.ts';
import { createHttpServer } from './platform/http/server.ts';
import { createIdentity } from './platform/identity/index.ts';
import { sealedAuthenticators } from './platform/identity/second-factor/seals.ts';
import { createJobs } from './platform/jobs/jobs.ts';
import { guardAddresses } from './platform/limits/address.ts';
import { createForgetCallers, createLimits } from './platform/limits/limits.ts';
import { createStreamPlaces } from './platform/limits/streams.ts';
import { createLiveHub } from './platform/live/live-hub.ts';
import { liveHandlers } from './platform/live/routes.ts';
import type { Logger } from './platform/log.ts';
import { observe } from './platform/observability/observability.ts';
import { createOutgoing } from './platform/outgoing/outgoing.ts';
import { createIdentifyPartner } from './platform/partners/identify-partner.ts';
import { partnersOf } from './platform/partners/partners-of.ts';
import { partnerHandlers } from './platform/partners/routes.ts';
import { createPlatformHolder } from './platform/personal-data/platform-holder.ts';
import { platformRegister } from './platform/personal-data/platform-register.ts';
import type { Register } from './platform/personal-data/register.ts';
import { rightsHandlers } from './platform/personal-data/routes.ts';
import { createVault } from './platform/personal-data/vault.ts';
import { platformExpiring } from './platform/retention/platform-expiring.ts';
import { retentionHandlers } from './platform/retention/routes.ts';
import { createRetention } from './platform/retention/run.ts';

export { addressOf, linkHours, NewAdministrator, type NewLink, OperatorRefusal } from './modules/directory/index.ts';

export interface AppOptions {
  config: Config;
  connection: Connection;
  /** Of the application role; the live line is a connection of its own. */
  databaseUrl: string;
  clock: Clock;
  log: Logger;
}

/** Everything that keys are exchanged in. */
export function sealedTables({ dataKeys, lookupKeys, secret }: Config) {
  const vault = createVault(dataKeys, lookupKeys);
  return [sealedIdentityNumbers(vault), sealedAuthenticators(vault, secret)];
}

/** What the command line does about administrators. @param operator who typed it */
export function createOperatorOn(database: Database, config: Config, operator: string) {
  const auditKey = createAuditKey(config.auditKey);
  const makeChange = createMakeChange({ database, clock: systemClock, events: createEventBus(), auditKey });
  const hear = createHearReceipt({ database, clock: systemClock });
  const channels = createChannels({ database, clock: systemClock, hear }, config);
  const notify = createNotify({
    database,
    clock: systemClock,
    channels,
    whoConsented: createConsents().whoConsented,
    vault: createVault(config.dataKeys, config.lookupKeys),
    secret: config.secret,
    origin: () => config.url ?? 'http://localhost',
  });
  return { ...createOperator({ makeChange, notify, operator }), stop: channels.stop };
}

/** The composition root: the whole pipeline and every module. Nothing else knows them all. */
export async function createApp({ config, connection, databaseUrl, clock, log }: AppOptions) {
  const { database, lookups } = connection;
  const stopping = new AbortController();
  const events = createEventBus();
  const auditKey = createAuditKey(config.auditKey);
  const witness = createWitness(config.witness);
  const makeChange = createMakeChange({ database, clock, events, auditKey });
  const hub = createLiveHub({ url: databaseUrl, log });
  const storage = config.s3 ? createS3Storage(config.s3) : createLocalStorage(join(config.dataFolder, 'files'));
  const fileStore = createFileStore({ storage });

  const vault = createVault(config.dataKeys, config.lookupKeys);
  const directory = createDirectory({ database: lookups, clock, vault });
  const origin = () => config.url ?? localOrigin(server);
  const channels = createChannels({ database, clock, hear: createHearReceipt({ database, clock }) }, config);
  const notify = createNotify({
    database,
    clock,
    channels,
    whoConsented: directory.whoConsented,
    vault,
    secret: config.secret,
    origin,
  });
  const asSystem = createAsSystem(database);
  const read = createRead(database);
  const voiceDeps = createVoiceDeps(lookups, {
    asSystem,
    clock,
    calendars: createCachedCalendars(lookups),
    directory,
    notify,
    lateLinks: createLateLinks(config.secret, origin),
    files: fileStore,
    freeRepeats: freeRepeats * config.limitFactor,
  });
  const voice = createVoice(voiceDeps, { events, makeChange, read, log });

  const account = createIdentity({
    config,
    database,
    asSystem,
    makeChange,
    vault,
    outgoing: createOutgoing({ allowed: config.outgoingAllowed }),
    log,
    stopping: stopping.signal,
    directory,
    notify,
    phoneChanged: async (tx, { personId, to, now }) => {
      const { subject } = await subjectOf(tx, personId);
      if (subject.phone) await notify.keepCodes(tx, { ...subject, phone: subject.phone });
      await directory.changePhone(tx, personId, to, now);
    },
  });
  const antivirus = config.clamd && createClamd(config.clamd);
  if (!antivirus && !config.demo && config.database) log.warn('SAWT_CLAMD=off: uploads are not scanned for viruses');
  const uploads = createFiles({ ...voice, files: fileStore, antivirus, asSystem, makeChange, clock, log });
  const kinds = [...notifyExpiring, ...directoryExpiring, ...platformExpiring, ...createVoiceExpiring({ files: fileStore })];
  const jobs = createJobs({
    pool: connection.pool,
    log,
    events,
    jobs: [
      ...notify.jobs,
      ...voice.jobs,
      ...uploads.jobs,
      createForgetCallers(database),
      createRetention({ asSystem, makeChange, clock, log, kinds }),
      createCheckpointJob({ database, clock, key: auditKey, witness }),
    ],
  });
  // In the order of erasure: what hangs on the account goes before it.
  const holders = [
    createVoiceHolder(voiceDeps),
    createNotifyHolder(),
    createDirectoryHolder(directory),
    createPlatformHolder({ files: fileStore }),
  ];
  const bounces = config.email?.bounces && createBounceListener({ ...config.email.bounces, ...notify.bounces(log) });
  const sequencer = createSequencer({ database, log });

  const server = await createHttpServer({ log, trustProxy: config.trustProxy, origin: config.url });
  const limits = createLimits({ pool: connection.pool, factor: config.limitFactor });
  guardAddresses(server, limits);
  const pipeline: Pipeline = {
    identify: account.identify,
    identifyPartner: createIdentifyPartner({ database, clock }),
    limits,
    takePlace: createStreamPlaces(),
    enter: createCrowd(config.databasePool),
    makeChange,
    read,
    demo: config.demo,
    url: config.url,
    stopping: stopping.signal,
  };
  observe(server, { database, hub, stopping: stopping.signal, metrics: config.metrics });
  account.mount(server, pipeline);
  directory.mount(server, pipeline, { notify, makeChange, origin, uses: [usesOfPlace, partnersOf] });
  await notify.mount(server, pipeline, directory);
  voice.mount(server, pipeline);
  uploads.mount(server, pipeline);
  mount(server, pipeline, audit, auditHandlers({ database, clock, officials: directory.officials, key: auditKey, witness }));
  mount(server, pipeline, personalData, rightsHandlers({ database, bytes: fileStore.bytes, holders, subjectOf, openCases: openCasesOf }));
  mount(
    server,
    pipeline,
    partners,
    partnerHandlers({ database, people: directory.people, agencies: directory.agencies, demandTakesNew: directory.demandTakesNew }),
  );
  mount(server, pipeline, retention, retentionHandlers({ database, asSystem, kinds, officials: directory.officials }));
  mount(server, pipeline, live, liveHandlers(hub, voice.mayHear));
  mount(server, pipeline, demo, demoHandlers(database));
  await receiveCspReports(server, limits);
  await serveReference(server, api, config.url ?? '/');
  await servePages(server, config.url?.startsWith('https:') ?? false);

  return { server, database, jobs, channels, bounces, sequencer, hub, auth: account.auth, makeChange, events, voiceDeps, stopping };
}
/** The register of personal data, whole. */
export const register: Register = { ...platformRegister, ...directoryRegister, ...notifyRegister, ...voiceRegister };

/** Where no address is configured: this machine, at the port that was listened on. */
const localOrigin = (server: { listeningOrigin: string }) => `http://localhost:${new URL(server.listeningOrigin).port}`;

export type App = Awaited<ReturnType<typeof createApp>>;
