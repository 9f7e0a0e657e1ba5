// Answers the Prisma CLI: one JSON-RPC request a line on stdin, one answer a line on stdout, in order.
import readline from 'node:readline'
import { createDatabase } from './database-command.mjs'

/** Methods that the WebAssembly engine knows under another name than the native one. */
const RENAMED = { getDatabaseVersion: 'version' }
/** Our own requests to the CLI are numbered apart from its requests to us. */
const OWN_REQUESTS = 900_000
const ENGINE_ERROR = 4466

export async function serveRequests(loadEngine, datasource) {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    if (!line.trim()) continue
    const { id, method, params } = JSON.parse(line)
    // A line without a method is the CLI's answer to our own `print`.
    if (method) await answer({ id, method, params }, loadEngine, datasource)
  }
}

async function answer({ id, method, params }, loadEngine, datasource) {
  let registry
  try {
    if (method === 'createDatabase') return await send({ id, result: await createDatabase(datasource) })
    const { engine, errors } = await loadEngine()
    registry = errors
    const result = await engine[RENAMED[method] ?? method](params)
    await send({ id, result: method === 'diff' ? await printDifference(id, result) : (result ?? null) })
  } catch (error) {
    await send({ id, error: errorAnswer(error, registry) })
  }
}

/** The native engine has the CLI print a difference; the WebAssembly one returns it as text instead. */
async function printDifference(id, result) {
  if (result?.stdout == null) return result ?? null
  await send({ id: OWN_REQUESTS + id, method: 'print', params: { content: result.stdout } })
  return { ...result, stdout: null }
}

/** An error raised in the adapter reaches the engine as a number; the registry gives it back. */
function errorAnswer(error, registry) {
  const raised =
    registry && error?.externalId !== undefined ? registry.consumeError(error.externalId)?.error : undefined
  return {
    code: ENGINE_ERROR,
    message: 'An error happened. Check the data field for details.',
    data: {
      is_panic: false,
      message: raised?.message ?? error?.message ?? String(error),
      error_code: error?.code ?? null,
      meta: error?.meta ?? null,
    },
  }
}

function send(message) {
  return new Promise((resolve) => {
    process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`, resolve)
  })
}
