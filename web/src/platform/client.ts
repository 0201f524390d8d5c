import { type api, type Client, createClient } from '@sawt/contract';
import { withErrorWords } from './errors.ts';
import { once } from './once.ts';
import { wire } from './wire.ts';

/** The whole interface of the server, typed by the contract. Rejects with `ProblemError`, or `TypeError` without a network. */
export const client: Client<typeof api> = createClient<typeof api>(wire, once(withErrorWords((...args) => fetch(...args))));
