import { files as contract } from '@sawt/contract';
import type { FastifyInstance } from 'fastify';
import type { Antivirus } from '../../adapters/antivirus/antivirus.ts';
import type { MakeChange } from '../audit/change.ts';
import type { Clock } from '../clock.ts';
import type { AsSystem } from '../database/wall.ts';
import { mount, type Pipeline } from '../http/mount.ts';
import type { Job } from '../jobs/jobs.ts';
import type { Logger } from '../log.ts';
import type { FileStore } from './file-store.ts';
import { createCleanUp, createRemoveBytes, type FileDeps, fileHandlers } from './routes.ts';
import { createScan } from './scan.ts';
import { createScanFile, createScanWaiting, type ScanDeps } from './scan-waiting.ts';
import { uploadHandlers } from './uploads/routes.ts';

interface FilesDeps extends Pick<FileDeps, 'sightOfFile'>, Pick<ScanDeps, 'fileChanged'> {
  files: FileStore;
  /** Null: uploads are not scanned. */
  antivirus: Antivirus | null;
  asSystem: AsSystem;
  makeChange: MakeChange;
  clock: Clock;
  log: Logger;
}

/** Uploads: taken in, scanned, shown to whom they may be shown, removed. */
export function createFiles(deps: FilesDeps) {
  const fileDeps = { ...deps, scan: createScan(deps.antivirus, deps.log) };
  const jobs: readonly Job[] = [createCleanUp(fileDeps), createRemoveBytes(deps.files), createScanFile(deps), createScanWaiting(deps)];
  return {
    jobs,
    mount: (server: FastifyInstance, pipeline: Pipeline): void =>
      mount(server, pipeline, contract, { ...fileHandlers(fileDeps), ...uploadHandlers(fileDeps) }),
  };
}
