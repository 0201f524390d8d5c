import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import autocannon from 'autocannon';
import { type Call, type CallName, callNames, calls, wrongCalls } from './endpoints.ts';
import { type Variant, variantNames } from './variants.ts';

const connections = 8;
/** The chosen layer, the thin helper, must stay under this on its worse endpoint. */
const limitPercent = 15;
const warmUpSeconds = 2;

interface Peer {
  url: string;
  process: ChildProcess;
}
type Peers = Record<Variant, Peer>;

interface Shot {
  /** Requests a second. */
  rate: number;
  /** Microseconds of the server's CPU a request: shows whether the server or the load generator was the ceiling. */
  cpu: number;
  /** 97.5th percentile of the latency, milliseconds: the nearest to the 95th that autocannon keeps, and never kinder. */
  tail: number;
  errors: number;
}

/** @param program the file that serves a variant when called with `--serve <variant>` */
export async function measure(program: string, rounds: number, seconds: number): Promise<void> {
  const peers = await startPeers(program);
  try {
    await demandAgreement(peers);
    const shots: Shot[] = [];
    const ratios: number[] = [];
    for (const name of callNames) {
      const measured = await measureCall(peers, name, rounds, seconds);
      ratios.push(measured.ratio);
      shots.push(...measured.thinShots);
    }
    console.log(summaryOf(Math.min(...ratios), shots));
  } finally {
    for (const peer of Object.values(peers)) peer.process.disconnect();
  }
}

async function startPeers(program: string): Promise<Peers> {
  const started = variantNames.map(async (name): Promise<[Variant, Peer]> => {
    const process = fork(program, ['--serve', name]);
    const [url] = (await once(process, 'message')) as [string];
    return [name, { url, process }];
  });
  return Object.fromEntries(await Promise.all(started)) as Peers;
}

/** The same answer from every variant, and wrong input refused: else the figures would compare different work. */
async function demandAgreement(peers: Peers): Promise<void> {
  const ask = (variant: Variant, { path, ...init }: Call) => fetch(peers[variant].url + path, init);
  for (const name of callNames) {
    const expected = await (await ask('plain', calls[name])).text();
    for (const variant of variantNames) {
      if ((await (await ask(variant, calls[name])).text()) !== expected) throw new Error(`${variant} answers ${name} differently`);
      const { status } = await ask(variant, wrongCalls[name]);
      if (status !== 400 && status !== 422) throw new Error(`${variant} takes a wrong ${name}: ${status}`);
    }
    console.log(`${name}: all agree, ${Buffer.byteLength(expected)} bytes`);
  }
}

async function measureCall(peers: Peers, name: CallName, rounds: number, seconds: number): Promise<{ ratio: number; thinShots: Shot[] }> {
  // Lets the compiler settle.
  for (const variant of variantNames) await shoot(peers[variant], calls[name], warmUpSeconds);
  const ratios = { thin: [] as number[], orpc: [] as number[] };
  const thinShots: Shot[] = [];
  for (let round = 1; round <= rounds; round++) {
    const plain = await shoot(peers.plain, calls[name], seconds);
    const thin = await shoot(peers.thin, calls[name], seconds);
    const orpc = await shoot(peers.orpc, calls[name], seconds);
    ratios.thin.push(thin.rate / plain.rate);
    ratios.orpc.push(orpc.rate / plain.rate);
    thinShots.push(thin);
    const beside = (shot: Shot) => `${(shot.rate / plain.rate).toFixed(3)} ${shot.cpu.toFixed(0)} µs`;
    console.log(
      `${name} ${round}: plain ${plain.rate.toFixed(0)}/s ${plain.cpu.toFixed(0)} µs | thin ${beside(thin)} | orpc ${beside(orpc)}`,
    );
  }
  console.log(`${name}: median ratio to plain: thin ${median(ratios.thin).toFixed(3)}, orpc ${median(ratios.orpc).toFixed(3)}`);
  return { ratio: median(ratios.thin), thinShots };
}

async function shoot({ url, process }: Peer, { path, ...request }: Call, duration: number): Promise<Shot> {
  const before = await cpuOf(process);
  const { errors, non2xx, requests, latency, duration: took } = await autocannon({ url: url + path, ...request, connections, duration });
  const cpu = ((await cpuOf(process)) - before) / requests.total;
  return { rate: requests.total / took, cpu, tail: latency.p97_5, errors: errors + non2xx };
}

/** Microseconds since the process began. */
async function cpuOf(process: ChildProcess): Promise<number> {
  process.send('cpu');
  const [usage] = (await once(process, 'message')) as [NodeJS.CpuUsage];
  return usage.user + usage.system;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

function summaryOf(ratio: number, shots: readonly Shot[]): string {
  return JSON.stringify({
    name: 'http-layer',
    figure: Number(((1 - ratio) * 100).toFixed(1)),
    unit: '% slower than plain Fastify',
    p95_ms: Math.max(...shots.map(({ tail }) => tail)),
    limit: limitPercent,
    ratio: Number(ratio.toFixed(3)),
    errors: shots.reduce((sum, { errors }) => sum + errors, 0),
    cases: variantNames.length * callNames.length,
    cores: availableParallelism(),
  });
}
