import { api, wireOf } from '@sawt/contract';

/**
 * Where each endpoint is reached. The build replaces this module by what it yields (`web/vite.config.ts`), so that no page loads
 * the schemas of the contract.
 */
export const wire = wireOf(api);
