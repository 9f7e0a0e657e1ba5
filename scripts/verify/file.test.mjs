import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { recordLines } from './file'

const line = (/** @type {number} */ position, leaf = 'é') => JSON.stringify({ position, leaf })

/** @param {Iterable<Uint8Array>} pieces */
async function read(pieces) {
  const lines = []
  for await (const { position } of recordLines(Readable.from(pieces))) lines.push(position)
  return lines
}

it.each([
  ['each line', `${line(1)}\n${line(2)}\n`, [1, 2]],
  ['without a line end at its end', `${line(1)}\n${line(2)}`, [1, 2]],
  ['with line ends of another kind, and empty lines', `${line(1)}\r\n\r\n${line(2)}\r\n`, [1, 2]],
  ['nothing', '', []],
])('reads %s, wherever the pieces of the file end', async (_name, text, expected) => {
  const bytes = Buffer.from(text)
  expect(await read([bytes])).toEqual(expected)
  expect(await read([...bytes].map((byte) => Buffer.of(byte)))).toEqual(expected)
})

it('reads no more of a line that is longer than any is', async () => {
  let given = 0
  const endless = function* () {
    for (; given < 1_000; given += 1) yield Buffer.alloc(100_000, 'x')
  }
  await expect(read(endless())).rejects.toThrow(/^a line is longer than any of a record$/)
  expect(given).toBeLessThan(50)
  await expect(read([Buffer.from(`\ufeff${line(1)}`)])).rejects.toThrow(/^line 1 is no line of a record$/)
})
