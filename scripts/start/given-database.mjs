// A PostgreSQL that the operator gives in DATABASE_URL: is it there, and what is wrong if not?
import { FIRST_OF_THIRTY, readEarlier } from '../database/earlier.mjs'
import { SCHEMAS } from '../database/grants.mjs'
import { appliedNames } from '../database/migration-run.mjs'
import { readMigrations } from '../database/migrations.mjs'
import { withConnection } from '../database/postgres-client.mjs'
import { Failure } from '../failure.mjs'
import { say } from './say.mjs'

/**
 * @param {{ databaseUrl: string, ownerUrl?: string }} settings
 * @returns {Promise<{ appUrl: string, ownerUrl: string, appRole?: string }>} `appRole` only where it is not the owner
 */
export async function connectGivenDatabase({ databaseUrl, ownerUrl }) {
  await requireDatabase('DATABASE_URL', databaseUrl)
  if (ownerUrl) await requireDatabase('DATABASE_OWNER_URL', ownerUrl)
  await withConnection(ownerUrl ?? databaseUrl, async (client) => {
    await requireOwnTables(client)
    for (const warning of safetyWarnings(await safetySettings(client))) say(warning)
  })
  const appRole = decodeURIComponent(new URL(databaseUrl).username)
  if (!ownerUrl || decodeURIComponent(new URL(ownerUrl).username) === appRole) {
    say(
      'Warning: the application owns its database, so only triggers protect its records; give the owner in DATABASE_OWNER_URL and a second role in DATABASE_URL.',
    )
    return { appUrl: databaseUrl, ownerUrl: ownerUrl ?? databaseUrl }
  }
  return { appUrl: databaseUrl, ownerUrl, appRole }
}

/** Settings of a server that decide whether what was acknowledged survives a power cut, and whether a damaged disk is noticed. */
const SAFETY = {
  fsync: ['on', 'after a crash of the machine the database may be damaged beyond repair'],
  full_page_writes: ['on', 'after a crash of the machine pages of the database may be half-written'],
  synchronous_commit: ['on', 'what was acknowledged in the last moment before a crash may be lost'],
  data_checksums: ['on', 'a page that the disk damages is not noticed'],
}
/** Each of these waits at least until the server has written a commit to its own disk. */
const SAFE_COMMITS = ['on', 'local', 'remote_write', 'remote_apply']

async function safetySettings(client) {
  const { rows } = await client.query('SELECT name, setting FROM pg_settings WHERE name = ANY ($1)', [
    Object.keys(SAFETY),
  ])
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
}

/** One sentence for each setting of the server that does not keep what is acknowledged. */
export function safetyWarnings(settings) {
  return Object.entries(SAFETY)
    .filter(([name, [safe]]) => {
      const found = settings[name]
      return (
        found !== undefined &&
        (name === 'synchronous_commit' ? !SAFE_COMMITS.includes(found) : found !== safe)
      )
    })
    .map(
      ([name, [safe, risk]]) =>
        `Warning: ${name} is ${settings[name]} on this PostgreSQL, not ${safe}: ${risk}.`,
    )
}

/** Suivi keeps to a database of its own: in one with somebody else's tables it makes nothing and changes no right. */
async function requireOwnTables(client) {
  const applied = await appliedNames(client)
  const made = [...(await readEarlier()), ...(await readMigrations())]
  const ours = [FIRST_OF_THIRTY, ...made.map(({ name }) => name)]
  const { rows } = await client.query(
    `SELECT c.relname AS name FROM pg_class c
      WHERE c.relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname = ANY ($1)) AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
      ORDER BY c.relname`,
    [SCHEMAS],
  )
  if (rows.length === 0 || ours.some((name) => applied.has(name))) return
  const names = rows.map(({ name }) => name).filter((name) => name !== '_prisma_migrations')
  if (names.length === 0 && applied.size === 0) return
  const few = names.slice(0, 3).join(', ')
  throw new Failure(
    `The database of DATABASE_URL holds tables that are not Suivi's (${few || '_prisma_migrations'}${names.length > 3 ? ', …' : ''}): give Suivi an empty database of its own.`,
  )
}

async function requireDatabase(name, url) {
  try {
    await withConnection(url, (client) => client.query('SELECT 1'))
  } catch (error) {
    throw new Failure(databaseSentence(name, url, error))
  }
}

/** One sentence for why a database cannot be used. The password is never part of it. */
export function databaseSentence(name, url, error) {
  const { hostname, port, pathname, username } = new URL(url)
  const host = `${hostname}:${port || 5432}`
  const code = error.code ?? error.errors?.[0]?.code
  const user = decodeURIComponent(username)
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${name}: there is no machine named ${hostname}, or its name cannot be looked up now.`
    case 'ECONNREFUSED':
      return `${name}: no PostgreSQL listens on ${host}.`
    case '28P01':
    case '28000':
      return `${name}: the PostgreSQL on ${host} does not let the user "${user}" in: check user and password.`
    case '3D000':
      return `${name}: the PostgreSQL on ${host} has no database "${decodeURIComponent(pathname.slice(1))}": make it first, or correct the name.`
    case '42501':
      return `${name}: the user "${user}" may not connect to the database "${decodeURIComponent(pathname.slice(1))}".`
    case '53300':
      return `${name}: the PostgreSQL on ${host} accepts no more connections now.`
    default:
      if (/password/i.test(error.message)) {
        return `${name}: the PostgreSQL on ${host} asks the user "${user}" for a password: check user and password.`
      }
      if (code === 'ETIMEDOUT' || /timeout/i.test(error.message)) return `${name}: ${host} does not answer.`
      return `${name}: the PostgreSQL on ${host} cannot be used (${error.message || code}).`
  }
}
