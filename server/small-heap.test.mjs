import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const run = promisify(execFile)

/** A program that keeps some objects and makes many that it drops, and prints how large its heap was at most. */
const churning = `
const kept = Array.from({ length: 600_000 }, (_, at) => ({ at, name: 'name ' + at }))
const passing = []
let most = 0
for (let at = 0; at < 1_200_000; at += 1) {
  passing[at % 100_000] = { at, all: [at, at], name: 'other ' + at }
  if (at % 10_000 === 0) most = Math.max(most, process.memoryUsage().heapTotal)
}
console.log(most, kept.length)`

/** @param {string} first what is done first */
async function mostOf(first) {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', `${first}\n${churning}`], {
    cwd: import.meta.dirname,
  })
  return Number.parseInt(stdout, 10)
}

it('the heap grows to less beside what is in use than by itself', async () => {
  const small = await mostOf("import { keepHeapSmall } from './small-heap.mjs'\nkeepHeapSmall()")
  expect(small).toBeLessThan(0.95 * (await mostOf('')))
}, 60_000)
