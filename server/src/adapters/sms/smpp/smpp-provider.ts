import PQueue from 'p-queue';
import type { HearReceipt, SmsProvider } from '../sms-provider.ts';
import type { SmppSettings } from '../sms-settings.ts';
import { keepBound } from './link.ts';
import { partsOf } from './parts.ts';
import { asReceiptsCall } from './receipt.ts';
import { bindSession, type Patience } from './session.ts';
import { Throttled } from './status.ts';

const usual: Patience = { answer: 15_000, silence: 30_000, pause: 500, longestPause: 30_000, link: 5_000, slowdown: 250 };
const mostSlowdowns = 6;

/**
 * A provider of SMS by SMPP 3.4, over one transceiver. Its window and its throughput are kept for all messages together; what comes back
 * as throttled makes all of them wait, and is offered again. One part that fails for other reasons fails the message.
 */
export function createSmppProvider(settings: SmppSettings, hear: HearReceipt, patience: Patience = usual): SmsProvider {
  const { name, sender, window, perSecond } = settings;
  const link = keepBound(() => bindSession(settings, patience, hear), patience);
  const queue = new PQueue({ concurrency: window, intervalCap: perSecond, interval: 1000, carryoverIntervalCount: true });

  async function submit(part: Record<string, unknown>): Promise<string> {
    for (let slowdowns = 0; ; slowdowns++) {
      try {
        return await queue.add(async () => (await link.session(patience.link)).submit({ ...part }));
      } catch (error) {
        if (!(error instanceof Throttled) || slowdowns === mostSlowdowns) throw error;
        pauseFor(patience.slowdown * 2 ** slowdowns);
      }
    }
  }

  function pauseFor(ms: number): void {
    if (queue.isPaused) return;
    queue.pause();
    setTimeout(() => queue.start(), ms);
  }

  return {
    name,
    async send(message) {
      const parts = await Promise.allSettled(partsOf(message, sender).map(submit));
      const failed = parts.find((part) => part.status === 'rejected');
      if (failed) throw failed.reason;
      return parts.flatMap((part) => (part.status === 'fulfilled' && part.value ? asReceiptsCall(part.value, settings) : []));
    },
    start: link.start,
    async stop() {
      queue.start();
      await queue.onIdle();
      await link.stop();
    },
  };
}
