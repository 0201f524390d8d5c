import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A source file: its path from the root, with forward slashes, and its text. */
export interface Source {
  path: string;
  text: string;
}
export interface Violation {
  rule: string;
  path: string;
  what: string;
}

/** Which module may ask which, through its door. The one list of edges; a circle in it is a violation too. */
export const moduleEdges: Readonly<Record<string, readonly string[]>> = {
  directory: ['notify'],
  notify: [],
  voice: ['directory', 'notify'],
};

interface Import {
  /** The file it leads to, from the root, or the package. */
  to: string;
  text: string;
}
type Rule = (source: Source, imports: readonly Import[]) => string[];

const inside = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(`${folder}/`));
const moduleOf = (path: string) => /^(?:server|web)\/src\/modules\/([^/]+)\//.exec(path)?.[1];
const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const only = (imports: readonly Import[], bad: (to: string) => boolean) =>
  imports.filter(({ to }) => bad(to)).map(({ text }) => `imports ${text}`);

/** The rules of the house (docs/architecture.md), each with the test that it fires in `house-rules.test.ts`. */
export const rules: Readonly<Record<string, Rule>> = {
  'the contract imports nothing of ours': ({ path }, imports) =>
    inside(path, 'contract/src') ? only(imports, (to) => to.startsWith('@sawt/') || inside(to, 'server', 'web', 'e2e', 'bench')) : [],

  'platform and adapters never import modules': ({ path }, imports) =>
    inside(path, 'server/src/platform', 'server/src/adapters')
      ? only(imports, (to) => inside(to, 'server/src/modules', 'server/src/demo', 'server/seed') || to === 'server/src/app.ts')
      : [],

  'a module reaches another through its door, along the listed edges': ({ path }, imports) => {
    const own = moduleOf(path);
    if (!own || !inside(path, 'server')) return [];
    return only(imports, (to) => {
      const other = inside(to, 'server') ? moduleOf(to) : undefined;
      if (!other || other === own) return false;
      return !to.endsWith(`/${other}/index.ts`) || !moduleEdges[own]?.includes(other);
    });
  },

  'only app.ts and the demo region know all modules': ({ path }, imports) => {
    const allowed =
      path === 'server/src/app.ts' || inside(path, 'server/src/modules', 'server/seed', 'server/testing', 'web', 'e2e', 'bench');
    return allowed || isTest(path) ? [] : only(imports, (to) => inside(to, 'server/src/modules'));
  },

  'the web imports the contract and never the server': ({ path }, imports) =>
    inside(path, 'web') ? only(imports, (to) => to.startsWith('@sawt/server') || inside(to, 'server')) : [],

  'the ground floor of the web knows no page': ({ path }, imports) =>
    inside(path, 'web/src/ui', 'web/src/platform') ? only(imports, (to) => inside(to, 'web/src/modules', 'web/src/app')) : [],

  'routes hold no SQL': ({ path, text }, imports) => {
    if (!/^server\/.*\/routes\.ts$/.test(path) || inside(path, 'server/src/demo')) return [];
    const statements = [...text.matchAll(/\.(selectFrom|insertInto|updateTable|deleteFrom)\(/g)].map(([, verb]) => `calls ${verb}`);
    return [...only(imports, (to) => to === 'kysely'), ...statements];
  },

  'policy and workflow do no I/O': ({ path }, imports) =>
    /\/(policy|workflow|clocks)\.ts$/.test(path)
      ? only(
          imports,
          (to) =>
            to.startsWith('node:') ||
            ['kysely', 'pg', 'fastify'].includes(to) ||
            inside(to, 'server/src/platform/database', 'server/src/platform/http', 'server/src/adapters'),
        )
      : [],

  "a module's SQL names only its own schema": ({ path, text }) => {
    const own = moduleOf(path);
    if (!own || isTest(path) || !inside(path, 'server')) return [];
    const tables = [
      ...text.matchAll(
        /(?:(?:selectFrom|insertInto|updateTable|deleteFrom|[jJ]oin)\(\s*['"`]|\b(?:from|into|join|update)\s+)(directory|notify|voice|identity|platform)\./g,
      ),
    ];
    return tables.filter(([, schema]) => schema !== own).map(([, schema]) => `names the schema ${schema}`);
  },
};

/** Everything in the sources that breaks a rule. */
export function violations(sources: readonly Source[]): Violation[] {
  return sources.flatMap((source) => {
    const imports = importsOf(source);
    return Object.entries(rules).flatMap(([rule, check]) => check(source, imports).map((what) => ({ rule, path: source.path, what })));
  });
}

/** A circle among the edges between modules, or undefined. */
export function circleIn(edges: Readonly<Record<string, readonly string[]>>): string[] | undefined {
  const walk = (trail: string[]): string[] | undefined => {
    for (const next of edges[trail.at(-1) as string] ?? []) {
      if (trail.includes(next)) return [...trail, next];
      const circle = walk([...trail, next]);
      if (circle) return circle;
    }
    return undefined;
  };
  for (const start of Object.keys(edges)) {
    const circle = walk([start]);
    if (circle) return circle;
  }
  return undefined;
}

const importPattern = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

function importsOf({ path, text }: Source): Import[] {
  const folder = path.split('/').slice(0, -1);
  return [...text.matchAll(importPattern)].map(([, given = '']) => ({
    to: given.startsWith('.') ? resolve(folder, given) : given,
    text: given,
  }));
}

function resolve(folder: string[], relative: string): string {
  const parts = [...folder];
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Every TypeScript source of the project. */
export function readSources(root: string): Source[] {
  return ['contract', 'server', 'web', 'e2e', 'bench']
    .flatMap((workspace) =>
      readdirSync(join(root, workspace), { recursive: true, encoding: 'utf8' }).map((name) => `${workspace}/${name.replaceAll('\\', '/')}`),
    )
    .filter((path) => /\.tsx?$/.test(path) && !/\/(node_modules|dist)\//.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
