import { type Antivirus, ScannerError } from '../../adapters/antivirus/antivirus.ts';
import type { Logger } from '../log.ts';

export type Scanned = { scan: 'clean' | 'unscanned' | 'waiting' } | { scan: 'infected'; signature: string };
export type Scan = (bytes: Buffer) => Promise<Scanned>;

/**
 * What the scanner says of bytes; `waiting` where it cannot say anything now. Without a scanner, which only a demo, a machine
 * of its own or an explicit setting may be (`config.ts`), everything is `unscanned`.
 */
export const createScan =
  (antivirus: Antivirus | null, log: Logger): Scan =>
  async (bytes) => {
    if (!antivirus) return { scan: 'unscanned' };
    try {
      const verdict = await antivirus.scan(bytes);
      return verdict.clean ? { scan: 'clean' } : { scan: 'infected', signature: verdict.signature };
    } catch (error) {
      if (!(error instanceof ScannerError)) throw error;
      log.warn({ error: error.message }, 'an upload waits to be scanned');
      return { scan: 'waiting' };
    }
  };
