import type { QueryExecutorProvider } from 'kysely';
import { sql } from 'kysely';

/**
 * The whole schema as text: tables with columns, keys, indexes, triggers and what the application role may do.
 * `server/migrations/picture.txt` is the checked-in copy; a test compares, so that a reviewer sees every change.
 */
export async function schemaPicture(db: QueryExecutorProvider): Promise<string> {
  const { rows } = await sql<{ line: string }>`
    with ours as (
      select c.oid, n.nspname || '.' || c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('platform', 'identity', 'directory', 'notify', 'voice') and c.relkind in ('r', 'p')
    ), lines as (
      select name, 0 as part, 0 as position, name as line from ours
      union all
      select o.name, 1, a.attnum, format('  %s %s%s%s', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then ' not null' else '' end,
        case when a.attidentity <> '' then ' identity' when d.oid is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end)
      from ours o join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = o.oid and d.adnum = a.attnum
      union all
      select o.name, 2, 0, '  ' || pg_get_constraintdef(k.oid)
      from ours o join pg_constraint k on k.conrelid = o.oid and k.contype in ('p', 'u', 'f', 'c')
      union all
      select o.name, 3, 0, '  ' || regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE (UNIQUE )?INDEX (\\S+) ON \\S+ USING ', '\\1index \\2 ')
      from ours o join pg_index i on i.indrelid = o.oid
      where not exists (select from pg_constraint k where k.conindid = i.indexrelid)
      union all
      select o.name, 4, 0, '  trigger ' || t.tgname from ours o join pg_trigger t on t.tgrelid = o.oid and not t.tgisinternal
      union all
      select o.name, 5, 0, '  row-level security'  || coalesce(': ' || (select string_agg(p.polname, ', ' order by p.polname) from pg_policy p where p.polrelid = o.oid), '')
      from ours o join pg_class c on c.oid = o.oid and c.relrowsecurity
      union all
      select o.name, 6, 0, '  sawt_app may ' || string_agg(lower(g.privilege_type), ', ' order by g.privilege_type)
      from ours o join information_schema.table_privileges g on g.table_schema || '.' || g.table_name = o.name and g.grantee = 'sawt_app'
      group by o.name
      union all
      select o.name, 7, 0, '  sawt_app may update (' || string_agg(g.column_name, ', ' order by g.column_name) || ')'
      from ours o join information_schema.column_privileges g on g.table_schema || '.' || g.table_name = o.name and g.grantee = 'sawt_app' and g.privilege_type = 'UPDATE'
      where not exists (select from information_schema.table_privileges t where t.table_schema = g.table_schema and t.table_name = g.table_name and t.grantee = 'sawt_app' and t.privilege_type = 'UPDATE')
      group by o.name
    )
    select line from lines order by name collate "C", part, position, line collate "C"
  `.execute(db);
  return `${rows
    .map(({ line }) => (line.startsWith(' ') ? line : `\n${line}`))
    .join('\n')
    .trim()}\n`;
}
