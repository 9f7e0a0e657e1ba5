// Counts what a program asks of PostgreSQL and what it is answered, on the wire between them: neither has to know of it, and nothing that
// is read is missed. A message of the server is one letter, its length and its content (PostgreSQL's protocol 3.0).
import net from 'node:net'

/** Letters of the messages that are counted: the end of a statement, and a row. */
const STATEMENT_DONE = 'C'.charCodeAt(0)
const ROW = 'D'.charCodeAt(0)
const HEAD = 5

/**
 * Stands between a program and a database.
 *
 * @param {string} url address of the database
 * @returns {Promise<{ url: string, taken: () => { statements: number, rows: number, bytes: number }, close: () => Promise<void> }>}
 *   `url` is for the program; `taken` gives what was counted since it was last asked
 */
export async function countedConnection(url) {
  const address = new URL(url)
  const [host, port] = [address.hostname, Number(address.port)]
  let count = { statements: 0, rows: 0, bytes: 0 }
  /** @type {Set<net.Socket>} */
  const open = new Set()
  const server = net.createServer((program) => {
    const database = net.connect(port, host)
    const read = messages((letter, length) => {
      if (letter === STATEMENT_DONE) count.statements += 1
      if (letter === ROW) count.rows += 1
      if (letter === ROW) count.bytes += length
    })
    database.on('data', read)
    for (const socket of [program, database]) {
      open.add(socket)
      socket.setNoDelay()
      // Whoever ends the connection ends both halves of it; why, the other side is told by that.
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        open.delete(socket)
        program.destroy()
        database.destroy()
      })
    }
    program.pipe(database)
    database.pipe(program)
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve(undefined))
  })
  address.hostname = '127.0.0.1'
  address.port = String(/** @type {net.AddressInfo} */ (server.address()).port)
  address.searchParams.set('sslmode', 'disable')
  return {
    url: address.href,
    taken() {
      const since = count
      count = { statements: 0, rows: 0, bytes: 0 }
      return since
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}

/**
 * Finds the messages in what comes piece by piece.
 *
 * @param {(letter: number, length: number) => void} found
 * @returns {(piece: Buffer) => void}
 */
function messages(found) {
  let head = Buffer.alloc(0)
  /** How much of the message under way is still to come. */
  let rest = 0
  return (piece) => {
    let at = 0
    while (at < piece.length) {
      if (rest > 0) {
        const step = Math.min(rest, piece.length - at)
        rest -= step
        at += step
        continue
      }
      const part = piece.subarray(at, at + HEAD - head.length)
      head = Buffer.concat([head, part])
      at += part.length
      if (head.length < HEAD) return
      rest = head.readUInt32BE(1) - 4
      found(head.readUInt8(0), rest)
      head = Buffer.alloc(0)
    }
  }
}
