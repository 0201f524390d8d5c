import { createHash } from 'node:crypto';

/** Of every staff account of the demo region. */
export const demoPassword = 'Sawt-demo-2026';

/** The authenticator secret of a demo account: derived from its name, so that the demo page can show the code. */
export const demoSecret = (username: string) => createHash('sha256').update(`sawt demo ${username}`).digest('hex').slice(0, 32);

/** The accounts the demo page offers, in the order a visitor meets them. */
export const demoUsernames = [
  'municipality.coordinator',
  'municipality.specialist1',
  'municipality.leader',
  'emirate.leader',
  'emirate.officer',
  'admin',
  // The second pair of eyes.
  'admin2',
  'auditor',
] as const;

export const demoCitizenPhone = '+966550000001';
