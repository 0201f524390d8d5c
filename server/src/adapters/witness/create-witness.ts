import type { WitnessAddress } from '../../platform/config.ts';
import { createFileWitness } from './file-witness.ts';
import { createS3Witness } from './s3-witness.ts';
import { createSyslogWitness } from './syslog-witness.ts';
import type { Witness } from './witness.ts';

/** The witness that the configuration names. */
export function createWitness(address: WitnessAddress): Witness {
  switch (address.kind) {
    case 'file':
      return createFileWitness(address.path);
    case 'syslog':
      return createSyslogWitness(address);
    case 's3':
      return createS3Witness(address);
  }
}
