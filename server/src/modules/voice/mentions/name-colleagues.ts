import { cleanText } from '@sawt/contract';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { Person } from '../../directory/index.ts';
import type { CaseRow } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import type { NewMention } from './mention-store.ts';

type Place = Pick<CaseRow, 'agency' | 'department' | 'assignee_id'>;

/** Who may read the notes of a case: the officials who may read the case; those of its agency first. */
export async function noteReaders({ directory }: VoiceDeps, actor: Pick<Actor, 'personId'>, row: Place): Promise<Person[]> {
  const place = { agency: row.agency, department: row.department, person: row.assignee_id };
  const readers = await directory.staffReaching('voice.read_case', place);
  const away = ({ agency, department }: Person) => Number(agency !== row.agency) * 2 + Number(department !== row.department);
  return readers.filter(({ id }) => id !== actor.personId).sort((a, b) => away(a) - away(b));
}

interface Note {
  text: string;
  /** Left out where no page wrote it, as in the stories of the demo. */
  mentions?: readonly string[];
}

/**
 * Those whom a note names, with the words by which it does.
 * @throws problem `case.mention_unfit`, with the place of each who may not read the note
 */
export async function nameColleagues(deps: VoiceDeps, actor: Actor, row: Place, { text, mentions = [] }: Note): Promise<NewMention[]> {
  if (mentions.length === 0) return [];
  const readers = new Map((await noteReaders(deps, actor, row)).map((person) => [person.id, person]));
  const unfit = mentions.flatMap((id, index) => (readers.has(id) ? [] : [index]));
  if (unfit.length > 0) {
    throw problem('case.mention_unfit', { fields: unfit.map((index) => ({ path: `body.mentions.${index}`, code: 'no_reader' })) });
  }
  return [...new Set(mentions)].map((personId) => ({ personId, written: nameIn(text, readers.get(personId) as Person) }));
}

/** As the note calls the person: in the language it was written in, which need not be theirs. */
function nameIn(text: string, { name }: Pick<Person, 'name'>): string {
  const names = [name.ar, name.en].map(cleanText).filter((one) => one !== '');
  return names.find((one) => text.includes(`@${one}`)) ?? names[0] ?? '—';
}
