import { randomBytes } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import PageCache, { bytesOfEach, expiries, PageStore, prepare } from './page-cache.mjs'

const page = (html, tags = '') => ({
  kind: 'APP_PAGE',
  html,
  rscData: undefined,
  headers: { 'x-next-cache-tags': tags },
  status: 200,
})
const plain = (html, tags) => page(html.padEnd(10, ' '), tags)

/** As Next does it: asked for in vain, rendered, kept. */
function render(store, key, value, context) {
  expect(store.get(key)).toBeNull()
  store.set(key, value, context)
}

describe('a page that needs no client runtime', () => {
  const says = (said) =>
    `<meta name="suivi-page" content="${JSON.stringify(said).replaceAll('"', '&quot;')}"/>`
  const declared = says({ plain: true })

  it('loses its scripts on its way into the cache', () => {
    const value = page(`<head>${declared}</head><p>words</p><script>self.__next_f=[]</script>`)
    prepare(value)
    expect(value).toMatchObject({ html: '<head></head><p>words</p>', status: 200 })
  })

  it('is answered with the status that it declares, which no reader sees', () => {
    const value = page(`<head>${declared}${says({ status: 404 })}</head>`)
    prepare(value)
    expect(value).toMatchObject({ html: '<head></head>', status: 404 })
  })

  it('is answered with the links and the moment that it declares, beside those that it has', () => {
    const link = '<https://suivi.example/r/7c>; rel="original"'
    const mementoDatetime = 'Tue, 24 Nov 2026 09:30:01 GMT'
    const written = says({ link, mementoDatetime })
    const value = page(`<head>${declared}${written}</head>`)
    value.headers = { link: '</font.woff2>; rel=preload', 'x-next-cache-tags': 'statements' }
    prepare(value)
    expect(value.html).toBe('<head></head>')
    expect(value.headers).toEqual({
      link: '</font.woff2>; rel=preload, <https://suivi.example/r/7c>; rel="original"',
      'memento-datetime': 'Tue, 24 Nov 2026 09:30:01 GMT',
      'x-next-cache-tags': 'statements',
    })
  })

  it('declares nothing that a header cannot hold, and nothing by its words', () => {
    const words = '<p>&lt;meta name="suivi-page" content="{&quot;link&quot;:&quot;c&quot;}"/&gt;</p>'
    const value = page(`<head>${declared}${says({ link: 'a\r\nset-cookie: b\u0661' })}</head>${words}`)
    prepare(value)
    expect(value.headers.link).toBe('aset-cookie: b')
  })

  it('says when to come again, and in its title that something is in the way', () => {
    const value = page(
      `<head>${declared}${says({ status: 429, wait: 60, before: 'A <b> & $&:' })}<title>Page</title></head>`,
    )
    prepare(value)
    expect(value).toMatchObject({
      status: 429,
      headers: { 'retry-after': '60' },
      html: '<head><title>A &lt;b&gt; &amp; $&amp;: Page</title></head>',
    })
  })

  it('leads its reader elsewhere on our site', () => {
    const value = page(`<head>${declared}${says({ status: 303, to: '/rabat/7c\r\n' })}</head>`)
    prepare(value)
    expect(value).toMatchObject({ status: 303, headers: { location: '/rabat/7c' } })
  })

  it('is sent and not kept where it says so', () => {
    const store = new PageStore()
    const value = page(`<head>${declared}${says({ kept: false })}</head>`)
    render(store, 'a', value)
    expect(value.html).toBe('<head></head>')
    expect(store.get('a')).toBeNull()
  })

  it('is sent and kept elsewhere where it answers a question, with what it rests on and how old it is', () => {
    const store = new PageStore()
    const value = page(`<head>${declared}${says({ asked: true })}</head>`, 'found')
    render(store, 'a', value)
    expect(value.headers).toMatchObject({
      'x-suivi-asked': String(expiries()),
      'x-suivi-rests-on': 'found',
      'x-suivi-passing': 'yes',
    })
    expect(store.get('a')).toBeNull()
    store.expire(['found'])
    const late = page(`<head>${declared}${says({ asked: true })}</head>`, 'found')
    store.set('a', late)
    expect(late.headers['x-suivi-asked']).not.toBe(String(expiries()))
  })

  it('keeps its links within the day that it declares', () => {
    const asOf = { statement: 'rabat', day: '2026-11-24' }
    const value = page(`<head>${declared}${says({ asOf })}</head><a href="/rabat/7c">`)
    prepare(value)
    expect(value.html).toBe('<head></head><a href="/rabat/7c/as-of/2026-11-24">')
  })
})

describe('what is kept', () => {
  it('comes back until one of its tags expires', () => {
    const store = new PageStore()
    render(store, '/a', plain('a', 'statements,statement:x'))
    render(store, '/b', plain('b', 'statements'))
    render(store, 'read', { kind: 'FETCH', data: { body: '[]' }, tags: ['statement:x'] })
    render(store, 'other', { kind: 'FETCH', data: { body: '[]' } }, { tags: ['statement:x'] })
    store.expire(['statement:x'])
    expect(store.get('/a')).toBeNull()
    expect(store.get('/b')?.value.html.trim()).toBe('b')
    expect(store.get('read')).toBeNull()
    expect(store.get('other')).toBeNull()
  })

  it('says what it rests on, for what is put together from it, without what nobody expires', () => {
    const store = new PageStore()
    render(store, '/a', plain('a', '_N_T_/[locale]/layout,statements,statement:x'))
    expect(store.get('/a')?.value.headers['x-suivi-rests-on']).toBe('statements,statement:x')
  })

  it('is not a page that began rendering before what it rests on expired', () => {
    const store = new PageStore()
    store.get('/a')
    store.expire(['statement:x'])
    store.set('/a', plain('old', 'statement:x'))
    render(store, '/a', plain('new', 'statement:x'))
    expect(store.get('/a')?.value.html.trim()).toBe('new')
  })

  it('is not such a page either where others rendered and asked since', () => {
    const store = new PageStore()
    const [slow, second, third] = [{}, {}, {}]
    store.get('/a', slow)
    store.expire(['statement:x'])
    store.get('/a', second)
    store.set('/a', plain('new', 'statement:x'), {}, second)
    store.expire(['statement:x'])
    store.get('/a', third)
    store.set('/a', plain('old', 'statement:x'), {}, slow)
    expect(store.get('/a', third)).toBeNull()
    store.set('/a', plain('new', 'statement:x'), {}, third)
    expect(store.get('/a')?.value.html.trim()).toBe('new')
  })

  it('stays within its bound, and what was asked for least recently goes first', () => {
    const store = new PageStore(30 + 3 * bytesOfEach)
    for (const key of ['/a', '/b', '/c']) render(store, key, plain(key))
    store.get('/a')
    render(store, '/d', plain('/d'))
    const kept = ['/a', '/b', '/c', '/d'].filter((key) => store.get(key))
    expect(kept).toEqual(['/a', '/c', '/d'])
  })

  it('keeps a bounded number of entries that hold next to nothing', () => {
    const store = new PageStore(10 * bytesOfEach)
    for (let n = 0; n < 100; n += 1) render(store, `none-${n}`, { kind: 'FETCH', data: null })
    const kept = Array.from({ length: 100 }, (_, n) => `none-${n}`).filter((key) => store.get(key))
    expect(kept.length).toBeLessThan(10)
    expect(kept).toContain('none-99')
  })

  it('counts what the framework keeps beside the page, and other answers', () => {
    const store = new PageStore(30 + 2 * bytesOfEach)
    render(store, '/a', { ...plain('a'), rscData: randomBytes(15) })
    render(store, 'read', { kind: 'FETCH', data: 'x'.repeat(18) })
    expect(store.get('/a')).toBeNull()
    expect(store.get('read')).not.toBeNull()
  })

  it('of a page is packed, and comes back as it was', () => {
    const html = `<p>${'The same words. كلمات '.repeat(300)}</p>`
    const own = { rscData: Buffer.from(html), segmentData: new Map([['/_tree', Buffer.from(html)]]) }
    const store = new PageStore(1_000 + bytesOfEach)
    render(store, '/a', { ...page(html), ...own })
    expect(store.get('/a')?.value).toMatchObject({ kind: 'APP_PAGE', html, status: 200, ...own })
    render(store, '/b', page(html))
    expect(store.get('/b')?.value).toMatchObject({ html, rscData: undefined })
  })

  it('is nothing that is larger than its bound, and what stands beside it stays', () => {
    const store = new PageStore(20 + bytesOfEach)
    render(store, '/a', plain('a'))
    render(store, '/b', page(randomBytes(30).toString('hex')))
    expect([store.get('/a')?.value.html.trim(), store.get('/b')]).toEqual(['a', null])
  })
})

it('every handler that Next makes knows what another one expired', async () => {
  const [one, other] = [new PageCache(), new PageCache()]
  expect(await one.get('/handlers')).toBeNull()
  await one.set('/handlers', plain('a', 'handlers'), {})
  expect(await other.get('/handlers')).toMatchObject({ value: { kind: 'APP_PAGE' } })
  await other.revalidateTag('handlers')
  expect(await one.get('/handlers')).toBeNull()
})

it('a page is made what it says of itself in a turn after the one in which the framework put it together', async () => {
  const cache = new PageCache()
  const value = page('<meta name="suivi-page" content="{&quot;plain&quot;:true}"/><p>a</p><script>1</script>')
  const set = cache.set('/turn', value, {})
  expect(value.html).toContain('<script>')
  await set
  expect(value.html).toBe('<p>a</p>')
})

describe('with a new day, UTC', () => {
  afterEach(() => vi.useRealTimers())

  it('what speaks of today is made again, and answers put together before are out of date', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-03-01T23:59:59.999Z') })
    const cache = new PageCache()
    for (const [key, tags] of [
      ['/due', 'day,statement:a'],
      ['/words', 'statement:a'],
    ]) {
      expect(await cache.get(key)).toBeNull()
      await cache.set(key, plain(key, tags), {})
      expect(await cache.get(key)).not.toBeNull()
    }
    const before = expiries()
    expect(expiries()).toBe(before)
    vi.setSystemTime(new Date('2027-03-02T00:00:00.000Z'))
    expect(expiries()).toBeGreaterThan(before)
    expect(await cache.get('/due')).toBeNull()
    expect(await cache.get('/words')).not.toBeNull()
  })

  it('a page that began on the old day and ended on the new one is not kept', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-03-02T23:59:59.999Z') })
    const [rendering, other] = [new PageCache(), new PageCache()]
    expect(await rendering.get('/late')).toBeNull()
    vi.setSystemTime(new Date('2027-03-03T00:00:00.001Z'))
    expect(await other.get('/late')).toBeNull()
    await rendering.set('/late', plain('late', 'day'), {})
    expect(await other.get('/late')).toBeNull()
  })
})
