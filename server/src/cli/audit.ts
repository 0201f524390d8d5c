import { readFileSync } from 'node:fs';
import type { AuditFinding } from '@sawt/contract';
import { createWitness } from '../adapters/witness/create-witness.ts';
import { readWitnessFile } from '../adapters/witness/file-witness.ts';
import { createAuditKey, verifierKey } from '../platform/audit/audit-key.ts';
import { checkProof, proveEntry } from '../platform/audit/prove.ts';
import { verifyLog } from '../platform/audit/verify.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { createRead, wholeRegion } from '../platform/database/wall.ts';
import type { Command } from './main.ts';
import { withDatabase } from './open-database.ts';

const keyOf = (config: Config) => createAuditKey(config.auditKey);

const verify: Command = async ([option, file]) => {
  const config = readConfig(process.env);
  const witnessed = option === '--witness' && file ? await readWitnessFile(file) : await createWitness(config.witness).read();
  const onProgress = (done: number, of: number) => void (process.stderr.isTTY && process.stderr.write(`\r  ${done} of ${of} entries`));
  const result = await withDatabase(config, (database) =>
    createRead(database)(wholeRegion, (db) => verifyLog(db, { key: keyOf(config), witnessed, onProgress })),
  );
  if (process.stderr.isTTY) process.stderr.write('\n');
  const signed = `${result.checkpoints} checkpoints here, ${result.witnessed ?? 'unknown'} at the witness`;
  console.log(`${result.size} entries in the log, ${result.pending} on their way into it; ${signed}.`);
  if (result.witnessed === null) console.log('The witness cannot be asked from here: give what it collected with --witness FILE.');
  for (const finding of result.findings) console.log(`✗ ${wordsOf(finding)}`);
  console.log(result.findings.length === 0 ? '✓ Nothing was changed, removed, added or reordered.' : `${result.findings.length} findings.`);
  return result.findings.length === 0 ? 0 : 1;
};

const prove: Command = async ([entry]) => {
  if (!entry || !/^\d{1,15}$/.test(entry)) {
    console.error('Which entry? Give its number, as the log shows it.');
    return 2;
  }
  const config = readConfig(process.env);
  const proof = await withDatabase(config, (database) => createRead(database)(wholeRegion, (db) => proveEntry(db, Number(entry))));
  if (proof) console.log(JSON.stringify(proof, null, 2));
  else console.error('There is no such entry, or no checkpoint has signed it yet (one is made every five minutes).');
  return proof ? 0 : 1;
};

const check: Command = async ([file, key]) => {
  if (!file || !key) {
    console.error('Give the file with the proof, and the verifier key as `sawt audit key` prints it.');
    return 2;
  }
  const fault = checkProof(JSON.parse(readFileSync(file, 'utf8')), key);
  console.log(fault ? `✗ ${fault}` : '✓ The entry is in the log that the checkpoint signs.');
  return fault ? 1 : 0;
};

const showKey: Command = async () => {
  console.log(verifierKey(keyOf(readConfig(process.env)).publicKey));
  return 0;
};

export const auditCommands = {
  verify: { usage: '[--witness FILE]    compares the whole log with everything that was signed', run: verify },
  prove: { usage: 'ENTRY               prints the proof that an entry is in the log', run: prove },
  'check-proof': { usage: 'FILE KEY      checks such a proof, without the database', run: check },
  key: { usage: '                      prints the public key of the log', run: showKey },
};

function wordsOf(finding: AuditFinding): string {
  switch (finding.what) {
    case 'entry_changed':
      return `Entry ${finding.entry} (position ${finding.position}) was changed.`;
    case 'entry_missing':
      return `Entry ${finding.entry} (position ${finding.position ?? 'not given yet'}) is missing.`;
    case 'entry_forged':
      return `Entry ${finding.entry} was not written by the server, or was changed and the tree made to fit.`;
    case 'entry_unplaced':
      return `Entry ${finding.entry} is neither in the tree nor on its way: it was added past the log.`;
    case 'entry_copied':
      return `Entry ${finding.entry} is a copy of an earlier one.`;
    case 'leaf_changed':
      return `The leaf at position ${finding.position} does not belong to entry ${finding.entry}: leaves were changed or entries exchanged.`;
    case 'leaves_missing':
      return `The positions ${finding.from} to ${finding.to} are missing from the tree.`;
    case 'node_differs':
      return `The tree over the positions ${finding.from} to ${finding.to} differs from its entries.`;
    case 'history_differs':
      return `The log differs from what was signed (${finding.where}): a change at the positions ${finding.from} to ${finding.to}.`;
    case 'log_rolled_back':
      return `The log was rolled back: ${finding.size} entries were signed (${finding.where}), there are ${finding.have}.`;
    case 'checkpoint_forged':
      return `A checkpoint (${finding.where}${finding.size === null ? '' : `, size ${finding.size}`}) is not signed by this log's key.`;
    case 'checkpoint_missing':
      return `The checkpoint of size ${finding.size} was removed from the database; the witness has it.`;
  }
}
