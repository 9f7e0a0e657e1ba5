// The connection that the WebAssembly engine works over: Prisma's adapter for `pg`, with three repairs that
// migrations need and ordinary queries do not.
import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'
import { createNamedDatabase, dropNamedDatabase, withoutSchema } from './database-command.mjs'

const CHAR_TYPE = 18
const TEXT_TYPE = 25
const CHAR_MARK = '\u0001char'

/** The adapter that the engine is made with; `datasource` has `url` and perhaps `shadowDatabaseUrl`. */
export function createMigrationAdapter(datasource) {
  const schema = datasource.url
    ? (new URL(datasource.url).searchParams.get('schema') ?? undefined)
    : undefined
  const base = new PrismaPg(connectionOf(datasource.url), { schema })
  return bindMigrationAwareSqlAdapterFactory({
    provider: base.provider,
    adapterName: base.adapterName,
    connect: async () => repair(await base.connect()),
    connectToShadowDb: () => connectToShadowDatabase(datasource),
  })
}

/**
 * The connection is given in parts and never as one address: `pg` lets an address win over `database`, which
 * would point the shadow database at the real one.
 *
 * @param {string | undefined} url
 * @returns {import('pg').PoolConfig}
 */
function connectionOf(url) {
  if (!url) return { Client: CharClient }
  const { host, port, user, password, database, ssl } = parseIntoClientConfig(withoutSchema(url))
  return { host, port, user, password, database, ssl, Client: CharClient, max: 4 }
}

/**
 * A database in which `migrate dev` and `migrate diff` replay the migrations. The adapter's own one is dropped
 * before its connections have ended, which PostgreSQL refuses; here they end first.
 */
async function connectToShadowDatabase(datasource) {
  if (datasource.shadowDatabaseUrl) {
    return repair(await new PrismaPg(connectionOf(datasource.shadowDatabaseUrl)).connect())
  }
  const name = `prisma_migrate_shadow_db_${randomUUID()}`
  await createNamedDatabase(datasource.url, name)
  const shadow = repair(await new PrismaPg({ ...connectionOf(datasource.url), database: name }).connect())
  const endConnections = shadow.dispose.bind(shadow)
  shadow.dispose = async () => {
    await endConnections()
    await dropNamedDatabase(datasource.url, name)
  }
  return shadow
}

function repair(adapter) {
  restoreCharColumns(adapter)
  runScriptsWhole(adapter)
  if (adapter.startTransaction) {
    const startTransaction = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (level) => repair(await startTransaction(level))
  }
  return adapter
}

/** The adapter splits scripts at every semicolon and so breaks function bodies: send the whole script. */
function runScriptsWhole(adapter) {
  adapter.executeScript = async (script) => {
    try {
      await adapter.client.query(script)
    } catch (error) {
      adapter.onError(error)
    }
  }
}

/**
 * The adapter cannot decode the catalog type "char" that the engine asks about: `CharClient` presents such
 * columns as text under a marked name, and here they get their name and type back.
 */
function restoreCharColumns(adapter) {
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    result.columnNames.forEach((name, index) => {
      if (!name.endsWith(CHAR_MARK)) return
      result.columnNames[index] = name.slice(0, -CHAR_MARK.length)
      result.columnTypes[index] = ColumnTypeEnum.Character
    })
    return result
  }
}

class CharClient extends pg.Client {
  /**
   * @override
   * @param {[any]} parameters in any of the forms that the driver takes
   * @returns {any} what the driver returns for that form
   */
  query(...parameters) {
    const callback = parameters.at(-1)
    if (typeof callback === 'function') {
      parameters.splice(-1, 1, (error, result) => callback(error, result && markCharColumns(result)))
      return super.query(...parameters)
    }
    /** @type {unknown} */
    const pending = super.query(...parameters)
    return pending instanceof Promise ? pending.then(markCharColumns) : pending
  }
}

function markCharColumns(result) {
  const fields = [result].flat().flatMap((each) => each?.fields ?? [])
  for (const field of fields) {
    if (field.dataTypeID !== CHAR_TYPE) continue
    field.dataTypeID = TEXT_TYPE
    field.name += CHAR_MARK
  }
  return result
}
