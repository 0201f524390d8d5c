import type { identity as contract } from '@sawt/contract';
import type { Handlers } from '../http/context.ts';
import { type AccountOptions, accountHandlers } from './account.ts';
import type { Providers } from './oidc/providers.ts';
import { wayHandlers } from './oidc/ways.ts';
import { type OwnPhoneOptions, ownPhoneHandlers } from './own-phone.ts';
import { passkeyHandlers } from './passkeys/handlers.ts';
import { sessionHandlers } from './sessions.ts';

/** The ways in, and all that one may do with one's own account. */
export const identityHandlers = (options: AccountOptions & OwnPhoneOptions & { providers: Providers }): Handlers<typeof contract> => ({
  ...wayHandlers(options.providers),
  ...sessionHandlers(options.database),
  ...accountHandlers(options),
  ...passkeyHandlers(options),
  ...ownPhoneHandlers(options),
});
