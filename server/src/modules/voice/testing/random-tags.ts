import { createRandom } from '../../../../seed/random.ts';
import type { TestRegion } from '../../../../testing/test-region.ts';

const tags = [
  ['municipality.coordinator', 'حملة الشتاء'],
  ['emirate.officer', 'متابعة الإمارة'],
  ['municipality.coordinator', 'حول المدارس'],
] as const;

/** Two offices sort the cases that they see: the tags 1 to 3, on some of them, with some taken off again. */
export async function tagAtRandom(region: TestRegion): Promise<void> {
  const random = createRandom(7);
  for (const [who, name] of tags) {
    const { api } = await region.signIn(who);
    const { id } = await api.tags.createTag({ body: { name } });
    const { items } = await api.voice.listCases({ query: { limit: 100 } });
    const some = (share: number) => items.map(({ number }) => number).filter(() => random.next() < share);
    const params = { id: `${id}` };
    await api.tags.tagCases({ params, body: { numbers: some(0.6), on: true } });
    await api.tags.tagCases({ params, body: { numbers: some(0.2), on: false } });
  }
}
