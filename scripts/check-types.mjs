// npm run check:types: pages and rooms, the server, the scripts, each with its own options.
// TypeScript 7 checks them in a third of the processor time; Next and the arrow check still need 6, which reads code for them (`typescript`).
import { listMessages } from './list-messages.mjs'
import { packageFile, runNode } from './program.mjs'

listMessages()
// Next writes the types of the routes that the pages are checked against.
await check([packageFile('next', 'dist', 'bin', 'next'), 'typegen'])
for (const project of ['.', 'server', 'scripts'])
  await check([packageFile('@typescript/native', 'bin', 'tsc'), '--noEmit', '--project', project])

/** Ends the process where a step failed: what follows would only repeat it. */
async function check(args) {
  const { code } = await runNode(args, { show: true })
  if (code !== 0) process.exit(code)
}
