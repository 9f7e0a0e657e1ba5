// Makes the engine when the first request needs it: `--version` and the database commands do without.
import { readFile } from 'node:fs/promises'
import { createMigrationAdapter } from './adapter.mjs'
import { loadWasmEngine } from './wasm.mjs'

/** Gives a function that makes the engine once and returns it with the adapter's registry of errors. */
export function createEngineLoader({ datamodels, datasource }) {
  let made
  return () => {
    made ??= makeEngine(datamodels, datasource)
    return made
  }
}

async function makeEngine(datamodels, datasource) {
  const wasm = await loadWasmEngine()
  const adapter = createMigrationAdapter(datasource)
  const files = await Promise.all(datamodels.map(async (file) => [file, await readFile(file, 'utf8')]))
  const engine = await wasm.SchemaEngine.new(
    { datamodels: files.length > 0 ? files : undefined },
    (message) => {
      if (process.env.DEBUG) process.stderr.write(`${message}\n`)
    },
    adapter,
  )
  return { engine, errors: adapter.errorRegistry }
}
