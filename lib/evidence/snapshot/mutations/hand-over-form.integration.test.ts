import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it, vi } from 'vitest'
import { Later } from '@/lib/ground/job/rules/faults'
import { fetchInteractive } from '@/lib/ground/platform/egress/fetch-interactive'
import { answer, type Loopback, loopback } from '@/lib/ground/platform/egress/loopback.fixture'
import { memberOf, ownDatabase } from '@/lib/ground/platform/testing'
import { findHandOvers } from '../data/hand-overs'
import { askHandOver } from './ask-hand-over'
import { handOverBy } from './hand-over'

// An archive that takes addresses in a form, and wants to know who asks: a server of the test's own on this machine.

const database = await ownDatabase({ seeded: true })
const url = `https://${randomUUID()}.example/page?a=1&b=2`
const said: Record<string, Buffer> = {
  '/save': saying({ job_id: 'j1' }),
  '/status/j1': answer('302 Found', ['Location: /elsewhere', 'Content-Length: 0']),
  '/elsewhere': saying({ timestamp: '2025' }),
  '/web/2025': saying({}),
}
let archive: Loopback

function saying(value: object): Buffer {
  const body = JSON.stringify(value)
  return answer('200 OK', ['Content-Type: application/json', `Content-Length: ${body.length}`], body)
}

beforeAll(async () => {
  archive = await loopback((socket, text) => socket.end(said[text.split(' ')[1] ?? ''] ?? ''))
  const at = `http://archive.example:${archive.port}`
  vi.stubEnv('SUIVI_ARCHIVE_SAVE', `${at}/save`)
  vi.stubEnv('SUIVI_ARCHIVE_FORM', 'url={url}&all=1')
  vi.stubEnv('SUIVI_ARCHIVE_TOKEN', 'LOW test:words')
  vi.stubEnv('SUIVI_ARCHIVE_STATUS', `${at}/status/{job}`)
  vi.stubEnv('SUIVI_ARCHIVE_COPY', `${at}/web/{timestamp}`)
  await database.owner.source.update({ where: { id: 'S14' }, data: { url } })
  return async () => {
    vi.unstubAllEnvs()
    await archive.close()
  }
})

it('is sent a form by POST and told who asks, and nothing of either goes where it leads on', async () => {
  const analyst = await memberOf(database, 'analyst')
  const { id } = await askHandOver(analyst, { locale: 'en', sourceId: 'S14', key: undefined })
  const pace = { limit: { name: randomUUID(), allowances: [{ most: 1_000, seconds: 600 }] }, patience: 0 }
  const handling = handOverBy((address, options) =>
    fetchInteractive(address, { ...options, allow: archive.allow, resolve: async () => ['127.0.0.1'], pace }),
  )
  const about = { signal: new AbortController().signal, lastTry: false, finish: async () => {} }
  await expect(handling.work({ handOverId: id }, about)).rejects.toThrow(Later)
  await handling.work({ handOverId: id }, about)

  const [sent = '', asked = '', ...elsewhere] = archive.asked
  expect(sent).toMatch(/^POST \/save HTTP\/1\.1\r\n/)
  expect(sent).toContain('Authorization: LOW test:words\r\n')
  expect(sent).toContain('Accept: application/json\r\n')
  expect(sent.split('\r\n\r\n')[1]).toBe(`url=${encodeURIComponent(url)}&all=1`)
  expect(asked).toMatch(/^GET \/status\/j1 HTTP\/1\.1\r\n/)
  expect(asked).toContain('Authorization: LOW test:words\r\n')
  expect(elsewhere.map((text) => text.split(' HTTP')[0])).toEqual(['GET /elsewhere', 'GET /web/2025'])
  for (const text of elsewhere) expect(text).not.toMatch(/authorization|content-length|LOW/i)
  expect((await findHandOvers('S14'))[0]).toMatchObject({ outcome: 'archived' })
})
