import type { identity as contract } from '@sawt/contract';
import type { Handlers } from '../http/context.ts';
import { type AccountOptions, accountHandlers } from './account.ts';
import { passkeyHandlers } from './passkeys/handlers.ts';
import { sessionHandlers } from './sessions.ts';

/** All that one may do with one's own account. */
export const identityHandlers = (options: AccountOptions): Handlers<typeof contract> => ({
  ...sessionHandlers(options.database),
  ...accountHandlers(options),
  ...passkeyHandlers(options),
});
