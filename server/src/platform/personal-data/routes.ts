import type { personalData as contract, ErasureLine } from '@sawt/contract';
import type { Database } from '../database/database.ts';
import type { WalledTx } from '../database/wall.ts';
import type { FileBytes } from '../files/file-bytes.ts';
import type { Handlers } from '../http/context.ts';
import { problem } from '../http/problem.ts';
import { demandFreshProof } from '../identity/proof.ts';
import { createArchive } from './archive.ts';
import { claimDownload, releaseDownload } from './download-claim.ts';
import type { Holder, Subject } from './holder.ts';

export interface RightsDeps {
  database: Database;
  bytes: FileBytes;
  holders: readonly Holder[];
  /** Who a person is, and what of them is struck out of what officials wrote. */
  subjectOf(db: WalledTx, personId: string): Promise<{ subject: Subject; words: string[] }>;
  /** The numbers of their cases that are open. */
  openCases(db: WalledTx, personId: string): Promise<string[]>;
}

/** The rights of a person over their data. */
export function rightsHandlers({ database, bytes, holders, subjectOf, openCases }: RightsDeps): Handlers<typeof contract> {
  async function countAll(db: WalledTx, subject: Subject): Promise<ErasureLine[]> {
    const lines: ErasureLine[] = [];
    for (const holder of holders) lines.push(...(await holder.count(db, subject)));
    return lines;
  }

  return {
    downloadOwnData: ({ actor, read, change }) =>
      change(async ({ tx, now }) => {
        await claimDownload(tx, actor.personId, now);
        const { subject } = await subjectOf(tx, actor.personId);
        const release = () => releaseDownload(database, actor.personId, now);
        // Nothing of it is read before the answer is sent, which is after the commit.
        const stream = createArchive({ actor, subject, read }, { holders, bytes, release });
        const name = `sawt-${now.toISOString().slice(0, 10)}.zip`;
        return { subject: `person:${actor.personId}`, output: { stream, mediaType: 'application/zip', name, download: true } };
      }),

    previewErasure: ({ actor: { personId }, read }) =>
      read(async (db) => {
        const { subject } = await subjectOf(db, personId);
        return { lines: await countAll(db, subject), openCases: await openCases(db, personId) };
      }),

    eraseOwnData: ({ actor: { personId }, provenAt, beganAt, change }, { body }) =>
      change(async ({ tx, now }) => {
        const { subject, words } = await subjectOf(tx, personId);
        if (body.phone !== (subject.phone ?? '')) throw problem('request.invalid', { fields: [{ path: 'body.phone', code: 'custom' }] });
        if ((await openCases(tx, personId)).length > 0) throw problem('personal_data.open_cases');
        // By a code to their phone; who has none has signed in of late.
        demandFreshProof(subject.phone ? provenAt : beganAt);
        const lines = await countAll(tx, subject);
        for (const holder of holders) await holder.erase(tx, subject, { words, now });
        return { subject: `person:${personId}`, details: { lines }, output: { lines } };
      }),
  };
}
