import type { mentions as contract } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import type { VoiceDeps } from '../deps.ts';
import { getReadable } from '../get-readable.ts';
import { markMentionsSeen } from './mention-store.ts';
import { noteReaders } from './name-colleagues.ts';

export const mentionHandlers = (deps: VoiceDeps): Handlers<typeof contract> => ({
  async listMentionable({ actor, read }, { params }) {
    const readers = await noteReaders(deps, actor, await read((db) => getReadable(db, actor, params.number)));
    return readers.map(({ id, name, agency, department }) => ({ id, name, agency, department }));
  },

  markSeen: ({ actor, change }, { params: { number } }) =>
    change(async ({ tx, now }) => {
      const row = await getReadable(tx, actor, number);
      const seen = await markMentionsSeen(tx, row.id, actor.personId, now);
      return { subject: `case:${number}`, details: { seen }, output: { seen } };
    }),
});
