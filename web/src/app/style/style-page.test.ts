import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const source = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');

/** Of the frame around every page, `/style` too. */
const inTheFrame = ['Toasts'];

test('every component that pages are made of stands on the style page', () => {
  const exported = [...source('../../ui/index.ts').matchAll(/export \{([^}]+)\}/g)].flatMap(([, names]) => (names as string).split(','));
  // A component is a value with a capital: types and hooks are none.
  const components = exported.map((name) => name.trim()).filter((name) => /^[A-Z]/.test(name));
  const samples = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => source(file))
    .join('\n');
  const missing = components.filter((name) => !inTheFrame.includes(name) && !new RegExp(`<${name}\\b`).test(samples));
  expect(components.length).toBeGreaterThan(30);
  expect(missing).toEqual([]);
});
