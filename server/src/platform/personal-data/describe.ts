import { type Basis, type Erasure, isPersonal, type PersonalTable, type Register } from './register.ts';

const heading = `# Personal data

What Sawt holds of people, table by table. **Written from the register** (\`register.ts\` of each module,
\`platform-register.ts\`) by \`npx vitest run --project integration personal-data.integration -u\`, which also compares the register with the
schema. How a person downloads and erases it: [ADR 0017](../adr/0017-rights-of-the-person.md).
`;

const bases: Record<Basis, string> = {
  'service asked for': 'the service that the person asked for',
  'another law': 'another law',
  consent: 'consent',
};

/** The register as a document. */
export function describeRegister(register: Register): string {
  const tables = Object.entries(register).sort(([a], [b]) => (a < b ? -1 : 1));
  const personal = tables.flatMap(([name, table]) => (isPersonal(table) ? [section(name, table)] : []));
  const none = tables.flatMap(([name, table]) => (isPersonal(table) ? [] : [`\`${name}\``]));
  return [heading, ...personal, `## Tables without personal data\n\n${none.join(', ')}\n`].join('\n');
}

function section(name: string, table: PersonalTable): string {
  const download = typeof table.download === 'string' ? `under \`${table.download}\`` : `no: ${table.download.not}`;
  const rows = Object.entries(table.personal).map(
    ([column, { kind, erasure }]) => `| \`${column}\` | ${kind} | ${describeErasure(table, erasure)} |`,
  );
  return `## \`${name}\`

Of ${table.whose === 'both' ? 'citizens and staff' : table.whose}. For: ${table.purpose}. Basis: ${bases[table.basis]}. Kept: ${table.retention}.
In the download: ${download}.

| Column | Kind | Erasure of a citizen |
|---|---|---|
${rows.join('\n')}
`;
}

function describeErasure({ whose }: PersonalTable, erasure: Erasure): string {
  if (whose === 'staff') return 'does not apply';
  return typeof erasure === 'string' ? erasure : `kept: ${erasure.kept}`;
}
