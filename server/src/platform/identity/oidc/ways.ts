import type { identity as contract } from '@sawt/contract';
import type { Handlers } from '../../http/context.ts';
import type { Providers } from './providers.ts';

/** The ways in besides our own, for the buttons of the sign-in pages. */
export function wayHandlers(providers: Providers): Pick<Handlers<typeof contract>, 'listSignInWays'> {
  return {
    listSignInWays: async () =>
      (await providers.list()).map(({ settings: { id, label, audience }, available }) => ({
        id,
        label,
        audience: audience === 'citizens' ? 'citizens' : 'staff',
        available,
      })),
  };
}
