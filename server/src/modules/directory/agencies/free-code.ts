/** What stands for something else where an agency could be named: the region's calendar, the emirate, what is nobody's, and any. */
const reserved = ['region', 'emirate', 'none', 'any', 'all'];
const longest = 60;

/** A code by an English name that nothing has yet: `civil-defence`, and of a second one `civil-defence-2`. */
export function freeCode(name: string, taken: readonly string[]): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g);
  const wanted = (words ?? ['place']).join('-').slice(0, longest).replace(/-$/, '');
  const known = new Set([...taken, ...reserved]);
  if (!known.has(wanted)) return wanted;
  for (let number = 2; ; number++) if (!known.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}
