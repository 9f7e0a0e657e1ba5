// Loads Prisma's schema engine compiled to WebAssembly and gives back its JavaScript bindings.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const ENGINE_MODULE = '@prisma/schema-engine-wasm/schema_engine_bg'

/**
 * The package's own entry imports the .wasm file as a module, which plain Node refuses; so the module is
 * instantiated here and handed to the bindings, which is all that entry does.
 */
export async function loadWasmEngine() {
  const bindings = await import(ENGINE_MODULE)
  const wasmFile = require.resolve(ENGINE_MODULE).replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(wasmFile), {
    './schema_engine_bg.js': bindings,
  })
  bindings.__wbg_set_wasm(instance.exports)
  if (typeof instance.exports.__wbindgen_start === 'function') instance.exports.__wbindgen_start()
  else throw new Error(`${wasmFile} is no module of Prisma's engine.`)
  registerPanicHandler()
  return bindings
}

/** The engine looks up this global when it panics; without it a panic loses its message. */
function registerPanicHandler() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    message: '',
    get() {
      return this.message
    },
    set_message(message) {
      this.message = message
      process.stderr.write(`${JSON.stringify({ level: 'ERROR', fields: { message } })}\n`)
    },
  }
}
