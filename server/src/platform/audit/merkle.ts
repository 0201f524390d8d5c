import { createHash } from 'node:crypto';

// The Merkle tree of RFC 9162 § 2.1, over SHA-256. Ranges are [start, end) of leaf positions.

const sha256 = (...parts: Uint8Array[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const leafPrefix = Buffer.of(0);
const nodePrefix = Buffer.of(1);

export const leafHash = (entry: Uint8Array): Buffer => sha256(leafPrefix, entry);
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(nodePrefix, left, right);
const emptyRoot = (): Buffer => sha256();

/** The root of the leaves of a range; how they are stored is the giver's. */
export type RangeHash = (start: number, end: number) => Promise<Buffer>;

/** The largest power of two below `size`. */
export const splitOf = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1);

/** MTH(D[n]) of leaf hashes. */
export function rootOf(hashes: readonly Buffer[]): Buffer {
  const [first] = hashes;
  if (!first) return emptyRoot();
  if (hashes.length === 1) return first;
  const split = splitOf(hashes.length);
  return nodeHash(rootOf(hashes.slice(0, split)), rootOf(hashes.slice(split)));
}

/** The path from a leaf to the root of the first `size` leaves (RFC 9162 § 2.1.3.1). */
export async function inclusionProof(hash: RangeHash, position: number, size: number, start = 0): Promise<Buffer[]> {
  if (size === 1) return [];
  const split = splitOf(size);
  if (position < split) return [...(await inclusionProof(hash, position, split, start)), await hash(start + split, start + size)];
  return [...(await inclusionProof(hash, position - split, size - split, start + split)), await hash(start, start + split)];
}

/** That the first `old` of `size` leaves are the tree of then (RFC 9162 § 2.1.4.1). `old` from 1 to `size`. */
export async function consistencyProof(hash: RangeHash, old: number, size: number, start = 0, whole = true): Promise<Buffer[]> {
  if (old === size) return whole ? [] : [await hash(start, start + size)];
  const split = splitOf(size);
  if (old <= split) return [...(await consistencyProof(hash, old, split, start, whole)), await hash(start + split, start + size)];
  return [...(await consistencyProof(hash, old - split, size - split, start + split, false)), await hash(start, start + split)];
}

/** The root that a leaf and its path lead to (RFC 9162 § 2.1.3.2); undefined where the path cannot be one. */
export function rootFromInclusion(leaf: Buffer, position: number, size: number, path: readonly Buffer[]): Buffer | undefined {
  if (size < 1 || position < 0 || position >= size) return undefined;
  if (size === 1) return path.length === 0 ? leaf : undefined;
  const sibling = path.at(-1);
  if (!sibling) return undefined;
  const split = splitOf(size);
  const isLeft = position < split;
  const below = isLeft
    ? rootFromInclusion(leaf, position, split, path.slice(0, -1))
    : rootFromInclusion(leaf, position - split, size - split, path.slice(0, -1));
  return below && (isLeft ? nodeHash(below, sibling) : nodeHash(sibling, below));
}

/** The roots of then and now that a consistency proof leads to; undefined where it cannot be one. */
export function rootsFromConsistency(
  old: number,
  size: number,
  path: readonly Buffer[],
  known: Buffer | null,
): { old: Buffer; now: Buffer } | undefined {
  if (old === size) {
    const root = known ?? path[0];
    return root && path.length === (known ? 0 : 1) ? { old: root, now: root } : undefined;
  }
  const other = path.at(-1);
  if (!other || old < 1 || old > size) return undefined;
  const split = splitOf(size);
  if (old <= split) {
    const left = rootsFromConsistency(old, split, path.slice(0, -1), known);
    return left && { old: left.old, now: nodeHash(left.now, other) };
  }
  const right = rootsFromConsistency(old - split, size - split, path.slice(0, -1), null);
  return right && { old: nodeHash(other, right.old), now: nodeHash(other, right.now) };
}

/** A tree that grows at its right edge and keeps only the roots of its complete subtrees. */
export class GrowingTree {
  size = 0;
  /** Roots of complete subtrees, largest first. */
  readonly #edge: { level: number; hash: Buffer }[] = [];

  /** @param onComplete hears of every subtree of two leaves and more that the leaf completes */
  append(leaf: Buffer, onComplete?: (level: number, position: number, hash: Buffer) => void): void {
    let node = { level: 0, hash: leaf };
    this.size += 1;
    for (let last = this.#edge.at(-1); last?.level === node.level; last = this.#edge.at(-1)) {
      this.#edge.pop();
      node = { level: node.level + 1, hash: nodeHash(last.hash, node.hash) };
      onComplete?.(node.level, this.size / 2 ** node.level - 1, node.hash);
    }
    this.#edge.push(node);
  }

  root(): Buffer {
    const [last, ...rest] = this.#edge.toReversed();
    return last ? rest.reduce((right, { hash }) => nodeHash(hash, right), last.hash) : emptyRoot();
  }
}
