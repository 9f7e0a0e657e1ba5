// Clients that hold on to what they have: half a head, half a body, an answer that is hardly read.
import { connect } from 'node:net'

/** Who they say they are; a proxy of ours would have written it (server/sender.mjs), and readers are others. */
const SENDER = 'X-Forwarded-For: 198.51.100.7\r\n'

/**
 * Opens them all, and gives what closes them again.
 *
 * @param {string} site
 * @param {{ slow: number, stalled: number, pages: string[] }} how so many that read slowly or never finish their head, and so many forms
 *   whose body never comes, sent to the pages in turn
 */
export async function holdConnections(site, { slow, stalled, pages }) {
  const { hostname, port } = new URL(site)
  const page = (at) => pages[at % pages.length]
  const heads = [
    ...Array.from({ length: slow }, (_, at) =>
      at % 2 === 0
        ? `GET ${page(at)} HTTP/1.1\r\n${SENDER}Host: ${hostname}:${port}\r\nX-Slow: `
        : `GET ${page(at)} HTTP/1.1\r\n${SENDER}Host: ${hostname}:${port}\r\n\r\n`,
    ),
    ...Array.from(
      { length: stalled },
      (_, at) =>
        `POST ${page(at)} HTTP/1.1\r\n${SENDER}Host: ${hostname}:${port}\r\nOrigin: ${site}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\na=`,
    ),
  ]
  const sockets = await Promise.all(heads.map((head) => opened(hostname, Number(port), head)))
  return () => {
    for (const socket of sockets) socket.destroy()
  }
}

function opened(host, port, head) {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => {
      socket.pause()
      socket.write(head, () => resolve(socket))
    })
    // The server gives them up in the end, which is what is measured.
    socket.on('error', () => resolve(socket))
  })
}
