import type { WitnessAddress } from '../../platform/config.ts';
import { createFileWitness } from './file-witness.ts';
import { createSyslogWitness } from './syslog-witness.ts';
import type { Witness } from './witness.ts';

/** The witness that the configuration names. */
export const createWitness = (address: WitnessAddress): Witness =>
  address.kind === 'file' ? createFileWitness(address.path) : createSyslogWitness(address);
