import type { TestProject } from 'vitest/node';
import { setUp } from './global-setup.ts';

/** Debian's PostgreSQL 15, the oldest version we serve. */
export const debianPostgres = '/usr/lib/postgresql/15';

export default (project: TestProject) => setUp(project, debianPostgres);
