// What a database is, in words that can be reviewed: `prisma/database.txt`, written from the catalogue, so that a change of a migration, of a function
// or of what a table promises shows what it comes to. A function stands there by a hash of it: its file shows what changed.
import { createHash } from 'node:crypto'

/**
 * Types, tables with their columns, constraints, indexes and triggers, views and functions, each in the order of their names, columns in theirs.
 *
 * @param {import('pg').Client} client
 * @returns {Promise<string>} the text of `prisma/database.txt`
 */
export async function describeDatabase(client) {
  const lines = async (sql) =>
    (await client.query(sql)).rows.map(({ line }) => line.replace(/\s+/g, inOneLine))
  const parts = [
    ['types', await lines(TYPES)],
    ['tables', await lines(TABLES)],
    ['views', (await client.query(VIEWS)).rows.map(({ name, text }) => `view ${name} ${hashOf(text)}`)],
    [
      'functions',
      (await client.query(FUNCTIONS)).rows.map(({ name, text }) => `function ${name} ${hashOf(text)}`),
    ],
  ]
  return parts.map(([name, all]) => `== ${name} ==\n${all.join('\n')}\n`).join('\n')
}

/** Breaks within a line are spaces; what a table has stands further in. */
const inOneLine = (space, at) => (at === 0 ? space : ' ')
const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12)

const OURS = `c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'`

const TYPES = `
  SELECT 'type ' || t.typname || ': ' || string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder) AS line
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
   WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname ORDER BY t.typname`

/** A table's line, then those of what it has, in this order. */
const TABLES = `
  SELECT line FROM (
    SELECT c.relname, 0 AS part, '' AS name, CASE c.relpersistence WHEN 'u' THEN 'unlogged ' ELSE '' END || 'table ' || c.relname AS line FROM pg_class c WHERE ${OURS} AND c.relkind = 'r'
    UNION ALL
    SELECT c.relname, 1, to_char(row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum), '000'),
           '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
           || CASE WHEN a.attcollation <> t.typcollation THEN ' collate ' || (SELECT collname FROM pg_collation l WHERE l.oid = a.attcollation) ELSE '' END
           || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
           || CASE WHEN a.attgenerated <> '' THEN ' generated ' ELSE CASE WHEN d.adbin IS NOT NULL THEN ' default ' ELSE '' END END
           || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
           || CASE WHEN a.attidentity <> '' THEN ' identity ' || a.attidentity::text ELSE '' END
           || CASE WHEN a.attstorage <> t.typstorage THEN ' storage ' || a.attstorage::text ELSE '' END
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
     WHERE ${OURS} AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL
    SELECT c.relname, 2, k.conname, '  constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
     WHERE ${OURS} AND k.contype IN ('p', 'u', 'f', 'c', 'x')
    UNION ALL
    SELECT c.relname, 3, i.relname, '  index ' || replace(replace(pg_get_indexdef(i.oid), 'public.', ''), 'CREATE ', '')
      FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
     WHERE ${OURS} AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.oid AND k.contype IN ('p', 'u', 'x'))
    UNION ALL
    SELECT c.relname, 4, g.tgname, '  ' || regexp_replace(replace(pg_get_triggerdef(g.oid), 'public.', ''), '^CREATE ', '')
      FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid
     WHERE ${OURS} AND NOT g.tgisinternal) AS told
   ORDER BY relname, part, name COLLATE "C"`

const VIEWS = `
  SELECT c.relname AS name, pg_get_viewdef(c.oid) AS text FROM pg_class c WHERE ${OURS} AND c.relkind = 'v' ORDER BY c.relname`

const FUNCTIONS = `
  SELECT p.proname || '(' || pg_get_function_arguments(p.oid) || ') ' || pg_get_function_result(p.oid) AS name,
         pg_get_functiondef(p.oid) || coalesce(p.proacl::text, '') AS text
    FROM pg_proc p
   WHERE p.pronamespace = 'public'::regnamespace AND p.prokind = 'f'
     AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
   ORDER BY p.proname COLLATE "C"`
