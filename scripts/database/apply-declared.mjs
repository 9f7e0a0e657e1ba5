// Brings the functions, views and triggers of a database to what is declared (`declared.mjs`): what is as its file says is left alone.
//
// What was applied is marked by a comment on it: a hash of its statement and of how PostgreSQL tells it back. So is found again, by any version of
// PostgreSQL, what changed in a file and what somebody changed in the database.
import { createHash } from 'node:crypto'
import { Failure, messageOf, NO_SPACE_SENTENCE, saysNoSpace } from '../failure.mjs'
import { keyOf, readDeclared } from './declared.mjs'
import { underLock } from './migration-run.mjs'

const MARK = 'suivi '

/**
 * Applies what is declared, and takes away what was and is no more, in one transaction that nobody who migrates is beside. What was never marked and
 * is declared nowhere is somebody else's, and stays.
 *
 * @param {import('pg').Client} client the owner's connection, on a database with every migration
 * @param {import('./declared.mjs').Declared[]} [declared] the project's, where nothing is said
 * @returns {Promise<number>} how many were made, changed or taken away
 * @throws Failure where one could not be made: then all is as it was
 */
export async function applyDeclared(client, declared) {
  const wanted = declared ?? (await readDeclared())
  try {
    return await underLock(client, () => bringOn(client, wanted))
  } catch (error) {
    if (saysNoSpace(error)) throw new Failure(NO_SPACE_SENTENCE)
    throw new Failure(
      `The functions of the database could not be brought to those of this version, and are as they were: ${messageOf(error)}`,
    )
  }
}

async function bringOn(client, declared) {
  const made = await catalogueOf(client)
  const stale = declared.filter((one) => !isAsDeclared(one, made.get(keyOf(one))))
  const keys = new Set(declared.map(keyOf))
  const left = [...made.values()].filter((one) => one.mark && !keys.has(keyOf(one)))
  if (stale.length + left.length === 0) return 0
  // A trigger goes before what it calls, and a body may name what is made after it.
  const statements = [
    'SET LOCAL check_function_bodies = off;',
    ...left.filter(({ kind }) => kind === 'trigger').map(dropping),
    ...stale.map(making),
    ...left.filter(({ kind }) => kind !== 'trigger').map(dropping),
  ]
  await client.query(statements.join('\n'))
  await mark(client, stale)
  return stale.length + left.length
}

/** A trigger is made anew: in the place of one of its name PostgreSQL puts only such as hold nothing back until the end. */
function making(one) {
  if (one.kind === 'trigger') return `DROP TRIGGER IF EXISTS ${one.name} ON ${one.table};\n${one.sql}`
  return one.kind === 'view' ? inPlaceOf(one) : one.sql
}

/** A view keeps its rights where it is replaced, which PostgreSQL refuses where a column goes or is called otherwise: then they come with the grants. */
const inPlaceOf = ({ name, sql }) => `DO $do$
BEGIN
  ${sql.replace(/^CREATE VIEW/, 'CREATE OR REPLACE VIEW')}
EXCEPTION WHEN invalid_table_definition THEN
  DROP VIEW ${name};
  ${sql}
END $do$;`

async function mark(client, stale) {
  const made = await catalogueOf(client)
  const marks = stale.map((one) => {
    const there = made.get(keyOf(one))
    if (!there) throw new Error(`the ${keyOf(one)} was not made`)
    if (there.forms > 1) throw new Error(`there are two of the ${keyOf(one)}: a migration drops the old one`)
    return `COMMENT ON ${there.identity} IS '${markOf(one, there)}';`
  })
  await client.query(marks.join('\n'))
}

const dropping = ({ identity }) => `DROP ${identity};`
const isAsDeclared = (one, there) => there !== undefined && there.mark === markOf(one, there)
const markOf = ({ sql }, { definition }) =>
  `${MARK}${createHash('sha256').update(sql).update(definition).digest('hex').slice(0, 32)}`

/**
 * What a database has of functions, views and triggers, by `keyOf`.
 *
 * @param {import('pg').Client} client
 * @returns {Promise<Map<string, Made>>}
 *
 * @typedef {object} Made
 * @property {string} kind
 * @property {string} name
 * @property {string | null} table
 * @property {string} identity as PostgreSQL calls it in a statement
 * @property {string} definition as it tells it back, with the rights on it that somebody took back
 * @property {string | null} mark
 * @property {number} forms how many functions have the name: of ours one, of somebody else's as many as they like
 */
export async function catalogueOf(client) {
  const { rows } = await client.query(CATALOGUE, [`${MARK}%`])
  const made = new Map()
  for (const one of rows) made.set(keyOf(one), { ...one, forms: (made.get(keyOf(one))?.forms ?? 0) + 1 })
  return made
}

const CATALOGUE = `
  SELECT kind, name, "table", identity, definition, CASE WHEN comment LIKE $1 THEN comment END AS mark FROM (
    SELECT 'function' AS kind, p.proname AS name, NULL AS "table", 'FUNCTION ' || p.oid::regprocedure AS identity,
           pg_get_functiondef(p.oid) || coalesce(p.proacl::text, '') AS definition, obj_description(p.oid, 'pg_proc') AS comment
      FROM pg_proc p
     WHERE p.pronamespace = 'public'::regnamespace AND p.prokind = 'f'
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
    UNION ALL
    SELECT 'view', c.relname, NULL, 'VIEW ' || c.relname, pg_get_viewdef(c.oid), obj_description(c.oid, 'pg_class')
      FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'v'
    UNION ALL
    SELECT 'trigger', t.tgname, c.relname, format('TRIGGER %I ON %I', t.tgname, c.relname), pg_get_triggerdef(t.oid),
           obj_description(t.oid, 'pg_trigger')
      FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace) made
  ORDER BY kind, name, "table"`
