import { api, createClient } from '@sawt/contract';

/** The whole interface of the server, typed by the contract. Rejects with `ProblemError`, or `TypeError` without a network. */
export const client = createClient(api);
