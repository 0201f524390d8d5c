import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  consistencyProof,
  GrowingTree,
  inclusionProof,
  leafHash,
  nodeHash,
  rootFromInclusion,
  rootOf,
  rootsFromConsistency,
  splitOf,
} from './merkle.ts';

const leaves = Array.from({ length: 300 }, () => leafHash(randomBytes(8)));
const range = async (start: number, end: number) => rootOf(leaves.slice(start, end));
const sizes = fc.integer({ min: 1, max: leaves.length });
const upTo = (size: number) => fc.integer({ min: 0, max: size - 1 });
const sizeAndPosition = sizes.chain((size) => fc.tuple(fc.constant(size), upTo(size)));

/** RFC 9162 § 2.1.1 word for word, by looking for the split. */
function plainRoot(hashes: readonly Buffer[]): Buffer {
  if (hashes.length === 1) return hashes[0] as Buffer;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return nodeHash(plainRoot(hashes.slice(0, split)), plainRoot(hashes.slice(split)));
}

describe('the tree', () => {
  test('splits at the largest power of two below its size', () => {
    for (let size = 2; size < 5000; size++) {
      const split = splitOf(size);
      expect([split < size, split * 2 >= size, Number.isInteger(Math.log2(split))]).toEqual([true, true, true]);
    }
  });

  test('has the root that the standard defines, grown leaf by leaf or made at once', () => {
    const tree = new GrowingTree();
    for (const [index, leaf] of leaves.entries()) {
      tree.append(leaf);
      expect(tree.root()).toEqual(plainRoot(leaves.slice(0, index + 1)));
    }
    fc.assert(
      fc.property(sizes, (size) => {
        expect(rootOf(leaves.slice(0, size))).toEqual(plainRoot(leaves.slice(0, size)));
      }),
    );
  });

  test('has the empty root and the leaf hash of the certificate transparency test vectors', () => {
    expect(rootOf([]).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(leafHash(Buffer.alloc(0)).toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });

  test('tells of every complete subtree with its root', () => {
    const tree = new GrowingTree();
    const told = new Map<string, Buffer>();
    for (const leaf of leaves) tree.append(leaf, (level, position, hash) => void told.set(`${level}:${position}`, hash));
    for (let level = 1; 2 ** level <= leaves.length; level++) {
      for (let position = 0; (position + 1) * 2 ** level <= leaves.length; position++) {
        expect(told.get(`${level}:${position}`)).toEqual(plainRoot(leaves.slice(position * 2 ** level, (position + 1) * 2 ** level)));
      }
    }
  });
});

describe('an inclusion proof', () => {
  test('leads from every leaf to the root', async () => {
    await fc.assert(
      fc.asyncProperty(sizeAndPosition, async ([size, position]) => {
        const path = await inclusionProof(range, position, size);
        expect(rootFromInclusion(leaves[position] as Buffer, position, size, path)).toEqual(rootOf(leaves.slice(0, size)));
      }),
    );
  });

  test('fails for another leaf, another position, a shorter path or a flipped bit', async () => {
    await fc.assert(
      fc.asyncProperty(sizeAndPosition, fc.nat(), async ([size, position], seed) => {
        const root = rootOf(leaves.slice(0, size));
        const leaf = leaves[position] as Buffer;
        const path = await inclusionProof(range, position, size);
        expect(rootFromInclusion(leafHash(leaf), position, size, path)).not.toEqual(root);
        expect(rootFromInclusion(leaf, position, size, [...path, leaf])).not.toEqual(root);
        if (path.length === 0) return;
        expect(rootFromInclusion(leaf, position, size, path.slice(1))).not.toEqual(root);
        const at = seed % path.length;
        const flipped = path.map((hash, index) =>
          index === at ? Buffer.from(hash.map((byte, i) => (i === seed % 32 ? byte ^ 1 : byte))) : hash,
        );
        expect(rootFromInclusion(leaf, position, size, flipped)).not.toEqual(root);
      }),
    );
  });
});

describe('a consistency proof', () => {
  const twoSizes = sizes.chain((size) =>
    fc.tuple(
      upTo(size).map((old) => old + 1),
      fc.constant(size),
    ),
  );

  test('shows that the tree only grew', async () => {
    await fc.assert(
      fc.asyncProperty(twoSizes, async ([old, size]) => {
        const before = rootOf(leaves.slice(0, old));
        const roots = rootsFromConsistency(old, size, await consistencyProof(range, old, size), before);
        expect(roots).toEqual({ old: before, now: rootOf(leaves.slice(0, size)) });
      }),
    );
  });

  test('fails for a tree whose past was changed', async () => {
    await fc.assert(
      fc.asyncProperty(twoSizes, fc.nat(), async ([old, size], seed) => {
        const changed = leaves.with(seed % old, leafHash(Buffer.from('changed')));
        const proof = await consistencyProof(async (start, end) => rootOf(changed.slice(start, end)), old, size);
        const before = rootOf(leaves.slice(0, old));
        const roots = rootsFromConsistency(old, size, proof, before);
        const agrees = roots?.old.equals(before) === true && roots.now.equals(rootOf(changed.slice(0, size)));
        expect(agrees).toBe(false);
      }),
    );
  });
});
