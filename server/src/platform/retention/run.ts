import { type MakeChange, theSystem } from '../audit/change.ts';
import type { Clock } from '../clock.ts';
import type { AsSystem } from '../database/wall.ts';
import type { Job } from '../jobs/jobs.ts';
import type { Logger } from '../log.ts';
import { type Expiring, lookAt, removeSome } from './expiring.ts';
import { lockRule, momentOf, type RuleRow, writeDryRun, writeRun } from './look.ts';

interface RetentionDeps {
  asSystem: AsSystem;
  makeChange: MakeChange;
  clock: Clock;
  log: Logger;
  kinds: readonly Expiring[];
}

const batch = 1000;
/** A run ends after so many batches: what is left goes the next night. */
const mostBatches = 100;

/** Every night each rule looks at its data: one that is on removes, the others count. One that fails stops no other. */
export function createRetention({ asSystem, makeChange, clock, log, kinds }: RetentionDeps): Job {
  async function runRule(rule: RuleRow, kind: Expiring): Promise<void> {
    const now = clock.now();
    const dry = rule.state === 'dry';
    const counts = { matched: 0, examples: [] as string[], removed: 0 };
    try {
      if (dry) return void (await asSystem(async (tx) => writeDryRun(tx, rule, now, await lookAt(tx, kind, momentOf(rule, now)))));
      Object.assign(counts, await asSystem((tx) => lookAt(tx, kind, momentOf(rule, now))));
      const batches = Math.min(Math.ceil(counts.matched / batch), mostBatches);
      for (let done = 0; done < batches; done++) counts.removed += await removeBatch(rule, kind, now);
      await asSystem((tx) => writeRun(tx, rule, now, { dry, ...counts, failure: null }));
    } catch (error) {
      const failure = (error as Error).message.slice(0, 300);
      log.error({ rule: rule.code, failure }, 'a rule of retention failed');
      await asSystem((tx) => writeRun(tx, rule, now, { dry, ...counts, failure }));
    }
  }

  /** A batch, its entry in the log, and that the rule still says so, are one transaction. */
  async function removeBatch({ code, days }: RuleRow, kind: Expiring, now: Date): Promise<number> {
    const { output } = await makeChange(theSystem, 'platform.expired_data_removed', async ({ tx }) => {
      const rule = await lockRule(tx, code);
      if (rule.state !== 'on' || rule.days !== days) throw new Error('The rule was changed while it ran');
      const before = momentOf(rule, now);
      const removed = await removeSome(tx, kind, before, { limit: batch, now });
      return { subject: `retention:${code}`, details: { days, olderThan: before.toISOString(), removed }, output: removed };
    });
    return output;
  }

  return {
    name: 'retention.run',
    cron: '0 23 * * *',
    async run() {
      const rules = await asSystem((tx) => tx.selectFrom('platform.retention_rule').selectAll().orderBy('position').execute());
      for (const rule of rules) {
        const kind = kinds.find(({ code }) => code === rule.code);
        if (kind) await runRule(rule, kind);
      }
    },
  };
}
