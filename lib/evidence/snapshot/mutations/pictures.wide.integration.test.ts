import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Try } from '@/lib/ground/job/mutations/handling'
import { fetchOutside } from '@/lib/ground/platform/egress/fetch'
import { answer, type Loopback, loopback } from '@/lib/ground/platform/egress/loopback.fixture'
import { pictureOf } from '@/lib/ground/platform/egress/picture'
import { memberOf, ownDatabase } from '@/lib/ground/platform/testing'
import { findBrowserFile } from '@/scripts/test/browser.mjs'
import { findCopy } from '../data/copies'
import { captureBy } from './capture'
import { openCapture } from './testing'

// A Chromium takes pictures of pages of the tests' own. What it may not ask is a server beside, which has to hear nothing.

const database = await ownDatabase({ seeded: true })
let there: Loopback
let forbidden: Loopback
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-test-pictures-'))
  there = await loopback((socket, text) => {
    const [, at = ''] = text.split(' ')
    const style = 'h1 { color: green }'
    if (at.endsWith('.css'))
      socket.end(answer('200 OK', ['Content-Type: text/css', `Content-Length: ${style.length}`], style))
    else socket.end(answer('200 OK', ['Content-Type: text/html', `Content-Length: ${page().length}`], page()))
  })
  forbidden = await loopback((socket) => socket.destroy())
  vi.stubEnv('SUIVI_PICTURES', await findBrowserFile(process.env.SUIVI_CHROMIUM || process.env.CHROMIUM_PATH))
  vi.stubEnv('SUIVI_FETCH_ALLOW', `127.0.0.1/32:${there.port}`)
  vi.stubEnv('TMPDIR', folder)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await Promise.all([there.close(), forbidden.close(), rm(folder, { recursive: true })])
})

/** A page that tries to reach the server that may not be asked in the ways in which a page can, and to run. */
function page(): string {
  const no = `127.0.0.1:${forbidden.port}`
  return `<!doctype html><title>Test page</title><link rel="stylesheet" href="/style.css">
    <link rel="preconnect" href="http://${no}"><link rel="dns-prefetch" href="//${no}"><link rel="preload" as="image" href="http://${no}/a">
    <meta http-equiv="refresh" content="1; url=http://${no}/refresh">
    <style>@import url('http://${no}/b.css'); @font-face { font-family: F; src: url('http://${no}/f') } h1 { font-family: F }</style>
    <h1>Test page, of no source</h1><img src="http://${no}/c.png"><img src="https://${no}/d.png"><img src="http://localhost:${forbidden.port}/e">
    <img src="http://[::ffff:127.0.0.1]:${forbidden.port}/f"><img src="http://2130706433:${forbidden.port}/g">
    <iframe src="http://${no}/h"></iframe><object data="http://${no}/i"></object><video src="http://${no}/j" autoplay></video>
    <body onload="new Image().src = '/ran-by-loading'"><script>new Image().src = '/ran'; new WebSocket('ws://${no}/k')</script>`
}
const given = () => ({
  url: there.at('/page'),
  body: new TextEncoder().encode(page()),
  contentType: 'text/html; charset=utf-8',
})
/** Higher than what a browser shows of a page without words. */
const HEIGHT = 2_500
const leadingOnTo = (address: string) => ({
  ...given(),
  body: new TextEncoder().encode(`<!doctype html><title>Test page</title><meta http-equiv="refresh" content="0; url=${address}">
    <style>body { margin: 0; height: ${HEIGHT}px }</style>`),
})
const heightOf = (png: Uint8Array) => Buffer.from(png).readUInt32BE(20)
/** What the page made the browser ask for. A sign for its tab some browsers ask for by themselves. */
const asked = () => there.asked.map((text) => text.split(' ')[1]).filter((path) => path !== '/favicon.ico')

describe('a picture of a page', () => {
  it('shows it as it was fetched, with its styles, and reaches nothing that may not be asked', async () => {
    const taken = await pictureOf(given(), new AbortController().signal)
    const png = Buffer.from('png' in taken ? taken.png : new Uint8Array())
    expect(taken).not.toHaveProperty('missed')
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    expect(png.readUInt32BE(16)).toBe(1_280)
    expect(asked()).toEqual(['/style.css'])
    expect(forbidden.asked).toEqual([])
    expect(await readdir(folder)).toEqual([])
  })

  it.each(['/other', 'https://127.0.0.1/other'])(
    'is of the page that was fetched, where that leads on to %s',
    async (to) => {
      const taken = await pictureOf(leadingOnTo(to), new AbortController().signal)
      expect('png' in taken && heightOf(taken.png)).toBe(HEIGHT)
      expect(asked()).not.toContain('/other')
    },
  )

  it('is none where something else came in its place, whenever it came', async () => {
    // That page is asked for nowhere, so that nobody can keep the browser from it.
    for (let time = 0; time < 5; time += 1) {
      const taken = await pictureOf(leadingOnTo('about:blank'), new AbortController().signal)
      if ('png' in taken) expect(heightOf(taken.png)).toBe(HEIGHT)
      else expect(taken).toEqual({ missed: 'moved-on' })
    }
  })

  it('is not taken where the browser cannot be started, and the way out that was made for it is closed', async () => {
    const ways = () => process.getActiveResourcesInfo().filter((each) => each === 'TCPServerWrap').length
    const before = ways()
    vi.stubEnv('TMPDIR', path.join(folder, 'nowhere'))
    expect(await pictureOf(given(), new AbortController().signal)).toEqual({ missed: 'failed' })
    vi.stubEnv('TMPDIR', folder)
    expect(ways()).toBe(before)
    expect(await readdir(folder)).toEqual([])
  })

  it('is not taken where whoever wants it gives it up, and nothing of the browser stays', async () => {
    expect(await pictureOf(given(), AbortSignal.abort())).toEqual({ missed: 'failed' })
    expect(await readdir(folder)).toEqual([])
  })
})

describe('a copy', () => {
  async function made(sourceId: string) {
    await database.owner.source.update({ where: { id: sourceId }, data: { url: there.at('/page') } })
    const capture = captureBy((address) => fetchOutside(address))
    const id = await openCapture(database, await memberOf(database, 'analyst'), sourceId)
    const about = { signal: new AbortController().signal, lastTry: false, finish: async () => undefined }
    await capture.work({ captureId: id }, about as Try)
    return findCopy(sourceId, 1)
  }

  it('has a picture of its page', async () => {
    const copy = await made('S12')
    expect(copy).toMatchObject({
      pictureMissed: null,
      hashes: { picture: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect(forbidden.asked).toEqual([])
  })
})
