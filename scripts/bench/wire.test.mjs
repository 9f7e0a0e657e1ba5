import net from 'node:net'
import { expect, it } from 'vitest'
import { countedConnection } from './wire.mjs'

/** A message as the server writes it. */
function message(letter, content) {
  const head = Buffer.alloc(5)
  head.write(letter)
  head.writeUInt32BE(content.length + 4, 1)
  return Buffer.concat([head, Buffer.from(content)])
}

/** A server that answers anything with the pieces given, and what was counted of it. */
async function counted(pieces) {
  const server = net.createServer((socket) => socket.once('data', () => send(socket, pieces)))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const wire = await countedConnection(`postgresql://somebody@127.0.0.1:${server.address().port}/x`)
  const program = net.connect(Number(new URL(wire.url).port), '127.0.0.1')
  program.write('?')
  const answered = []
  for await (const piece of program) answered.push(piece)
  const taken = wire.taken()
  const again = wire.taken()
  await wire.close()
  await new Promise((resolve) => server.close(resolve))
  return { taken, again, answered: Buffer.concat(answered) }
}

async function send(socket, pieces) {
  for (const piece of pieces) await new Promise((resolve) => socket.write(piece, resolve))
  socket.end()
}

const answer = Buffer.concat([
  message('T', 'columns'),
  message('D', 'a row'),
  message('D', 'C D and a longer row'),
  message('C', 'SELECT 2'),
  message('Z', 'I'),
])

it('counts statements, rows and their bytes, and hands on every byte', async () => {
  const { taken, again, answered } = await counted([answer])
  expect(taken).toEqual({ statements: 1, rows: 2, bytes: 25 })
  expect(again).toEqual({ statements: 0, rows: 0, bytes: 0 })
  expect(answered.equals(answer)).toBe(true)
})

it('counts the same where messages come in pieces', async () => {
  const pieces = Array.from(answer, (byte) => Buffer.from([byte]))
  expect((await counted(pieces)).taken).toEqual({ statements: 1, rows: 2, bytes: 25 })
})
