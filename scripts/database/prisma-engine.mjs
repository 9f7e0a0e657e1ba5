// For tests: Prisma's own schema engine, compiled to WebAssembly, at the version of the client (docs/decisions/0183). It says whether the schema
// names all that the migrations make, and whether our list of migrations is as it would have kept it.
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { projectFolder } from '../program.mjs'
import { readMigrations } from './migrations.mjs'

const require = createRequire(import.meta.url)
const ENGINE_MODULE = '@prisma/schema-engine-wasm/schema_engine_bg'
const CHAR_TYPE = 18
const TEXT_TYPE = 25
const EVERYTHING = { externalTables: [], externalEnums: [] }

/** What would have to be done to a database for it to be what the schema says, as SQL. */
export async function differenceToSchema(ownerUrl) {
  const folder = path.join(projectFolder, 'prisma', 'schema')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma'))
  const files = await Promise.all(
    names.map(async (name) => ({ path: name, content: await readFile(path.join(folder, name), 'utf8') })),
  )
  const { stdout } = await withEngine(ownerUrl, files, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: folder },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: EVERYTHING,
    }),
  )
  return stdout
}

/** Applies the project's migrations as `prisma migrate deploy` does, and gives their names. */
export async function deployByPrisma(ownerUrl) {
  const migrationsList = await listOfMigrations()
  const { appliedMigrationNames } = await withEngine(ownerUrl, undefined, (engine) =>
    engine.applyMigrations({ migrationsList, filters: EVERYTHING }),
  )
  return appliedMigrationNames
}

/** What `prisma migrate status` goes by. */
export async function statusByPrisma(ownerUrl) {
  const migrationsList = await listOfMigrations()
  return withEngine(ownerUrl, undefined, (engine) =>
    engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: EVERYTHING }),
  )
}

async function listOfMigrations() {
  const baseDir = path.join(projectFolder, 'prisma', 'migrations')
  const content = await readFile(path.join(baseDir, 'migration_lock.toml'), 'utf8')
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content },
    shadowDbInitScript: '',
    migrationDirectories: (await readMigrations()).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}

async function withEngine(ownerUrl, files, use) {
  const { SchemaEngine } = await loadEngine()
  const connected = new Set()
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterFor(ownerUrl, connected))
  const engine = await SchemaEngine.new(
    { datamodels: files?.map((file) => [file.path, file.content]) },
    () => undefined,
    adapter,
  )
  try {
    return await use(engine)
  } finally {
    for (const each of connected) await each.dispose()
  }
}

/** @type {Promise<any> | undefined} */
let loaded

function loadEngine() {
  loaded ??= instantiate()
  return loaded
}

/** The package's own entry imports its .wasm file as a module, which plain Node refuses: this is all else that it does. */
async function instantiate() {
  const bindings = await import(ENGINE_MODULE)
  const file = require.resolve(ENGINE_MODULE).replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    './schema_engine_bg.js': bindings,
  })
  bindings.__wbg_set_wasm(instance.exports)
  if (typeof instance.exports.__wbindgen_start !== 'function')
    throw new Error(`${file} is no module of Prisma's engine.`)
  instance.exports.__wbindgen_start()
  return bindings
}

/**
 * Prisma's adapter for `pg`, with two repairs that the engine needs and ordinary queries do not.
 * @returns {any}
 */
function adapterFor(ownerUrl, connected) {
  const base = new PrismaPg(ownerUrl)
  return {
    provider: base.provider,
    adapterName: base.adapterName,
    connect: async () => {
      const adapter = repaired(await base.connect())
      connected.add(adapter)
      return adapter
    },
    connectToShadowDb: () => Promise.reject(new Error('Nothing here asks for a shadow database.')),
  }
}

function repaired(adapter) {
  // It splits scripts at every semicolon, those in functions too: a script goes whole.
  adapter.executeScript = async (script) => {
    await adapter.client.query(script)
  }
  // It does not know the catalogue's type "char": such columns are read as text and given their type back.
  const queryRaw = adapter.queryRaw
  adapter.queryRaw = async (query) => {
    let isChar = []
    const reading = Object.create(adapter, {
      performIO: {
        value: async (asked) => {
          const { fields, rows } = await adapter.performIO(asked)
          isChar = fields.map(({ dataTypeID }) => dataTypeID === CHAR_TYPE)
          return {
            rows,
            fields: fields.map((field, at) => (isChar[at] ? { ...field, dataTypeID: TEXT_TYPE } : field)),
          }
        },
      },
    })
    const result = await queryRaw.call(reading, query)
    return {
      ...result,
      columnTypes: result.columnTypes.map((type, at) => (isChar[at] ? ColumnTypeEnum.Character : type)),
    }
  }
  return adapter
}
