import { api, wireOf } from '@sawt/contract';
import type { Plugin } from 'vite';

/** Pages know where the endpoints are, and leave the schemas of all of them to the server. */
const wireOnly: Plugin = {
  name: 'wire-only',
  transform: {
    filter: { id: /\/platform\/wire\.ts$/ },
    handler: () => ({ code: `export const wire = ${JSON.stringify(wireOf(api))};`, map: null }),
  },
};

/**
 * Tells the bundler that making a constant of the contract changes nothing, so that a schema no page reads with is left out, and with the
 * last of them the library. It cannot see that by itself: `z.string().max(5)` might do anything.
 */
const unusedLeftOut: Plugin = {
  name: 'unused-left-out',
  enforce: 'post',
  apply: 'build',
  transform: {
    filter: { id: /\/contract\/src\/[\w-]+\.ts$/ },
    handler(code) {
      const made = this.parse(code).body.flatMap((statement) => {
        const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
        return declared?.type === 'VariableDeclaration' ? declared.declarations.flatMap(({ init }) => init ?? []) : [];
      });
      const calls = made.filter(({ type }) => type === 'CallExpression' || type === 'ObjectExpression' || type === 'ArrayExpression');
      const marked = calls.reduceRight((text, { start, end }) => {
        return `${text.slice(0, start)}/* @__PURE__ */ (() => (${text.slice(start, end)}))()${text.slice(end)}`;
      }, code);
      return { code: marked, map: null };
    },
  },
};

export const contractInPages: Plugin[] = [wireOnly, unusedLeftOut];
