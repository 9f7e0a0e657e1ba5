import { afterAll, expect, it, vi } from 'vitest'
import type { Try } from '@/lib/ground/job/mutations/handling'
import { fetchOutside } from '@/lib/ground/platform/egress/fetch'
import { answer, loopback } from '@/lib/ground/platform/egress/loopback.fixture'
import { memberOf, ownDatabase } from '@/lib/ground/platform/testing'
import { findCopy } from '../data/copies'
import { captureBy } from './capture'
import { openCapture } from './testing'

// What is said to be a Chromium ends at once, as one does that lacks something.
vi.stubEnv('SUIVI_PICTURES', '/bin/false')
afterAll(() => vi.unstubAllEnvs())

const database = await ownDatabase({ seeded: true })

it.each([
  ['S12', 'text/html', 'failed'],
  ['S13', 'text/plain', null],
])(
  'a copy of %s, %s, is made whatever becomes of its picture, and says so: %s',
  async (sourceId, type, missed) => {
    const body = 'Test words, not from the source'
    const server = await loopback((socket) =>
      socket.end(answer('200 OK', [`Content-Type: ${type}`, `Content-Length: ${body.length}`], body)),
    )
    await database.owner.source.update({ where: { id: sourceId }, data: { url: server.at('/page') } })
    const capture = captureBy((address) => fetchOutside(address, { allow: server.allow }))
    const id = await openCapture(database, await memberOf(database, 'analyst'), sourceId)
    const about = { signal: new AbortController().signal, lastTry: false, finish: async () => undefined }
    await capture.work({ captureId: id }, about as Try)
    expect(await findCopy(sourceId, 1)).toMatchObject({ pictureSize: null, pictureMissed: missed })
    await server.close()
  },
)
