import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listener } from './listener.mjs'
import PageCache, { expireTags, expiries, forgetPages } from './page-cache.mjs'
import { bytesOfEach, ResponseCache } from './response-cache.mjs'

let server
let asked
let page
/** What the making of a page waits for. */
let ready
let isAway
beforeEach(async () => {
  asked = []
  ready = Promise.resolve()
  isAway = false
  page = {
    status: 200,
    headers: { 'x-nextjs-cache': 'HIT', etag: '"one"', 'x-suivi-rests-on': 'statement:any,statements' },
    body: '<p>first</p>'.repeat(99),
  }
  const handle = async (request, response) => {
    asked.push(request.url)
    await ready
    const { status, headers, body } = page
    response.setHeader('content-type', 'text/html; charset=utf-8')
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.statusCode = status
    response.end(body)
  }
  const never = () => {
    throw new Error('nothing fails here')
  }
  server = createServer(
    listener({
      handle,
      failedPages: new Map(),
      secure: false,
      isDatabaseAway: async () => isAway,
      logDefect: never,
    }),
  )
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

/** Asks as a page of ours does, which says where it is. */
function ask(path, init) {
  const ours = `http://127.0.0.1:${server.address().port}`
  return fetch(`${ours}${path}`, { ...init, headers: { origin: ours, ...init?.headers } })
}

it('a cached page goes out again without asking Next, the same to the letter', async () => {
  const first = await ask('/page')
  const second = await ask('/page')
  expect(asked).toEqual(['/page'])
  expect(await second.text()).toBe(await first.text())
  expect(second.headers.get('x-nextjs-cache')).toBe('HIT')
  expect(second.headers.get('content-security-policy')).toBe(first.headers.get('content-security-policy'))
  expect(second.headers.get('x-content-type-options')).toBe('nosniff')
})

it('an expiry forgets it, and the next reader gets the new page', async () => {
  await (await ask('/page')).text()
  page = { ...page, body: '<p>second</p>'.repeat(99), headers: { ...page.headers, etag: '"two"' } }
  await new PageCache().revalidateTag('statement:any')
  expect(await (await ask('/page')).text()).toContain('second')
  expect(asked).toEqual(['/page', '/page'])
})

it('an expiry of what it does not rest on leaves it', async () => {
  await (await ask('/page')).text()
  expireTags(['statement:other', 'figures'])
  await (await ask('/page')).text()
  expect(asked).toEqual(['/page'])
})

it('an expiry of everything forgets it', async () => {
  await (await ask('/page')).text()
  forgetPages()
  await (await ask('/page')).text()
  expect(asked).toEqual(['/page', '/page'])
})

it('what it rests on is told to nobody, made anew or kept', async () => {
  for (const _time of [1, 2]) expect((await ask('/page')).headers.has('x-suivi-rests-on')).toBe(false)
})

/** A cache that asks in the middle of a second. */
const byItsClock = { headers: { 'x-suivi-asked-at': '1795737600.500' } }
const mayBeKept = (answer) => answer.headers.get('x-accel-expires')

it('a cache that tells its clock may keep what is current until its second is over, and nobody else', async () => {
  page.headers['cache-control'] = 's-maxage=31536000'
  for (const _time of [1, 2]) expect(mayBeKept(await ask('/page', byItsClock))).toBe('@1795737600')
  expect(mayBeKept(await ask('/page'))).toBeNull()
})

it('a page that may be older than the newest expiry is for no cache', async () => {
  page.headers = { ...page.headers, 'cache-control': 's-maxage=31536000', 'x-nextjs-cache': 'MISS' }
  expect(mayBeKept(await ask('/page', byItsClock))).toBeNull()
})

describe('while a page is made anew', () => {
  afterEach(() => vi.restoreAllMocks())

  /** The page was read, something was published, and somebody waits for what it says now. */
  async function publishedAndAsked() {
    await (await ask('/page')).text()
    let finish
    ready = new Promise((resolve) => (finish = resolve))
    page = { ...page, body: '<p>second</p>'.repeat(99), headers: { ...page.headers, etag: '"two"' } }
    expireTags(['statement:any'])
    const maker = ask('/page')
    await vi.waitFor(() => expect(asked).toHaveLength(2))
    return { maker, finish }
  }

  it('others get it as it was, and who asked first what it says now', async () => {
    page.headers['cache-control'] = 's-maxage=31536000'
    const { maker, finish } = await publishedAndAsked()
    const asItWas = await ask('/page', byItsClock)
    expect(await asItWas.text()).toContain('first')
    expect(mayBeKept(asItWas)).toBeNull()
    finish()
    expect(await (await maker).text()).toContain('second')
    expect(await (await ask('/page')).text()).toContain('second')
    expect(asked).toHaveLength(2)
  })

  it('others wait for it too once a second has passed since the change', async () => {
    const { maker, finish } = await publishedAndAsked()
    const later = performance.now() + 1_000
    vi.spyOn(performance, 'now').mockImplementation(() => later)
    const other = ask('/page')
    await vi.waitFor(() => expect(asked).toHaveLength(3))
    finish()
    for (const answer of [await maker, await other]) expect(await answer.text()).toContain('second')
  })

  it('others get it as it was, with a warning, where the database does not answer by then', async () => {
    const { maker, finish } = await publishedAndAsked()
    isAway = true
    const later = performance.now() + 1_000
    vi.spyOn(performance, 'now').mockImplementation(() => later)
    const other = await ask('/page')
    expect(await other.text()).toContain('first')
    expect(other.headers.get('warning')).toBe('111 - "Revalidation Failed"')
    finish()
    await (await maker).text()
    expect(asked).toHaveLength(2)
  })
})

describe('while the database does not answer', () => {
  beforeEach(async () => {
    await (await ask('/page')).text()
    expireTags(['statement:any'])
    page = { status: 500, headers: { 'cache-control': 'no-store' }, body: 'failed' }
  })

  it('a page that was kept goes out as it was, with a warning, again and again', async () => {
    isAway = true
    for (const _time of [1, 2]) {
      const answer = await ask('/page')
      expect([answer.status, answer.headers.get('warning')]).toEqual([200, '111 - "Revalidation Failed"'])
      expect(answer.headers.get('cache-control')).toBeNull()
      expect(await answer.text()).toContain('first')
    }
    expect((await ask('/page', { headers: { 'if-none-match': '"one"' } })).status).toBe(304)
  })

  it('a page that waits for the database is given up after two seconds, and what comes of it later is nobody’s', async () => {
    isAway = true
    let finish
    ready = new Promise((resolve) => (finish = resolve))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const waits = [ask('/page'), ask('/other')]
    try {
      while (asked.length < 3) await new Promise(setImmediate)
      vi.advanceTimersByTime(2_000)
    } finally {
      vi.useRealTimers()
    }
    const [kept, other] = await Promise.all(waits)
    expect([kept.status, kept.headers.get('warning')]).toEqual([200, '111 - "Revalidation Failed"'])
    expect(await kept.text()).toContain('first')
    expect(other.status).toBe(503)
    finish()
    isAway = false
    expect((await ask('/another')).status).toBe(500)
  })

  it('one that was not is said not to be there for now', async () => {
    isAway = true
    const answer = await ask('/other')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10'])
  })

  it('what fails for another reason is a failure, whatever was kept', async () => {
    expect((await ask('/page')).status).toBe(500)
  })
})

it('a page that was being made while something was published is not kept', async () => {
  const { body } = page
  Object.defineProperty(page, 'body', {
    get: () => {
      new PageCache().revalidateTag('statement:any')
      return body
    },
    configurable: true,
  })
  await (await ask('/page')).text()
  await (await ask('/page')).text()
  expect(asked).toEqual(['/page', '/page'])
})

it('a page that Next has just rendered is not kept: the rendering may have begun before the newest expiry', async () => {
  page = { ...page, body: '<p>withdrawn</p>'.repeat(99), headers: { 'x-nextjs-cache': 'MISS' } }
  await (await ask('/page')).text()
  page = { ...page, body: '<p>after</p>'.repeat(99), headers: { 'x-nextjs-cache': 'HIT' } }
  expect(await (await ask('/page')).text()).toContain('after')
})

it('a matching ETag gets 304 without a body, HEAD the head alone', async () => {
  await (await ask('/page')).text()
  const unchanged = await ask('/page', { headers: { 'if-none-match': '"one"' } })
  expect(unchanged.status).toBe(304)
  expect(await unchanged.text()).toBe('')
  const head = await ask('/page', { method: 'HEAD' })
  expect(head.status).toBe(200)
  expect(await head.text()).toBe('')
  expect(asked).toEqual(['/page'])
})

it('an answer in brotli that is asked for again and again comes out smaller, and reads the same', async () => {
  page = { ...page, body: Array.from({ length: 5_000 }, (_, n) => `${n * n} ${Math.sin(n)}`).join(' ') }
  const small = { headers: { 'accept-encoding': 'br' } }
  const lengths = new Set()
  await vi.waitFor(async () => {
    const answer = await ask('/page', small)
    lengths.add(Number(answer.headers.get('content-length')))
    expect(await answer.text()).toBe(page.body)
    expect(lengths.size).toBe(2)
  }, 20_000)
  const [first, later] = lengths
  expect(later).toBeLessThan(first)
  expect(asked).toEqual(['/page'])
})

it('each encoding is an answer of its own', async () => {
  const zipped = await ask('/page', { headers: { 'accept-encoding': 'gzip' } })
  const plain = await ask('/page', { headers: { 'accept-encoding': 'identity' } })
  expect(zipped.headers.get('content-encoding')).toBe('gzip')
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(await zipped.text()).toBe(await plain.text())
})

it.each([
  ['what is made at each request', () => ({ ...page, headers: {} }), {}],
  ['what sets a cookie', () => ({ ...page, headers: { ...page.headers, 'set-cookie': 'a=b' } }), {}],
  ['what failed', () => ({ ...page, status: 410 }), {}],
  ['data for the framework', () => page, { headers: { rsc: '1' } }],
  ['data for its pages', () => page, { headers: { 'x-nextjs-data': '1' } }],
  ['an action', () => page, { method: 'POST', headers: { 'next-action': 'x' } }, '/desk'],
])('%s is asked for anew each time', async (_name, make, init, path = '/page') => {
  page = make()
  await (await ask(path, init)).text()
  await (await ask(path, init)).text()
  expect(asked).toHaveLength(2)
})

it('an address longer than any of ours is not kept, since anybody can make up as many as they like', async () => {
  for (const _time of [1, 2]) await (await ask(`/page?${'a'.repeat(400)}`)).text()
  expect(asked).toHaveLength(2)
})

const request = (url) => ({ method: 'GET', url, headers: {} })

/** An answer that the framework wrote. */
const sent = (cached, statusCode = 200) => ({
  statusCode,
  getHeader: (name) => ({ 'x-nextjs-cache': cached, etag: '"one"' })[name],
  getHeaders: () => ({ etag: '"one"' }),
  hasHeader: () => false,
  setHeader: () => {},
  writeHead: () => ({ end: () => {} }),
})

it('keeps a bounded number of answers that are next to empty, those asked for least recently going first', () => {
  const answers = new ResponseCache(10 * bytesOfEach)
  for (let n = 0; n < 100; n += 1)
    answers.keep(request(`/none-${n}`), sent('HIT', 404), Buffer.from('Not in the record'), expiries(), {
      tags: null,
      madeAt: null,
    })
  const kept = Array.from({ length: 100 }, (_, n) => n).filter((n) =>
    answers.send(request(`/none-${n}`), sent('HIT', 404)),
  )
  expect(kept.length).toBeLessThan(10)
  expect(kept).toContain(99)
})

describe('the answer to a question', () => {
  const question = () => ({
    ...page,
    headers: {
      etag: '"answer"',
      'x-nextjs-cache': 'MISS',
      'x-suivi-rests-on': 'found',
      'x-suivi-asked': String(expiries()),
    },
  })

  it('is kept as soon as it is made, until something is published, and says nothing of that', async () => {
    page = question()
    const first = await ask('/search?q=police')
    expect(await first.text()).toContain('first')
    expect(first.headers.get('x-suivi-asked')).toBeNull()
    expect(first.headers.get('x-suivi-rests-on')).toBeNull()
    expect(await (await ask('/search?q=police')).text()).toContain('first')
    expect(asked).toEqual(['/search?q=police'])
    await new PageCache().revalidateTag('found')
    page = { ...question(), body: '<p>second</p>'.repeat(99) }
    expect(await (await ask('/search?q=police')).text()).toContain('second')
  })

  it.each([
    ['was made before something expired', { 'x-suivi-asked': '-1' }],
    ['was under way when something expired', { 'x-suivi-asked': 'unknown' }],
  ])('is not kept where it %s', async (_what, headers) => {
    page = { ...question(), headers: { ...question().headers, ...headers } }
    await (await ask('/search?q=police')).text()
    await (await ask('/search?q=police')).text()
    expect(asked).toHaveLength(2)
  })

  it('takes no place of a page, however many are asked', () => {
    const answers = new ResponseCache(10 * bytesOfEach, 10 * bytesOfEach)
    answers.keep(request('/page'), sent('HIT'), Buffer.from('page'), expiries(), {
      tags: null,
      madeAt: null,
    })
    for (let n = 0; n < 100; n += 1)
      answers.keep(request(`/search?q=${n}`), sent('MISS'), Buffer.from('answer'), expiries(), {
        tags: ['found'],
        madeAt: expiries(),
      })
    expect(answers.send(request('/page'), sent('HIT'))).toBe(true)
    const kept = Array.from({ length: 100 }, (_, n) => n).filter((n) =>
      answers.send(request(`/search?q=${n}`), sent('MISS')),
    )
    expect(kept.length).toBeLessThan(10)
    expect(kept).toContain(99)
  })
})

describe('an answer that was chosen by a header', () => {
  const ANNOTATIONS = { accept: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"' }
  const chosenBy = (answer) =>
    (answer.headers.get('vary') ?? '').split(', ').filter((each) => each === 'accept')

  it('says so, though it was kept as it was asked for at its own address', async () => {
    const own = await ask('/rabat/annotations')
    const chosen = await ask('/rabat/statement', { headers: ANNOTATIONS })
    const again = await ask('/rabat/statement', { headers: ANNOTATIONS })
    expect(asked).toEqual(['/rabat/annotations'])
    expect([own, chosen, again].map(chosenBy)).toEqual([[], ['accept'], ['accept']])
  })

  it('says so once, though it was kept as it was chosen', async () => {
    await ask('/rabat/statement', { headers: ANNOTATIONS })
    expect(chosenBy(await ask('/rabat/statement', { headers: ANNOTATIONS }))).toEqual(['accept'])
    expect(asked).toEqual(['/rabat/annotations'])
  })

  it('says so as it was too, while the database is away', async () => {
    await ask('/rabat/annotations')
    isAway = true
    page.status = 500
    expireTags(['statement:any'])
    const asItWas = await ask('/rabat/statement', { headers: { ...ANNOTATIONS } })
    expect([asItWas.status, chosenBy(asItWas)]).toEqual([200, ['accept']])
  })
})
