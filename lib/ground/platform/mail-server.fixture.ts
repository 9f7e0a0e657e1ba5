import { SMTPServer } from 'smtp-server'

/** A mail as it arrived, read by hand: who it is for, its headers by their names in small letters, and its parts. */
export type Arrived = {
  readonly to: readonly string[]
  readonly from: string
  readonly headers: Readonly<Record<string, string>>
  readonly plain: string
  readonly html: string
  readonly raw: string
}

/** What a server of tests does with a mail: takes it, or answers with this status; once it knows. */
export type Behaviour = (mail: {
  readonly to: string
  readonly count: number
}) => number | null | Promise<number | null>

/** A real mail server on this machine, for tests. */
export async function startMailServer(
  behave: Behaviour = () => null,
  port = 0,
): Promise<{ readonly url: string; readonly arrived: Arrived[]; readonly stop: () => Promise<void> }> {
  const arrived: Arrived[] = []
  let count = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: async ({ address }, _session, done) => {
      count += 1
      const status = await behave({ to: address, count })
      done(status === null ? null : Object.assign(new Error(`no ${address}`), { responseCode: status }))
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const raw = Buffer.concat(chunks).toString('utf8')
        arrived.push({
          to: rcptTo.map(({ address }) => address),
          from: mailFrom === false ? '' : mailFrom.address,
          raw,
          ...read(raw),
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const bound = server.server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the mail server has no port')
  return {
    url: `smtp://127.0.0.1:${bound.port}`,
    arrived,
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

function read(raw: string): Pick<Arrived, 'headers' | 'plain' | 'html'> {
  const { headers, body } = parted(raw)
  const boundary = /boundary="?([^";]+)/.exec(headers['content-type'] ?? '')?.[1]
  const parts = boundary === undefined ? [raw] : body.split(`--${boundary}`).slice(1, -1)
  const partOf = (type: string) => {
    const found = parts
      .map((part) => parted(part.replace(/^\r\n/, '')))
      .find((part) => part.headers['content-type']?.startsWith(type))
    return found ? decoded(found.body, found.headers['content-transfer-encoding']) : ''
  }
  return { headers, plain: partOf('text/plain'), html: partOf('text/html') }
}

function parted(text: string) {
  const end = text.indexOf('\r\n\r\n')
  const lines = text
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      inWords(line.slice(line.indexOf(':') + 1).trim()),
    ]),
  )
  return { headers, body: text.slice(end + 4) }
}

/** Words of a header, of which those that are not ASCII are encoded (RFC 2047). */
function inWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, how: string, said: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(said, 'base64').toString('latin1')
        : unquoted(said.replaceAll('_', ' ')),
    )
    .replace(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'))
}

function unquoted(text: string): string {
  return text.replace(/=([0-9A-F]{2})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)))
}

function decoded(body: string, encoding = '7bit'): string {
  const bytes =
    encoding.toLowerCase() === 'base64'
      ? Buffer.from(body, 'base64')
      : Buffer.from(
          encoding.toLowerCase() === 'quoted-printable' ? unquoted(body.replace(/=\r\n/g, '')) : body,
          'latin1',
        )
  return bytes.toString('utf8').replaceAll('\r\n', '\n')
}
