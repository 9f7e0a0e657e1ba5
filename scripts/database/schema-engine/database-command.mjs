// What the engine does to whole databases: connect to one, create one, drop one.
// The WebAssembly engine cannot do these (they need a connection to another database than the migrated one).
import pg from 'pg'
import { codeOf } from '../../failure.mjs'

const CONNECT_TIMEOUT_MS = 5000

/** Prisma's error codes for what PostgreSQL and the network say. */
const PRISMA_CODES = {
  '3D000': 'P1003',
  '28P01': 'P1000',
  28000: 'P1000',
  ECONNREFUSED: 'P1001',
  ENOTFOUND: 'P1001',
  EAI_AGAIN: 'P1001',
  ETIMEDOUT: 'P1002',
}

/** Runs `can-connect-to-database`, `create-database` or `drop-database`; the result is the exit code. */
export async function runDatabaseCommand(command, datasource) {
  // The CLI throws away the first line of stderr and reads the last as the engine's report.
  logLine('INFO', 'Starting schema engine CLI')
  try {
    if (command === 'can-connect-to-database') await withClient(datasource.url, () => undefined)
    else if (command === 'create-database') await createDatabase(datasource)
    else if (command === 'drop-database') await dropDatabase(datasource)
    else throw new Error(`The schema engine knows no command "${command}".`)
    return 0
  } catch (error) {
    logLine('ERROR', wordsOf(error), { error_code: PRISMA_CODES[codeOf(error)] ?? 'P1001' })
    return 1
  }
}

/** Creates the database that the datasource names. */
export async function createDatabase(datasource) {
  const databaseName = databaseOf(datasource.url)
  await createNamedDatabase(datasource.url, databaseName)
  return { databaseName }
}

async function dropDatabase(datasource) {
  await dropNamedDatabase(datasource.url, databaseOf(datasource.url))
}

/** Creates a database on the server of `url`. */
export async function createNamedDatabase(url, name) {
  await withClient(maintenanceUrl(url), (client) =>
    client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`),
  )
}

/** Drops a database on the server of `url`, ending whoever is still connected to it. */
export async function dropNamedDatabase(url, name) {
  await withClient(maintenanceUrl(url), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  )
}

async function withClient(url, use) {
  const client = new pg.Client({
    connectionString: withoutSchema(url),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

/** `schema` is Prisma's own parameter; PostgreSQL refuses a connection that carries it. */
export function withoutSchema(url) {
  const address = new URL(url)
  address.searchParams.delete('schema')
  return address.href
}

/** The same server, on the database every PostgreSQL server has: the wanted one may not exist yet. */
function maintenanceUrl(url) {
  const address = new URL(url)
  address.pathname = '/postgres'
  return address.href
}

function databaseOf(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

/** Node reports a name with several addresses as one error without a message of its own. */
function wordsOf(error) {
  return error.message || error.errors?.map((each) => each.message).join('; ') || String(error)
}

function logLine(level, message, fields = {}) {
  const line = JSON.stringify({ level, target: 'schema_engine::logger', fields: { message, ...fields } })
  // A line break after the error would make the last line empty, and the CLI would not find the report.
  process.stderr.write(level === 'ERROR' ? line : `${line}\n`)
}
