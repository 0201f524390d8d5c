// For `node --import`: a server that seals and appends nothing, all else being the same. Only to measure what the log costs.
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith('/platform/audit/entry.ts')) return loaded;
    const source = String(loaded.source);
    const begin = 'export async function appendEntry(tx: WalledTx, key: AuditKey, record: AuditRecord): Promise<void> {';
    if (!source.includes(begin)) throw new Error('appendEntry is not where it was');
    return { ...loaded, source: source.replace(begin, `${begin}\n  if (record) return;`) };
  },
});
