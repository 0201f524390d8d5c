import type { Bilingual, partners as contract } from '@sawt/contract';
import type { Handlers } from '../http/context.ts';
import { listPartners, makePartner, type PartnerOptions, revokePartner } from './partners.ts';

export function partnerHandlers(options: PartnerOptions): Handlers<typeof contract> {
  return {
    listPartners: () => listPartners(options),
    makePartner: ({ actor, change }, { body }) => change(makePartner(options, actor, body as { name: Bilingual; agency: string | null })),
    revokePartner: ({ actor, change }, { params }) => change(revokePartner(options, actor, params.id)),
  };
}
