import { Client } from 'pg';
import type { Retold, Told } from './retell.ts';

/** A case as the database has it: what it says of itself, its timeline, its clocks. */
export interface Course {
  number: string;
  /** Of one that was split. */
  isPart: boolean;
  department: string | null;
  row: Omit<Retold, 'runs' | 'clock' | 'endedAt' | 'assignee'> & { ended_at: Date | null; assignee_id: string | null };
  events: (Told & { id: number })[];
  clocks: Clock[];
}
interface Clock {
  kind: string;
  run: number;
  used_minutes: number;
  started_at: Date;
  paused_at: Date | null;
  done_at: Date | null;
  /** Steps of the ladder that were fired. */
  fired: number[];
}

interface Found {
  id: number;
  number: string;
  is_part: boolean;
  department: string | null;
}

const rows = `select id, number, parent_id is not null as is_part, department, status, directive, agency, assignee_id, answer, rating, reopened, appealed, returned, ended_at from voice.case
  where number = $1 or parent_id = (select id from voice.case where number = $1) order by id`;
const events = 'select id, at, what, side, from_status, to_status, text, details from voice.case_event where case_id = $1 order by id';
const clocks = `select kind, run, used_minutes, started_at, paused_at, done_at,
  array(select step from voice.clock_rung where clock_id = clock.id) as fired
  from voice.clock where case_id = $1 order by kind, run`;

/** Reads behind the server's back, on one connection. */
export async function openCourses(ownerUrl: string) {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  return {
    /** A case and, where it was split, its parts after it. */
    async read(number: string): Promise<Course[]> {
      const found = (await client.query<Course['row'] & Found>(rows, [number])).rows;
      const courses: Course[] = [];
      for (const { id, number, is_part: isPart, department, ...row } of found) {
        const told = (await client.query<Course['events'][number]>(events, [id])).rows;
        courses.push({ number, isPart, department, row, events: told, clocks: (await client.query<Clock>(clocks, [id])).rows });
      }
      return courses;
    },
    close: () => client.end(),
  };
}
