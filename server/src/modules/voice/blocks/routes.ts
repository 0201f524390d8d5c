import type { blocks as contract } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import type { VoiceDeps } from '../deps.ts';
import { blockOf, listBlocks, presentOwn } from './block-store.ts';
import { appealBlock, blockCitizen, decideBlockAppeal, liftBlock } from './change-block.ts';

export function blockHandlers(deps: VoiceDeps): Handlers<typeof contract> {
  const { clock } = deps;
  return {
    listBlocks: ({ actor, read }) => read((db) => listBlocks(deps, db, actor, clock.now())),
    blockCitizen: ({ actor, change }, { body }) => change(blockCitizen(deps, actor, body)),
    liftBlock: ({ actor, change }, { params, body }) => change(liftBlock(deps, actor, params.id, body.reason)),
    decideBlockAppeal: ({ actor, change }, { params, body }) => change(decideBlockAppeal(deps, actor, params.id, body)),
    getOwnBlock: ({ actor, read }) =>
      read(async (db) => {
        const row = await blockOf(db, actor.personId, clock.now());
        return { block: row ? presentOwn(row) : null };
      }),
    appealBlock: ({ actor, change }, { body }) => change(appealBlock(actor, body.text)),
  };
}
