import { once } from 'node:events'
import { createServer, request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formArrived } from '../lib/ground/platform/form-arrival.mjs'
import { tellOutage } from '../lib/ground/platform/outages.mjs'
import { Turns } from '../lib/ground/platform/turns.mjs'
import { MOST_BYTES, MOST_FILE_FORM_BYTES } from './body-limits.mjs'
import { strictPolicy } from './headers.mjs'
import { HeldBytes } from './held-bytes.mjs'
import { keepLimits, serverLimits } from './limits.mjs'
import { listener } from './listener.mjs'

const failedPages = new Map([
  ['en', '<h1>Something failed</h1><p>E-0000-0000</p>'],
  ['fr', '<h1>Une erreur</h1><p>E-0000-0000</p>'],
])
const formPages = new Map([
  [
    'en',
    '<div data-cause="away"><h1>Away</h1></div><div data-cause="untold"><h1>Untold</h1></div><div data-cause="busy"><h1>Busy</h1></div><form id="typed"><template id="typed-field"><p><label>0</label><textarea></textarea></p></template></form>',
  ],
])
const words = '<p>The words of the statement, as they stand.</p>'.repeat(100)

let server
let handle
let logged
let away
let turns
/** How the page of a form that is to come back in it is answered. */
let pageStatus
/** Whether nobody said under which host people know us. */
let believesHost
/** How many of ours stand in front. */
let proxies
/** What may be held of all that is sent. */
let room
beforeEach(async () => {
  logged = []
  away = false
  pageStatus = 503
  believesHost = false
  proxies = 0
  room = new HeldBytes(3 * MOST_FILE_FORM_BYTES)
  const isDatabaseAway = async () => away
  const logDefect = (incident, error) => logged.push({ incident, message: error.message })
  turns = { costly: new Turns(1, 1), page: new Turns(50, 50) }
  server = createServer(
    serverLimits,
    listener({
      handle: (...pair) => handle(...pair),
      failedPages,
      formPages,
      secure: false,
      publicHost: 'suivi.example',
      get believesHost() {
        return believesHost
      },
      get proxies() {
        return proxies
      },
      room,
      turns,
      lookMs: 20,
      isDatabaseAway,
      readPage: async () => ({ status: pageStatus, location: null, html: '', policy: null }),
      logDefect,
      leadOn: (url, method) =>
        method !== 'DELETE' && url?.includes('/moved/') ? url.replace('/moved/', '/here/') : null,
    }),
  )
  keepLimits(server, false)
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

/** Begins to ask, and leaves it to the test when the request ends. */
function begun(path, { method = 'POST', headers = {}, first } = {}) {
  const { port } = server.address()
  const asked = httpRequest({ port, host: '127.0.0.1', path, method, headers, agent: false })
  asked.on('error', () => {})
  if (first === undefined) asked.end()
  else asked.write(first)
  return asked
}

/** Asks as a page of ours does, which says where it is with whatever it sends, and gives the answer byte for byte. */
function ask(path = '/', { method = 'GET', headers: said = {}, body, onData } = {}) {
  return new Promise((resolve, reject) => {
    const { port } = server.address()
    const { origin = 'https://suivi.example', ...others } = said
    const headers = method === 'GET' || origin === null ? others : { origin, ...others }
    const asked = httpRequest({ port, host: '127.0.0.1', path, method, headers, agent: false }, (answer) => {
      const chunks = []
      answer.on('data', (chunk) => {
        chunks.push(chunk)
        onData?.(chunk)
      })
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }),
      )
      answer.on('error', reject)
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** A page, written as Next writes one: head, then the body in pieces. */
const answering =
  (body, { status = 200, type = 'text/html; charset=utf-8', ...headers } = {}) =>
  async (_request, response) => {
    response.setHeader('content-type', type)
    response.writeHead(status, headers)
    const middle = Math.floor(body.length / 2)
    response.write(body.slice(0, middle))
    response.end(body.slice(middle))
  }

describe('a page', () => {
  it('does not say where inside it was made', async () => {
    handle = answering(words, { 'x-middleware-rewrite': 'http://localhost/search/all.1.YQ' })
    expect((await ask('/search?q=a')).headers).not.toHaveProperty('x-middleware-rewrite')
  })

  it.each([
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['identity', undefined, (body) => body],
  ])('asked for with accept-encoding %s is sent as %s', async (accepted, encoding, open) => {
    handle = answering(words)
    const answer = await ask('/', { headers: { 'accept-encoding': accepted } })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers['content-length']).toBe(String(answer.body.length))
    expect(answer.headers.vary).toContain('accept-encoding')
    expect(open(answer.body).toString()).toBe(words)
  })

  it('says where its licence stands, in its language, beside its other links; so does what is written as it is read', async () => {
    handle = answering(words, { link: '</7c/timemap>; rel="timemap"' })
    expect((await ask('/rabat/7c')).headers.link).toBe(
      '</7c/timemap>; rel="timemap", </about#licence>; rel="license"',
    )
    handle = answering('{"a":1}\n', { type: 'application/jsonl' })
    expect((await ask('/ar/rabat/events.jsonl')).headers.link).toBe('</ar/about#licence>; rel="license"')
  })

  it('that moved is led to, for good and asked for again each time, in the frames of others too', async () => {
    handle = () => expect.unreachable('nothing is looked up')
    const { status, headers, body } = await ask('/moved/7c?a=b')
    expect([status, headers.location, body.length]).toEqual([308, '/here/7c?a=b', 0])
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toBe(strictPolicy)
    const card = await ask('/embed/dark/moved/7c')
    expect(card.headers.location).toBe('/embed/dark/here/7c')
    expect(card.headers['content-security-policy']).toContain('frame-ancestors *')
    expect((await ask('/moved/7c', { method: 'DELETE' })).status).toBe(405)
  })

  it('that moved is led to with whatever is sent to it', async () => {
    const answer = await ask('/moved/7c/correct', { method: 'POST', body: 'x'.repeat(500_000) })
    expect([answer.status, answer.headers.location]).toEqual([308, '/here/7c/correct'])
  })

  it('may be written as bytes, in other encodings, and with callbacks', async () => {
    const called = []
    handle = async (_request, response) => {
      response.setHeader('content-type', 'text/plain')
      response.flushHeaders()
      response.write(new Uint8Array([0x61]), () => called.push('bytes'))
      response.write('e9', 'latin1', () => called.push('latin1'))
      response.write('YmM=', 'base64')
      response.end(() => called.push('end'))
    }
    expect((await ask()).body.toString()).toBe('ae9bc')
    await expect.poll(() => called).toEqual(['bytes', 'latin1', 'end'])
  })
})

describe('every answer', () => {
  it.each([
    ['a page', answering(words), '/'],
    ['a page that is not there', answering('<p>no</p>', { status: 404 }), '/nothing'],
    ['a file to look at', answering('<svg/>'.repeat(200), { type: 'image/svg+xml' }), '/a.svg'],
    ['a redirect', answering('', { status: 308, location: '/' }), '/en'],
    ['data', answering('{}', { type: 'application/json' }), '/api/health'],
    ['a failure', answering('raw', { status: 500 }), '/'],
  ])('has the policy and the other headers: %s', async (_name, answers, path) => {
    handle = answers
    const { headers } = await ask(path)
    expect(headers['content-security-policy']).toBe(strictPolicy)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
  })

  it('a part of a page is no document, and only its type is to be believed', async () => {
    handle = answering('x'.repeat(900), { type: 'font/woff2' })
    const { headers } = await ask('/a.woff2')
    expect(headers).not.toHaveProperty('content-security-policy')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('keeps the policy that a page brought with it', async () => {
    handle = answering(words, { 'content-security-policy': "script-src 'nonce-abc'" })
    expect((await ask()).headers['content-security-policy']).toBe("script-src 'nonce-abc'")
  })

  it.each([
    ['s-maxage=31536000', 'public, max-age=0, must-revalidate'],
    ['public, max-age=31536000, immutable', 'public, max-age=31536000, immutable'],
    [
      'private, no-cache, no-store, max-age=0, must-revalidate',
      'private, no-cache, no-store, max-age=0, must-revalidate',
    ],
  ])('that Next gives %j is cached as %j', async (given, sent) => {
    handle = answering(words, { 'cache-control': given })
    expect((await ask()).headers['cache-control']).toBe(sent)
  })

  it('keeps what is made for one reader out of caches that others share', async () => {
    handle = answering(words, { 'cache-control': 's-maxage=31536000', 'x-suivi-passing': 'yes' })
    const { headers } = await ask()
    expect(headers['cache-control']).toBe('private, max-age=0, must-revalidate')
    expect(headers['x-suivi-passing']).toBeUndefined()
  })

  it.each([
    [undefined, '127.0.0.1'],
    ['203.0.113.7', '127.0.0.1'],
  ])('is told who asked, whatever the request says (%s)', async (said, told) => {
    handle = async (request, response) => response.end(request.headers['x-forwarded-for'])
    const { body } = await ask('/', { headers: said === undefined ? {} : { 'x-forwarded-for': said } })
    expect(body.toString()).toBe(told)
  })

  it('has a number that Next is told, whatever the request claims', async () => {
    handle = async (request, response) => response.end(request.headers['x-suivi-incident'])
    const { body } = await ask('/', { headers: { 'x-suivi-incident': 'E-AAAA-AAAA' } })
    expect(body.toString()).toMatch(/^E-.{4}-.{4}$/)
    expect(body.toString()).not.toBe('E-AAAA-AAAA')
  })

  it.each([
    ['/%', '/-'],
    ['/rabat%00', '/-'],
    ['http://elsewhere.example/rabat', '/-'],
    ['/statement?force=%00', '/-'],
    [`/${'a'.repeat(300)}`, '/-'],
    [`/${'a'.repeat(299)}`, `/${'a'.repeat(299)}`],
    [`/sign-in?next=/${'a'.repeat(300)}`, `/sign-in?next=/${'a'.repeat(300)}`],
    ['/caf%C3%A9', '/caf%C3%A9'],
  ])('%s is asked of Next as %s', async (path, asked) => {
    handle = async (request, response) => response.end(request.url)
    expect((await ask(path)).body.toString()).toBe(asked)
  })
})

describe('a request', () => {
  it('that carries more than any form of ours is refused before Next reads it', async () => {
    const asked = []
    handle = async (request, response) => {
      asked.push(request.headers['content-length'])
      response.end('read')
    }
    const sized = (length) => ({
      method: 'POST',
      headers: { 'content-length': String(length), 'content-type': 'multipart/form-data; boundary=x' },
      body: Buffer.alloc(length),
    })
    const size = 32 * 1024
    expect(await ask('/sign-in', sized(size + 1))).toMatchObject({
      status: 413,
      headers: { connection: 'close' },
    })
    expect(await ask('/sign-in', sized(size))).toMatchObject({ status: 200 })
    expect(asked).toEqual([String(size)])
    expect(await ask('/desk/new', sized(MOST_BYTES))).toMatchObject({ status: 200 })
    expect(await ask('/desk/new', sized(MOST_BYTES + 1))).toMatchObject({ status: 413 })
    // One form holds a file.
    for (const page of ['/desk/sources/new/file', '/ar/desk/sources/new/file?request=x'])
      expect(await ask(page, sized(MOST_FILE_FORM_BYTES))).toMatchObject({ status: 200 })
    expect(await ask('/desk/sources/new/file', sized(MOST_FILE_FORM_BYTES + 1))).toMatchObject({
      status: 413,
    })
    // Documents are larger; what takes them counts for itself.
    expect(await ask('/api/bring/document?x', sized(MOST_BYTES + 1))).toMatchObject({ status: 200 })
    expect(await ask('/api/bring/document/x', sized(MOST_BYTES + 1))).toMatchObject({ status: 413 })
  })

  it.each(['/api/auth/signout', '/api/presence', '/api/v1/statements/x/notes', '/api/nothing-here', '/desk'])(
    'that says no length, and goes on beyond what may be sent to %s, reaches nobody',
    async (path) => {
      handle = () => Promise.reject(new Error('is not to be asked'))
      const { port } = server.address()
      const headers = {
        origin: 'https://suivi.example',
        'content-type': path === '/desk' ? 'multipart/form-data; boundary=x' : 'application/json',
      }
      const answer = await new Promise((resolve, reject) => {
        const asked = httpRequest({ port, path, method: 'POST', headers, agent: false }, resolve)
        asked.on('error', reject)
        for (let sent = 0; sent < 700_000; sent += 50_000) asked.write('x'.repeat(50_000))
        asked.end()
      })
      expect(answer.statusCode).toBe(413)
      expect(logged).toEqual([])
    },
  )

  it('whose sender goes away before it is whole reaches nobody', async () => {
    let reached = 0
    handle = async (_request, response) => {
      reached += 1
      response.end()
    }
    const type = { 'content-type': 'multipart/form-data; boundary=x' }
    const headers = { 'content-length': '1000', origin: 'https://suivi.example', ...type }
    for (const path of ['/desk', '/sign-in', '/api/auth/signout', '/api/presence']) {
      const leaving = begun(path, { headers, first: 'x' })
      await new Promise((resolve) => setTimeout(resolve, 20))
      leaving.destroy()
    }
    await ask('/rabat/7c')
    expect([reached, logged]).toEqual([1, []])
  })

  it('with a form takes its turn until its action has it, and what is sent to an interface until it is answered', async () => {
    turns.form = new Turns(1, 0)
    const held = []
    handle = (request, response) => {
      held.push({
        arrives: () => formArrived(request.headers['x-suivi-incident']),
        ends: () => response.end('made'),
      })
      return Promise.resolve()
    }
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const send = (path) => ask(path, { method: 'POST', headers, body: '--x--' })
    const first = send('/desk')
    await expect.poll(() => held.length).toBe(1)
    expect((await send('/api/auth/signout')).status).toBe(503)
    held[0].arrives()
    const second = send('/api/auth/signout')
    await expect.poll(() => held.length).toBe(2)
    expect((await send('/desk')).status).toBe(503)
    for (const { ends } of held) ends()
    expect([(await first).status, (await second).status]).toEqual([200, 200])
  })
})

describe('a failure', () => {
  it.each([
    ['/', 'Something failed'],
    ['/fr/rabat-2022-07-08', 'Une erreur'],
  ])('at %s becomes our own page, with the number that is in the log', async (path, heading) => {
    let incident
    handle = async (request, response) => {
      incident = request.headers['x-suivi-incident']
      await answering('<pre>stack trace</pre>'.repeat(99), {
        status: 500,
        etag: '"abc"',
        'cache-control': 's-maxage=60',
        'content-security-policy': "script-src 'nonce-abc'",
      })(request, response)
    }
    const answer = await ask(path)
    expect(answer.status).toBe(500)
    expect(answer.body.toString()).toContain(heading)
    expect(answer.body.toString()).toContain(incident)
    expect(answer.body.toString()).not.toMatch(/stack trace|E-0000/)
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': strictPolicy,
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(answer.body.length),
    })
    expect(answer.headers).not.toHaveProperty('etag')
  })

  it('while the database is away tells when to come back', async () => {
    handle = answering('<pre>no connection</pre>', { status: 500 })
    away = true
    const answer = await ask()
    expect(answer.status).toBe(503)
    expect(answer.headers['retry-after']).toBe('10')
    expect(answer.body.toString()).toContain('Something failed')
  })

  /** A page that failed by an outage, as the framework tells it (instrumentation.ts), while the database is there again for whoever asks. */
  const failingBy = (outage) => (request, response) => {
    tellOutage(request.headers['x-suivi-incident'], outage)
    return answering('<pre>starting up</pre>', { status: 500 })(request, response)
  }

  it.each([
    ['database_away', '/', {}, 'Something failed'],
    ['disk_full', '/fr/rabat', {}, 'Une erreur'],
    ['database_away', '/api/presence', {}, 'starting up'],
    ['database_away', '/desk', { rsc: '1' }, 'starting up'],
  ])('by an outage that is over (%s) tells when to come back: %s', async (outage, path, headers, said) => {
    handle = failingBy(outage)
    const answer = await ask(path, { headers })
    expect(answer.status).toBe(503)
    expect(answer.headers['retry-after']).toBe('10')
    expect(answer.body.toString()).toContain(said)
    handle = answering('<pre>defect</pre>', { status: 500 })
    expect((await ask(path, { headers })).status).toBe(500)
  })

  it.each(['br', 'identity'])(
    'by an outage is one also where the framework says again that it failed, once the answer has ended: %s',
    async (encoding) => {
      handle = async (request, response) => {
        tellOutage(request.headers['x-suivi-incident'], 'database_away')
        await answering(words, { status: 500, type: 'application/atom+xml' })(request, response)
        for (let turn = 0; turn < 40; turn += 1) {
          response.statusCode = 500
          await (turn < 20 ? null : new Promise(setImmediate))
        }
      }
      const answer = await ask('/api/feed', { headers: { 'accept-encoding': encoding } })
      expect(answer.status).toBe(503)
    },
  )

  it('that Next itself could not answer is logged under the number that is shown', async () => {
    handle = async () => {
      throw new Error('out of order')
    }
    const answer = await ask()
    expect(answer.status).toBe(500)
    expect(logged).toEqual([{ incident: expect.stringMatching(/^E-/), message: 'out of order' }])
    expect(answer.body.toString()).toContain(logged[0].incident)
  })

  it.each([
    ['/api/ready', {}],
    ['/desk', { rsc: '1' }],
    ['/desk', { 'next-action': 'abc' }],
  ])('of what is no page stays as it is: %s %o', async (path, headers) => {
    handle = answering('{"ready":false}', { status: 503, type: 'application/json' })
    const answer = await ask(path, { headers })
    expect(answer.status).toBe(503)
    expect(answer.body.toString()).toBe('{"ready":false}')
  })
})

it('a stream of events passes at once, piece by piece and uncompressed', async () => {
  let proceed
  const firstSeen = new Promise((resolve) => {
    proceed = resolve
  })
  handle = async (_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
    })
    response.flushHeaders()
    response.write('data: one\n\n')
    await firstSeen
    response.end('data: two\n\n')
  }
  const pieces = []
  const answer = await ask('/events', {
    headers: { 'accept-encoding': 'br' },
    onData: (piece) => {
      pieces.push(piece.toString())
      proceed()
    },
  })
  expect(pieces).toEqual(['data: one\n\n', 'data: two\n\n'])
  expect(answer.headers).not.toHaveProperty('content-encoding')
})

it.each([
  ['/ar/rabat/bibliography/bibtex', 200, ['@misc{one}\n', '@misc{two}\n']],
  ['/rabat/sources/S1/cite/bibtex', 200, null],
  ['/rabat/bibliography/bibtex', 404, null],
])(
  'references at %s with %i are sent piece by piece where they are those of a library: %j',
  async (path, status, sent) => {
    const pieces = []
    let proceed
    const firstSeen = new Promise((resolve) => {
      proceed = resolve
    })
    handle = async (_request, response) => {
      response.writeHead(status, { 'content-type': 'application/x-bibtex; charset=utf-8' })
      response.write('@misc{one}\n')
      if (sent) await firstSeen
      response.end('@misc{two}\n')
    }
    const onData = (piece) => {
      pieces.push(piece.toString())
      proceed()
    }
    const answer = await ask(path, { onData })
    expect(pieces).toEqual(sent ?? ['@misc{one}\n@misc{two}\n'])
    expect(answer.headers['content-length']).toBe(sent ? undefined : '22')
    expect(answer.headers['content-security-policy']).toBe(strictPolicy)
  },
)

describe('a form', () => {
  const type = 'multipart/form-data; boundary=x'
  const body = '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nTwo words\r\n--x--\r\n'
  const form = (headers, path = '/desk') =>
    ask(path, { method: 'POST', headers: { 'content-type': type, ...headers }, body })

  it('of another site is refused before anything reads it', async () => {
    handle = () => Promise.reject(new Error('is not to be asked'))
    for (const said of [
      { origin: 'https://elsewhere.example' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await form(said)
      expect(answer.status).toBe(403)
      expect(answer.body.toString()).toBe('This form was sent from another site.\n')
      expect(answer.headers['content-security-policy']).toBe(strictPolicy)
      expect(answer.headers['cache-control']).toBe('no-store')
    }
    expect(logged).toEqual([])
  })

  it('that does not say where it comes from is refused in the same way', async () => {
    handle = () => Promise.reject(new Error('is not to be asked'))
    const answer = await form({ origin: null })
    expect(answer.status).toBe(400)
    expect(answer.body.toString()).toBe('This form does not say which page it was sent from.\n')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(logged).toEqual([])
  })

  it('of a browser that hides where it is, and says that this is a page of ours, is handed on as one of ours', async () => {
    handle = async ({ headers: { origin, host } }, response) =>
      response.end(String(origin === `http://${host}`))
    for (const origin of ['null', null])
      expect((await form({ origin, 'sec-fetch-site': 'same-origin' })).body.toString()).toBe('true')
  })

  it('of anybody’s that does not say where it comes from is not taken, and gives back what was typed', async () => {
    handle = () => Promise.reject(new Error('is not to be asked'))
    pageStatus = 404
    const answer = await form({ origin: null }, '/rabat/7c/correct')
    expect(answer.status).toBe(403)
    expect(answer.body.toString()).toContain('<h1>Untold</h1>')
    expect(answer.body.toString()).toContain('Two words')
    expect((await form({ origin: null, 'next-action': 'x' }, '/rabat/7c/correct')).status).toBe(400)
  })

  it('of anybody’s takes its turn once it is whole, and gives back what was typed where there is none', async () => {
    const made = []
    handle = async (request, response) => {
      for await (const chunk of request) made.push(chunk.toString())
      response.end('made')
    }
    turns.page = new Turns(1, 0)
    const headers = { 'content-type': type, 'content-length': '1000', origin: 'https://suivi.example' }
    const slow = begun('/rabat/7c/correct', { headers, first: body })
    expect((await form({}, '/rabat/7c/correct')).body.toString()).toBe('made')
    expect(made).toEqual([body])
    const end = await turns.page.take('somebody')
    const answer = await form({}, '/rabat/7c/correct')
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5'])
    expect(answer.body.toString()).toContain('<h1>Busy</h1>')
    expect(answer.body.toString()).toContain('Two words')
    end()
    slow.destroy()
  })

  it.each([
    ['text', 'application/json'],
    ['fields in the way of addresses', 'application/x-www-form-urlencoded'],
    ['something like a form', 'multipart/form-datax; boundary=x'],
  ])('that is none but %s is refused before anything reads it', async (_name, other) => {
    handle = () => Promise.reject(new Error('is not to be asked'))
    expect((await form({ 'content-type': other })).status).toBe(415)
  })

  it.each([
    ['fails', 500],
    ['is refused by the framework', 400],
  ])(
    'that %s before any action has it could not be read: 400, in the language of the page',
    async (_name, status) => {
      handle = answering('<pre>stack trace</pre>', { status, etag: '"abc"' })
      const answer = await ask('/fr/desk', { method: 'POST', body: 'a=b', headers: { 'next-action': 'x' } })
      expect(answer.status).toBe(400)
      expect(answer.body.toString()).toBe(
        'Le serveur n’a pas pu lire ce qui a été envoyé. Rien n’a été modifié.\n',
      )
      expect(answer.headers).toMatchObject({
        'cache-control': 'no-store',
        'content-type': 'text/plain; charset=utf-8',
        'content-length': String(answer.body.length),
      })
      expect(answer.headers).not.toHaveProperty('etag')
    },
  )

  it('that fails in the hands of its action, or while the database is away, is a failure', async () => {
    handle = (request, response) => {
      formArrived(request.headers['x-suivi-incident'])
      return answering('', { status: 500 })(request, response)
    }
    expect((await form({ 'next-action': 'x' })).status).toBe(500)
    handle = answering('', { status: 500 })
    away = true
    expect((await form({})).status).toBe(503)
  })

  it('that met an outage which is over comes back for that reason', async () => {
    handle = (request, response) => {
      formArrived(request.headers['x-suivi-incident'])
      tellOutage(request.headers['x-suivi-incident'], 'database_away')
      return answering('', { status: 500 })(request, response)
    }
    const answer = await form({})
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '10'])
    expect(answer.body.toString()).toContain('<h1>Away</h1>')
  })

  it.each([
    ['that was not taken gives back what was typed', '/desk'],
    ['that is to be opened again is not handed on, and is held where it cannot be', '/desk?typed-again=away'],
  ])('%s', async (_name, path) => {
    away = true
    const handed = []
    handle = async (request, response) => {
      for await (const chunk of request) handed.push(chunk.toString())
      formArrived(request.headers['x-suivi-incident'])
      return answering('', { status: 500 })(request, response)
    }
    const answer = await form({}, path)
    expect(answer.status).toBe(503)
    expect(answer.body.toString()).toContain('<h1>Away</h1>')
    expect(answer.body.toString()).toContain('name="title">\nTwo words</textarea>')
    expect(handed).toEqual(path === '/desk' ? [body] : [])
  })

  it('of ours is handed on, under the host that we are known by, whatever a stranger says of it', async () => {
    const told = []
    handle = async ({ headers }, response) => {
      told.push([headers.host, headers['x-forwarded-host']])
      response.end()
    }
    const claim = { host: 'elsewhere.example', 'x-forwarded-host': 'elsewhere.example' }
    expect((await form({ ...claim, origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await form({ ...claim, origin: 'https://suivi.example' })).status).toBe(200)
    expect((await form({ ...claim, origin: 'null', 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    expect((await ask('/', { headers: claim })).status).toBe(200)
    expect(told).toEqual(Array(3).fill(['suivi.example', 'suivi.example']))
  })

  it('of ours is handed on, where nobody said under which host we are known, under the one that was asked', async () => {
    believesHost = true
    const told = []
    handle = async ({ headers }, response) => {
      told.push(headers['x-forwarded-host'])
      response.end()
    }
    const { port } = server.address()
    const own = `127.0.0.1:${port}`
    const claim = { 'x-forwarded-host': 'elsewhere.example' }
    expect((await form({ host: own, origin: `http://${own}`, ...claim })).status).toBe(200)
    expect((await form({ host: own, origin: 'https://suivi.example', ...claim })).status).toBe(200)
    expect((await ask('/', { headers: { host: own, ...claim } })).status).toBe(200)
    expect((await form({ host: own, origin: 'https://elsewhere.example', ...claim })).status).toBe(403)
    expect(told).toEqual([own, 'suivi.example', own])
  })
})

describe('what is sent by many at once', () => {
  const type = 'multipart/form-data; boundary=x'
  const origin = 'https://suivi.example'
  /** A form that goes on coming, from a network. */
  const begin = (from, bytes) => {
    const headers = { 'content-type': type, 'content-length': String(MOST_BYTES), origin }
    return begun('/desk/new', {
      headers: { ...headers, 'x-forwarded-for': from },
      first: Buffer.alloc(bytes, 'x'),
    })
  }
  const until = async (isSo) => {
    for (let n = 0; n < 200 && !isSo(); n += 1) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(isSo()).toBe(true)
  }

  it('and answered before it came is heard out and forgotten: who sends it hears the answer, and nothing is cut off', async () => {
    // As the framework reads it: what it handed on is read as it comes, whether or not anybody wants it.
    let read = 0
    handle = async (asked, response) => {
      asked.on('data', ({ length }) => {
        read += length
      })
      response.writeHead(303, { location: '/sign-in' }).end()
    }
    const socket = connect(server.address().port, '127.0.0.1')
    let heard = ''
    socket.on('data', (data) => {
      heard += data
    })
    let isCutOff = false
    socket.on('error', () => {})
    socket.on('close', () => {
      isCutOff = true
    })
    const [piece, pieces] = [Buffer.alloc(100_000, 'x'), 20]
    const head = ['Host: suivi.example', `Origin: ${origin}`, `Content-Type: ${type}`]
    socket.write(
      ['POST /api/bring/document HTTP/1.1', ...head, `Content-Length: ${pieces * piece.length}`, '', ''].join(
        '\r\n',
      ),
    )
    socket.write(piece)
    await until(() => heard.includes('303 See Other'))
    for (let n = 1; n < pieces; n += 1) socket.write(piece)
    handle = answering(words)
    socket.write(['GET /next HTTP/1.1', 'Host: suivi.example', 'Connection: close', '', ''].join('\r\n'))
    await until(() => heard.includes('200 OK') || isCutOff)
    expect(heard).toContain('200 OK')
    expect(read).toBeLessThan(3 * piece.length)
    expect(room.all).toBe(0)
    socket.destroy()
  })

  it('is held up to a bound of all together; who sends most from one network gives up for others, and hears so', async () => {
    handle = answering(words)
    proxies = 1
    const most = 3 * MOST_FILE_FORM_BYTES
    const each = MOST_BYTES - 1_000
    const many = Array.from({ length: 30 }, () => begin('192.0.2.7', each))
    await until(() => room.all > most - each)
    expect(room.all).toBeLessThanOrEqual(most)
    const body = Buffer.alloc(MOST_BYTES - 2_000, 'y')
    const answer = await ask('/desk/new', {
      ...{ method: 'POST', body, headers: { 'content-type': type, 'x-forwarded-for': '198.51.100.1' } },
    })
    expect(answer.status).toBe(200)
    const told = await Promise.all(
      many.map(async (sending) => {
        const answered = once(sending, 'response')
        sending.end(Buffer.alloc(1_000, 'x'))
        const [{ statusCode, headers }] = await answered
        return `${statusCode} ${headers['retry-after']}`
      }),
    )
    expect(new Set(told)).toEqual(new Set(['503 5', '200 undefined']))
    for (const sending of many) sending.destroy()
    await until(() => room.all === 0)
    expect(logged).toEqual([])
  })
})

describe('what is no way to ask for a page', () => {
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])(
    '%s, is told so, a kept page too',
    async (method) => {
      handle = answering(words, { 'x-nextjs-cache': 'HIT' })
      expect((await ask('/fr/rabat/7c')).status).toBe(200)
      handle = () => Promise.reject(new Error('is not to be asked'))
      expect((await ask('/fr/rabat/7c')).status).toBe(200)
      const answer = await ask('/fr/rabat/7c', {
        method,
        ...(['POST', 'PUT'].includes(method) ? { body: 'a=b' } : {}),
      })
      expect(answer.status).toBe(405)
      expect(answer.headers).toMatchObject({
        allow: 'GET, HEAD',
        'cache-control': 'no-store',
        'content-security-policy': strictPolicy,
      })
      expect(answer.body.toString()).toMatch(/^Cette page/)
      expect(logged).toEqual([])
    },
  )

  it.each([
    ['PUT', '/desk', 405],
    ['POST', '/desk', 200],
    ['PUT', '/api/presence', 200],
  ])('%s %s: %i', async (method, path, status) => {
    handle = answering(words)
    const headers = { 'next-action': 'x' }
    expect((await ask(path, { method, headers, body: '[]' })).status).toBe(status)
  })

  it('takes no turn while its body is awaited', async () => {
    handle = answering(words)
    const stalled = Array.from({ length: 3 }, () =>
      begun('/rabat/search?q=a', { headers: { 'content-length': '1000' }, first: 'a' }),
    )
    expect((await ask('/rabat/search?q=b')).status).toBe(200)
    for (const asked of stalled) asked.destroy()
  })
})

describe('an address of the desk', () => {
  it.each([
    ['/desk/nothing-here', 'private, max-age=0, must-revalidate'],
    ['/nothing-here', 'public, max-age=0, must-revalidate'],
  ])('is for no cache that others share, page or none: %s', async (path, caching) => {
    handle = answering(words, { status: 404, 'cache-control': 's-maxage=31536000' })
    expect((await ask(path)).headers['cache-control']).toBe(caching)
  })

  const said = {
    'x-nonce': 'mine',
    'x-asked-for': '//elsewhere',
    'content-security-policy': "script-src 'nonce-mine'",
  }
  const told = async (path) => {
    let heard
    handle = (request, response) => {
      heard = request.headers
      return answering(words)(request, response)
    }
    const { headers } = await ask(path, { headers: said })
    return { heard, policy: headers['content-security-policy'] }
  }

  it('has a nonce of its own at each answer, and only ours: the framework is told it with the address', async () => {
    const [one, other] = [await told('/fr/desk/notes?page=2&_rsc=1xyz'), await told('/fr/desk/notes?page=2')]
    for (const { heard, policy } of [one, other]) {
      expect(heard['x-nonce']).toMatch(/^[\w+/]{24}$/)
      expect(heard['x-asked-for']).toBe('/fr/desk/notes?page=2')
      expect(heard['content-security-policy']).toBe(policy)
      expect(policy).toContain(`script-src 'self' 'nonce-${heard['x-nonce']}';`)
    }
    expect(one.heard['x-nonce']).not.toBe(other.heard['x-nonce'])
  })

  it('is the only one that has a nonce: what a request says of one is forgotten', async () => {
    const { heard, policy } = await told('/rabat-2022-07-08/7c')
    for (const name of Object.keys(said)) expect(heard).not.toHaveProperty(name)
    expect(policy).toBe(strictPolicy)
  })
})

describe('what is asked of the server as a whole', () => {
  it.each([
    ['OPTIONS', 204],
    ['GET', 400],
  ])('%s * is answered with %i', async (method, status) => {
    handle = () => Promise.reject(new Error('is not to be asked'))
    const answer = await ask('*', { method })
    expect(answer.status).toBe(status)
    expect(answer.headers.allow).toBe(method === 'OPTIONS' ? 'GET, HEAD, POST, OPTIONS' : undefined)
    expect(answer.headers['content-security-policy']).toBe(strictPolicy)
  })
})

describe('many who ask at once', () => {
  it('get their pages in turn, the last ones a word, and others are not kept waiting', async () => {
    const held = []
    handle = (_request, response) => {
      held.push(() => response.end('made'))
      return Promise.resolve()
    }
    const days = [1, 2, 3].map((day) => `/fr/rabat/as-of/2026-11-0${day}`)
    const [first, second] = days.map((day) => ask(day))
    await expect.poll(() => held.length).toBe(1)
    const third = await ask(days[2])
    expect(third.status).toBe(503)
    expect(third.headers['retry-after']).toBe('5')
    expect(third.headers['cache-control']).toBe('no-store')
    expect(third.body.toString()).toMatch(/^Trop de pages/)
    expect(logged).toEqual([])

    const other = ask('/rabat/7c')
    await expect.poll(() => held.length).toBe(2)
    held[1]()
    expect((await other).status).toBe(200)
    held[0]()
    expect((await first).status).toBe(200)
    await expect.poll(() => held.length).toBe(3)
    held[2]()
    expect((await second).status).toBe(200)
  })

  it('give back the turn of who went away', async () => {
    handle = (_request, response) => new Promise((resolve) => response.once('close', resolve))
    const leaving = begun('/rabat/as-of/2026-11-01', { method: 'GET' })
    await new Promise((resolve) => setTimeout(resolve, 50))
    leaving.destroy()
    handle = answering('<p>made</p>')
    await expect.poll(async () => (await ask('/rabat/as-of/2026-11-02')).status).toBe(200)
  })

  it('are given to others by who reads a download slowly, and goes on with it', async () => {
    turns.download = new Turns(1, 0)
    const much = 'x'.repeat(100_000)
    let isWritten = false
    handle = async (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/csv' })
      for (let i = 0; i < 200 && !response.destroyed; i += 1)
        if (!response.write(much)) await once(response, 'drain')
      isWritten = true
      response.end()
    }
    const path = '/rabat/tables/items.csv'
    let taken = 0
    const [slow] = await once(begun(path, { method: 'GET' }), 'response')
    slow.pause()
    expect((await ask(path)).status).toBe(503)
    await expect.poll(async () => (await ask(path)).status).toBe(200)
    isWritten = false
    for await (const chunk of slow) taken += chunk.length
    expect([taken, isWritten]).toEqual([200 * much.length, true])
  })

  it('of programs are their own: pages are made while all of them are taken', async () => {
    turns.api = new Turns(1, 0)
    turns.page = new Turns(1, 0)
    let answer
    handle = async (request, response) => {
      if (request.url === '/api/v1/statements') await new Promise((resolve) => (answer = resolve))
      response.end('made')
    }
    const program = ask('/api/v1/statements')
    await expect.poll(() => answer).toBeDefined()
    const other = await ask('/api/mcp', { method: 'POST', body: '{}' })
    expect([other.status, other.headers['retry-after']]).toEqual([503, '5'])
    expect((await ask('/rabat')).status).toBe(200)
    answer()
    expect((await program).body.toString()).toBe('made')
  })

  it('keep the turn of a workbook until it is made, though who asked for it went away', async () => {
    turns.workbook = new Turns(1, 1)
    /** What lets each that is being made end. */
    const making = []
    handle = async (_request, response) => {
      await new Promise((resolve) => making.push(resolve))
      if (!response.destroyed) response.end('made')
    }
    const leaving = begun('/rabat/tables.xlsx', { method: 'GET' })
    await expect.poll(() => making.length).toBe(1)
    const other = ask('/rabat/tables.xlsx')
    leaving.destroy()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(making.length).toBe(1)
    making[0]()
    await expect.poll(() => making.length).toBe(2)
    making[1]()
    expect((await other).body.toString()).toBe('made')
  })
})

it.each([
  ['a file that is packed already', '/rabat/sources/copies.warc.gz', 'application/warc'],
  ['the record as lines', '/rabat/events.jsonl', 'application/jsonl; charset=utf-8'],
])('%s goes out as it is read, and is not held back', async (_name, path, type) => {
  let more
  handle = async (_request, response) => {
    response.writeHead(200, { 'content-type': type })
    response.write('WARC'.repeat(1_000))
    more = () => response.end('/1.1')
  }
  let seen = ''
  const headers = path.endsWith('.gz') ? { 'accept-encoding': 'br' } : {}
  const answer = ask(path, { headers, onData: (chunk) => (seen += chunk) })
  await expect.poll(() => seen).toHaveLength(4_000)
  more()
  const whole = await answer
  expect(whole.body.toString().endsWith('WARC/1.1')).toBe(true)
  expect(whole.headers).not.toHaveProperty('content-encoding')
  if (path.endsWith('.gz')) expect(whole.headers).not.toHaveProperty('vary')
})

describe('the record as lines', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('is compressed on its way in %s, and reads the same', async (encoding, open) => {
    // As the record is read: some thousand lines at once. Brotli at its quickest makes each piece small by itself.
    const lines = Array.from({ length: 4 }, (_, part) =>
      Array.from({ length: 5_000 }, (_, line) => `{"position":${part * 5_000 + line}}\n`).join(''),
    )
    handle = async (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/jsonl; charset=utf-8' })
      for (const line of lines) if (!response.write(line)) await once(response, 'drain')
      response.end()
    }
    const { headers, body } = await ask('/rabat/events.jsonl', { headers: { 'accept-encoding': encoding } })
    expect([headers['content-encoding'], headers.vary]).toEqual([encoding, 'accept-encoding'])
    expect(body.length).toBeLessThan(lines.join('').length / 3)
    expect(open(body).toString()).toBe(lines.join(''))
  })
})
