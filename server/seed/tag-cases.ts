import { tags } from '@sawt/contract';
import { createTag, tagCases } from '../src/modules/voice/index.ts';
import type { MakeChange } from '../src/platform/audit/change.ts';
import type { AsSystem } from '../src/platform/database/wall.ts';
import type { Actor } from '../src/platform/policy/actor.ts';
import { by } from './by.ts';

/** Whose word it is, and of which subjects it is on every second case. No agency: the emirate's. */
const words: { agency: string | null; name: string; categories: string[] }[] = [
  { agency: 'municipality', name: 'خطة موسم الأمطار', categories: ['street-rainwater', 'street-pothole'] },
  { agency: 'municipality', name: 'جولة الأحياء', categories: ['waste-collection', 'parks', 'street-lighting'] },
  { agency: 'water', name: 'مشروع تجديد الشبكة', categories: ['water-leak', 'water-low-pressure', 'sewage-overflow'] },
  { agency: 'health', name: 'للعرض على اللجنة', categories: ['health-emergency', 'health-referral'] },
  { agency: null, name: 'اجتماع المجلس القادم', categories: ['highway-camels', 'flood-wadi', 'water-cut', 'power-cut'] },
];

/** The tags of the demo region, put on by those who would: an agency's coordinator, an officer of the emirate. */
export async function tagStories(
  asSystem: AsSystem,
  makeChange: MakeChange,
  actorFor: (agency: string | null) => Promise<Actor>,
): Promise<void> {
  for (const { agency, name, categories } of words) {
    const author = by(await actorFor(agency));
    const { output: tag } = await makeChange(author, tags.createTag.audit, createTag(name));
    const found = await asSystem((db) =>
      db
        .selectFrom('voice.case')
        .select('number')
        .where('category', 'in', categories)
        .where('part_count', '=', 0)
        .$if(agency !== null, (line) => line.where('agency', '=', agency))
        .orderBy('id')
        .execute(),
    );
    const numbers = found.filter((_, index) => index % 2 === 0).map(({ number }) => number);
    await makeChange(author, tags.tagCases.audit, tagCases(author.actor, tag.id, { numbers, on: true }));
  }
}
