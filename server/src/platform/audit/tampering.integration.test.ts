import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditFinding } from '@sawt/contract';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';
import { createAuditKey, signCheckpoint } from './audit-key.ts';
import { type AuditRow, leafOf } from './entry.ts';
import { rootOf } from './merkle.ts';
import { checkProof } from './prove.ts';
import { integrate } from './tree-store.ts';

// As the database's superuser, who switches every trigger off.

let region: TestRegion;
let auditor: Session;
let superuser: Client;
/** Each attack begins with the same log: 600 entries, signed at 300 and at 600. */
let saved: Record<string, object[]>;
const tables = ['audit_entry', 'audit_pending', 'audit_leaf', 'audit_node', 'audit_checkpoint'];
const witnessFile = join(inject('folder'), `witness-${process.pid}-${Date.now()}`);
let witnessed: string;

beforeAll(async () => {
  region = await createTestRegion({ SAWT_WITNESS: `file:${witnessFile}` });
  auditor = await region.signIn('auditor');
  superuser = new Client({ connectionString: region.ownerUrl });
  await superuser.connect();
  await superuser.query('set session_replication_role = replica');
  // Without the auditor's own sign-in: positions below are counted from here.
  await superuser.query(`truncate ${tables.map((table) => `platform.${table}`).join(', ')} restart identity`);
  await grow(300);
  await region.server.app.jobs.runNow('audit.make_checkpoint');
  await grow(300);
  await region.server.app.jobs.runNow('audit.make_checkpoint');
  saved = Object.fromEntries(
    await Promise.all(
      tables.map(async (table) => [
        table,
        (await query<{ row: object }>(region.ownerUrl, `select to_jsonb(t) as row from platform.${table} t`)).map(({ row }) => row),
      ]),
    ),
  );
  witnessed = readFileSync(witnessFile, 'utf8');
});
afterAll(async () => {
  await superuser?.end();
  await region?.close();
});
beforeEach(async () => {
  await restore(saved);
  writeFileSync(witnessFile, witnessed);
});

const someone = '00000000-0000-4000-8000-000000000001';

/** Real entries, written as the server writes them. */
async function grow(entries: number): Promise<void> {
  const { makeChange } = region.server.app;
  const author = {
    actor: null,
    reach: { scope: 'none' as const, side: 'nobody' as const, person: null, agency: null, department: null, leader: null },
  };
  for (let index = 0; index < entries; index++) {
    // Every tenth is made for somebody.
    const onBehalfOf = index % 10 === 0 ? someone : null;
    await makeChange({ ...author, onBehalfOf, requestId: null, address: '::FFFF:10.0.0.1' }, 'test.grown', async () => ({
      subject: `test:${index}`,
      details: { index, words: 'حفرة "عميقة"', nothing: undefined, share: 0.1 },
      output: null,
    }));
  }
}
async function restore(state: typeof saved): Promise<void> {
  for (const table of tables) {
    await superuser.query(`truncate platform.${table}`);
    await superuser.query(
      `insert into platform.${table} ${table === 'audit_entry' ? 'overriding system value' : ''} select * from jsonb_populate_recordset(null::platform.${table}, $1)`,
      [JSON.stringify(state[table])],
    );
  }
}
const verify = async () => (await auditor.api.audit.verifyAuditLog()).findings;
const run = (statement: string, values: unknown[] = []) => superuser.query(statement, values);

test('an untouched log holds, and says how far it was looked at', async () => {
  expect(await auditor.api.audit.verifyAuditLog()).toEqual({ size: 600, pending: 0, checkpoints: 2, witnessed: 2, findings: [] });
});

/** Leaves, nodes and checkpoints made to fit the entries again, by somebody who reads our source but has no key. */
async function rebuildTree(): Promise<void> {
  const rows = (await run('select e.* from platform.audit_leaf l join platform.audit_entry e on e.id = l.entry_id order by l.position'))
    .rows as AuditRow[];
  const leaves = rows.map((row) => leafOf({ ...row, id: Number(row.id) }));
  await run('truncate platform.audit_leaf; truncate platform.audit_node; truncate platform.audit_checkpoint');
  for (const [position, hash] of leaves.entries())
    await run('insert into platform.audit_leaf values ($1, $2, $3)', [position, rows[position]?.id, hash]);
  for (const [position, [from, to]] of [
    [0, 256],
    [256, 512],
  ].entries())
    await run('insert into platform.audit_node values (8, $1, $2)', [position, rootOf(leaves.slice(from, to))]);
  await run('insert into platform.audit_node values (9, 0, $1)', [rootOf(leaves.slice(0, 512))]);
  const foreign = createAuditKey(Buffer.alloc(32, 9));
  for (const size of [300, 600].filter((wanted) => wanted <= leaves.length)) {
    await run('insert into platform.audit_checkpoint values ($1, now(), $2)', [
      size,
      signCheckpoint(foreign, { size, root: rootOf(leaves.slice(0, size)) }),
    ]);
  }
}

const edit = `update platform.audit_entry set details = '{"index": 7}' where id = 101`;
const everywhere = (from: number, to: number): AuditFinding[] => [
  { what: 'history_differs', where: 'database', from, to },
  { what: 'history_differs', where: 'witness', from, to },
];
const seal = `sha256('forged')`;

const copy = `insert into platform.audit_entry (at, event, actor_id, subject, details, request_id, address, seal)
  select at, event, actor_id, subject, details, request_id, address, seal from platform.audit_entry where id = 5`;

const attacks: Record<string, { attack(): Promise<unknown>; finds: AuditFinding[] }> = {
  'edits an entry': {
    attack: () => run(edit),
    finds: [
      { what: 'entry_changed', position: 100, entry: '101' },
      { what: 'node_differs', from: 0, to: 255 },
      { what: 'node_differs', from: 0, to: 511 },
      ...everywhere(0, 299),
    ],
  },
  'edits the actor of the newest entry': {
    attack: () => run(`update platform.audit_entry set actor_id = gen_random_uuid() where id = 600`),
    finds: [{ what: 'entry_changed', position: 599, entry: '600' }, ...everywhere(300, 599)],
  },
  'says of an entry that it was made for somebody': {
    attack: () => run(`update platform.audit_entry set on_behalf_of = gen_random_uuid() where id = 600`),
    finds: [{ what: 'entry_changed', position: 599, entry: '600' }, ...everywhere(300, 599)],
  },
  'takes from an entry whom it was made for': {
    attack: () => run(`update platform.audit_entry set on_behalf_of = null where id = 591`),
    finds: [{ what: 'entry_changed', position: 590, entry: '591' }, ...everywhere(300, 599)],
  },
  'moves an entry by a microsecond': {
    attack: () => run(`update platform.audit_entry set at = at + interval '1 microsecond' where id = 101`),
    finds: [{ what: 'entry_changed', position: 100, entry: '101' }],
  },
  'moves an entry out of all time': {
    attack: () => run(`update platform.audit_entry set at = 'infinity' where id = 600`),
    finds: [{ what: 'entry_changed', position: 599, entry: '600' }, ...everywhere(300, 599)],
  },
  'edits an entry and makes the whole tree fit again': {
    attack: async () => {
      await run(edit);
      await rebuildTree();
    },
    finds: [
      { what: 'checkpoint_forged', where: 'database', size: 300 },
      { what: 'checkpoint_forged', where: 'database', size: 600 },
      { what: 'entry_forged', position: 100, entry: '101' },
      { what: 'history_differs', where: 'witness', from: 0, to: 299 },
    ],
  },
  'deletes an entry': {
    attack: () => run('delete from platform.audit_entry where id = 250'),
    finds: [{ what: 'entry_missing', position: 249, entry: '250' }],
  },
  'deletes an entry with its leaf': {
    attack: () => run('delete from platform.audit_entry where id = 250; delete from platform.audit_leaf where entry_id = 250'),
    finds: [
      { what: 'leaves_missing', from: 249, to: 249 },
      { what: 'node_differs', from: 0, to: 255 },
      { what: 'node_differs', from: 256, to: 511 },
      { what: 'node_differs', from: 0, to: 511 },
      ...everywhere(0, 299),
      { what: 'log_rolled_back', where: 'database', size: 600, have: 599 },
      { what: 'log_rolled_back', where: 'witness', size: 600, have: 599 },
    ],
  },
  'deletes the newest entries and makes the tree fit': {
    attack: async () => {
      await run(
        'delete from platform.audit_leaf where position >= 590; delete from platform.audit_entry where id > 590; delete from platform.audit_checkpoint where size = 600',
      );
    },
    finds: [{ what: 'log_rolled_back', where: 'witness', size: 600, have: 590 }],
  },
  'inserts a forged entry, past the queue': {
    attack: () =>
      run(`insert into platform.audit_entry (at, event, subject, seal) values (now(), 'voice.case_answered', 'case:1', ${seal})`),
    finds: [{ what: 'entry_forged', position: null, entry: expect.any(String) as unknown as string }],
  },
  'inserts a forged entry through the queue, and the sequencer places it': {
    attack: async () => {
      await run(`with forged as (insert into platform.audit_entry (at, event, subject, seal) values (now(), 'voice.case_answered', 'case:1', ${seal}) returning id)
        insert into platform.audit_pending select id from forged`);
      await integrate(region.server.app.database);
    },
    finds: [{ what: 'entry_forged', position: 600, entry: expect.any(String) as unknown as string }],
  },
  'copies a genuine entry to another number': {
    attack: () => run(copy),
    finds: [
      { what: 'entry_unplaced', entry: expect.any(String) as unknown as string },
      { what: 'entry_copied', entry: expect.any(String) as unknown as string },
    ],
  },
  'copies a genuine entry through the queue, and the sequencer places it': {
    attack: async () => {
      await run(`with copied as (${copy} returning id) insert into platform.audit_pending select id from copied`);
      await integrate(region.server.app.database);
    },
    finds: [{ what: 'entry_copied', entry: expect.any(String) as unknown as string }],
  },
  'exchanges two entries': {
    attack: () =>
      run(`update platform.audit_entry e set at = o.at, event = o.event, actor_id = o.actor_id, on_behalf_of = o.on_behalf_of, subject = o.subject, details = o.details,
        request_id = o.request_id, address = o.address, seal = o.seal from platform.audit_entry o where (e.id, o.id) in ((10, 20), (20, 10))`),
    finds: [
      { what: 'leaf_changed', position: 9, entry: '10' },
      { what: 'leaf_changed', position: 19, entry: '20' },
      { what: 'node_differs', from: 0, to: 255 },
      { what: 'node_differs', from: 0, to: 511 },
      ...everywhere(0, 299),
    ],
  },
  'reorders two leaves': {
    attack: () =>
      run(
        'update platform.audit_leaf set position = case position when 310 then 320 else 310 end + 1000000 where position in (310, 320); update platform.audit_leaf set position = position - 1000000 where position > 1000000',
      ),
    finds: [{ what: 'node_differs', from: 256, to: 511 }, { what: 'node_differs', from: 0, to: 511 }, ...everywhere(300, 599)],
  },
  'changes a leaf': {
    attack: () => run(`update platform.audit_leaf set hash = decode(repeat('00', 32), 'hex') where position = 3`),
    finds: [{ what: 'leaf_changed', position: 3, entry: '4' }],
  },
  'changes a node that proofs are made of': {
    attack: () => run(`update platform.audit_node set hash = decode(repeat('00', 32), 'hex') where level = 8 and position = 1`),
    finds: [{ what: 'node_differs', from: 256, to: 511 }],
  },
  'empties the log': {
    attack: () => run(tables.map((table) => `truncate platform.${table}`).join(';')),
    finds: [{ what: 'log_rolled_back', where: 'witness', size: 600, have: 0 }],
  },
  'deletes the checkpoints': {
    attack: () => run('truncate platform.audit_checkpoint'),
    finds: [
      { what: 'checkpoint_missing', where: 'database', size: 300 },
      { what: 'checkpoint_missing', where: 'database', size: 600 },
    ],
  },
  'edits a checkpoint': {
    attack: () => run(`update platform.audit_checkpoint set note = replace(note, '300', '301') where size = 300`),
    finds: [{ what: 'checkpoint_forged', where: 'database', size: 300 }],
  },
  'restores an older state of the whole database': {
    attack: async () => {
      const older = (row: object, name: string, limit: number) => Number((row as Record<string, number>)[name]) < limit;
      const limits: Record<string, [string, number]> = {
        audit_entry: ['id', 301],
        audit_leaf: ['position', 300],
        audit_node: ['position', 1],
        audit_checkpoint: ['size', 301],
      };
      await restore(
        Object.fromEntries(
          tables.map((table) => {
            const [name, limit] = limits[table] ?? ['entry_id', 0];
            return [
              table,
              (saved[table] ?? []).filter((row) => older(row, name, limit) && (table !== 'audit_node' || older(row, 'level', 9))),
            ];
          }),
        ),
      );
    },
    finds: [{ what: 'log_rolled_back', where: 'witness', size: 600, have: 300 }],
  },
  'puts a checkpoint of their own before the witness': {
    attack: async () =>
      writeFileSync(
        witnessFile,
        `${witnessed}${JSON.stringify(signCheckpoint(createAuditKey(Buffer.alloc(32, 9)), { size: 600, root: Buffer.alloc(32) }))}\n`,
      ),
    finds: [{ what: 'checkpoint_forged', where: 'witness', size: null }],
  },
};

describe('each is detected and located: somebody with every right over the database', () => {
  test.each(Object.keys(attacks))('%s', async (name) => {
    const { attack, finds } = attacks[name] as (typeof attacks)[string];
    await attack();
    const found = await verify();
    expect(found).toEqual(expect.arrayContaining(finds));
    expect(found).toHaveLength(finds.length);
  });
});

describe('a proof', () => {
  test('says for whom an entry was made, as the log and the search by person do', async () => {
    const { entry } = await auditor.api.audit.proveAuditEntry({ params: { id: '591' } });
    expect(JSON.parse(entry)).toMatchObject({ actor: null, onBehalfOf: someone });
    const { items } = await auditor.api.audit.listAuditEntries({ query: { actor: someone, limit: 100 } });
    expect(items).toHaveLength(60);
    expect(new Set(items.map(({ onBehalfOf }) => onBehalfOf?.id))).toEqual(new Set([someone]));
  });

  test('of an entry that was made for nobody has the bytes that it had before that was asked', async () => {
    const { entry } = await auditor.api.audit.proveAuditEntry({ params: { id: '600' } });
    expect(Object.keys(JSON.parse(entry)).sort()).toEqual([
      'actor',
      'address',
      'at',
      'details',
      'event',
      'id',
      'requestId',
      'seal',
      'subject',
    ]);
  });

  test('shows offline that an entry is in the signed log, and of no other entry', async () => {
    const { verifierKey } = await auditor.api.audit.getAuditState();
    for (const id of ['1', '256', '257', '300', '512', '600']) {
      const proof = await auditor.api.audit.proveAuditEntry({ params: { id } });
      expect([proof.size, checkProof(proof, verifierKey)]).toEqual([600, null]);
      expect(checkProof({ ...proof, entry: proof.entry.replace('test.grown', 'test.other') }, verifierKey)).toMatch(/not part of the log/);
      expect(checkProof({ ...proof, position: (proof.position + 1) % 600 }, verifierKey)).toMatch(/not part of the log/);
      const foreign = signCheckpoint(createAuditKey(Buffer.alloc(32, 9)), { size: 600, root: Buffer.alloc(32) });
      expect(checkProof({ ...proof, checkpoint: foreign }, verifierKey)).toMatch(/not signed by this key/);
    }
  });

  test('is not to be had of what is not there or not signed yet', async () => {
    await expect(auditor.api.audit.proveAuditEntry({ params: { id: '99999999' } })).rejects.toMatchObject({
      problem: { code: 'audit.not_provable' },
    });
  });
});
