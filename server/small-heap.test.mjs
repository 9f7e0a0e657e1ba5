import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const run = promisify(execFile)

/** By how much the heap may grow beside what is in use, as V8 says it of its last collection. @param {string} first what is done before */
async function growthAfter(first) {
  const { stdout } = await run(
    process.execPath,
    ['--expose-gc', '--trace-gc-verbose', '--input-type=module', '--eval', `${first}\ngc()`],
    { cwd: import.meta.dirname },
  )
  const said = [...stdout.matchAll(/Limit: old size: \d+ KB, new limit: \d+ KB \(([\d.]+)\)/g)]
  return Number(said.at(-1)?.[1])
}

it('the heap is collected once it is half as large again as what is in use, and by itself later', async () => {
  expect(await growthAfter("import { keepHeapSmall } from './small-heap.mjs'\nkeepHeapSmall()")).toBe(1.5)
  expect(await growthAfter('')).toBeGreaterThan(1.5)
})
