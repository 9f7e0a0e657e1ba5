#!/usr/bin/env node
// Stand-in for Prisma's native schema engine, for machines where that binary cannot be downloaded.
// The Prisma CLI starts it in place of the binary (prisma.config.ts selects it) and speaks to it as it would
// to the binary: JSON-RPC on stdin and stdout, log lines on stderr. The work is done by Prisma's own engine,
// the same Rust code compiled to WebAssembly and published on npm at the same version.
import { runDatabaseCommand } from './schema-engine/database-command.mjs'
import { createEngineLoader } from './schema-engine/engine.mjs'
import { serveRequests } from './schema-engine/requests.mjs'
import { loadWasmEngine } from './schema-engine/wasm.mjs'

const options = readArguments(process.argv.slice(2))

if (options.version) {
  const wasm = await loadWasmEngine()
  console.log(`schema-engine-cli ${wasm.version()}`)
} else if (options.command) {
  process.exitCode = await runDatabaseCommand(options.command, options.datasource)
} else {
  await serveRequests(createEngineLoader(options), options.datasource)
}
// Connection pools of the adapter would keep the process alive after stdin has closed.
process.exit()

/** Reads the native engine's command line: `--datamodels FILE`…, `--datasource JSON`, `cli COMMAND`, `--version`. */
function readArguments(words) {
  /** @type {{ datamodels: string[], datasource: { url?: string, shadowDatabaseUrl?: string }, command: string | undefined, version: boolean }} */
  const options = { datamodels: [], datasource: {}, command: undefined, version: false }
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === '--datamodels') options.datamodels.push(words[++at])
    else if (word === '--datasource') options.datasource = JSON.parse(words[++at])
    else if (word === 'cli') options.command = words[++at]
    else if (word === '--version' || word === '-V') options.version = true
  }
  return options
}
