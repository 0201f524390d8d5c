import type { CDPSession } from '../../e2e/support/browser.ts';

/** What a page holds in its memory, after collection. */
export interface HeldMemory {
  /** Bytes of JavaScript values: objects, strings, closures, arrays. A leak is here. */
  values: number;
  /** Bytes of compiled code: grows while V8 finds out what is hot, and is bounded by the code there is. */
  code: number;
  /** Of the document. */
  nodes: number;
}

interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
}

/** Weighs by a heap snapshot (the format of Chrome's DevTools). What the browser itself holds (`native`) counts for neither. */
export async function weighHeap(devtools: CDPSession): Promise<HeldMemory> {
  await devtools.send('HeapProfiler.enable');
  // Twice: what finalizers free comes with the second.
  for (let round = 0; round < 2; round++) await devtools.send('HeapProfiler.collectGarbage');
  const { nodes } = await devtools.send('Memory.getDOMCounters');
  return { ...sizesIn(await takeSnapshot(devtools)), nodes };
}

async function takeSnapshot(devtools: CDPSession): Promise<Snapshot> {
  const chunks: string[] = [];
  const keep = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  devtools.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  devtools.off('HeapProfiler.addHeapSnapshotChunk', keep);
  return JSON.parse(chunks.join('')) as Snapshot;
}

function sizesIn({ snapshot: { meta }, nodes }: Snapshot): Pick<HeldMemory, 'values' | 'code'> {
  const [types] = meta.node_types;
  const size = meta.node_fields.indexOf('self_size');
  const sums = { values: 0, code: 0 };
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
    const type = types[nodes[at] ?? 0] ?? '';
    if (type === 'native' || type === 'synthetic') continue;
    sums[type === 'code' ? 'code' : 'values'] += nodes[at + size] ?? 0;
  }
  return sums;
}
