import { describe, expect, it } from 'vitest'
import { findQuoteInCopy } from '@/lib/assessment/status-update/data/quotes-in-copies'
import { findEntriesById } from '@/lib/evidence/source/data/find'
import { listSource } from '@/lib/evidence/source/mutations/source-review'
import { visitor } from '@/lib/ground/platform/actor'
import { answerOf, memberOf, ownDatabase, verbsOn } from '@/lib/ground/platform/testing'
import { withheldOf } from '@/scripts/test/made'
import * as files from '@/server/document-reader/evidence.fixture.mjs'
import { drawn, hostileFile, pdfPages } from '@/server/document-reader/hostile.fixture.mjs'
import { findCopy, findDeskCopy } from '../data/copies'
import { findReadableText, openReadableBytes } from '../data/readable'
import { askSchema, bringSchema, endWithholdingSchema } from '../schema'
import { askCopy } from './ask-copy'
import { bringFile, readBrought } from './bring-file'
import { erase } from './end-withholding'
import { showCopy } from './show-copy'
import { keptCopy, sha256Of } from './testing'

const database = await ownDatabase({ seeded: true })
const analyst = await memberOf(database, 'analyst', 'analyst', 'reviewer')
const analyst2 = await memberOf(database, 'analyst2')
const reviewer = await memberOf(database, 'reviewer')
const reviewer2 = await memberOf(database, 'reviewer2')
const { testWords } = files

let n = 0
/** What a form says of a file; each has a title that is like no other. */
const formOf = (fields: Record<string, string> = {}) => {
  n += 1
  return bringSchema.parse({
    file: 'there',
    cameBy: 'access_request',
    title: `Test ${sha256Of(String(n))}`,
    titleBasis: 'described',
    publisher: 'A test publisher',
    language: 'en',
    type: 'official',
    ...fields,
  })
}

const bring = async (bytes: Uint8Array, fields?: Record<string, string>) =>
  bringFile(analyst, formOf(fields), await readBrought(analyst, bytes))

async function copyOf(sourceId: string) {
  const copy = await findDeskCopy(analyst, sourceId, 1)
  if (!copy) throw new Error(`no copy of ${sourceId}`)
  return copy
}

async function counts() {
  const { app } = database
  return [
    await app.source.count(),
    await app.capture.count(),
    await app.snapshot.count(),
    await app.event.count(),
  ]
}

async function allOf(reader: Parameters<typeof openReadableBytes>[0], id: string) {
  const opened = await openReadableBytes(reader, id, 'file')
  if (!opened) return null
  const pieces = []
  for await (const piece of opened.pieces) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe('a file that somebody brings', () => {
  it.each([
    ['pdf', files.pdf, 'application/pdf', testWords],
    [
      'docx',
      files.docx,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      testWords,
    ],
    ['html', files.html, 'text/html', `${testWords}\nTest foot`],
    ['mail', files.mail, 'message/rfc822', expect.stringContaining('Words of the forwarded test mail.')],
    ['png', files.png, 'image/png', null],
    ['jpeg', files.jpeg, 'image/jpeg', null],
    ['webp', files.webp, 'image/webp', null],
  ] as const)('%s is a source without an address, with its copy', async (_kind, bytes, contentType, text) => {
    const { id } = await bring(bytes)
    const source = await database.app.source.findUniqueOrThrow({ where: { id } })
    expect(source).toMatchObject({
      url: null,
      canonicalUrl: null,
      fileSha256: sha256Of(bytes),
      seen: 'opened',
      listedAt: null,
    })
    const copy = await copyOf(id)
    expect(copy).toMatchObject({
      number: 1,
      contentType,
      shown: 'quoted',
      finalUrl: null,
      status: null,
      warcSize: null,
      size: bytes.length,
      hashes: { file: sha256Of(bytes), warc: null },
      brought: { by: analyst.publicName, cameBy: 'access_request' },
      askedById: analyst.id,
    })
    expect((await findReadableText(analyst, copy.id))?.text ?? null).toEqual(text)
    expect(await verbsOn(database, id)).toEqual(['added'])
    expect(await verbsOn(database, copy.id)).toEqual(['kept'])
  })

  it('keeps how it was come by, with words where it is none of those named', async () => {
    expect(() => formOf({ cameBy: 'other' })).toThrow(/came_by_words/)
    const { id } = await bring(files.mailOfHtml, { cameBy: 'other', cameByWords: 'Test words of how.' })
    expect(await copyOf(id)).toMatchObject({
      cameByWords: 'Test words of how.',
      brought: { cameBy: 'other' },
    })
  })

  it('keeps where the pages of a PDF begin, so that the place of a quote is its page', async () => {
    const { id } = await bring(pdfPages([drawn(['Test page one']), drawn(['Words of test page two'])]))
    expect(await findQuoteInCopy(analyst, { sourceId: id, quote: 'page two' })).toMatchObject([
      { how: 'exact', page: 2 },
    ])
    expect(await findQuoteInCopy(analyst, { sourceId: id, quote: 'page one' })).toMatchObject([{ page: 1 }])
    // A copy never says other pages afterwards.
    const change = (pageStarts: number[]) =>
      database.owner.snapshot.updateMany({ where: { sourceId: id }, data: { pageStarts } })
    await expect(change([0, 3])).rejects.toThrow('constraint')
  })

  it('keeps where the headings of a page begin, so that the place of a quote is the one above it', async () => {
    const page = '<main><p>Test words.</p><h2>Test heading</h2><p>Words below it.</p></main>'
    const { id } = await bring(
      Buffer.from(`<!doctype html><meta charset=utf-8><title>Test page</title>${page}`),
    )
    expect(await findQuoteInCopy(analyst, { sourceId: id, quote: 'Words below' })).toMatchObject([
      { how: 'exact', page: null, heading: 'Test heading' },
    ])
    expect(await findQuoteInCopy(analyst, { sourceId: id, quote: 'Test words' })).toMatchObject([
      { heading: null },
    ])
  })

  it('says at once what is missing in its form', () => {
    const { error } = bringSchema.safeParse({ file: 'large' })
    expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual(
      expect.arrayContaining([
        ['file', 'file_large'],
        ['cameBy', 'came_by'],
        ['title', 'title'],
      ]),
    )
  })

  it.each([
    ['a locked PDF', 'file_encrypted'],
    ['half a PDF', 'file_damaged'],
    ['an archive that becomes 200 MB', 'file_heavy'],
    ['a way out of the archive', 'file_unsafe'],
    ['nothing at all', 'file_empty'],
    ['text in no known encoding', 'file_kind'],
  ] as const)('%s is refused, and nothing of it is kept', { timeout: 60_000 }, async (what, fault) => {
    const before = await counts()
    const { buffer } = hostileFile(what)
    expect(await answerOf(bring(buffer))).toEqual({ file: [fault] })
    expect(await counts()).toEqual(before)
    expect(await database.owner.storedBytes.count({ where: { sha256: sha256Of(buffer) } })).toBe(0)
  })

  it('is kept whole or not at all: what is wrong with its item leaves nothing', async () => {
    const before = await counts()
    expect(
      await answerOf(bring(files.webpLossless, { item: 'rabat-2022-07-08/99z', stance: 'supports' })),
    ).toEqual({ item: ['item'] })
    expect(await counts()).toEqual(before)
  })

  it('leads to the source that stands where these very bytes are kept', async () => {
    const bytes = files.pngSaying(30, 20)
    const { id } = await bring(bytes)
    await expect(bring(bytes)).rejects.toMatchObject({ code: 'duplicate', details: { found: id, same: 1 } })
    expect(await findEntriesById([id])).toMatchObject([{ id, url: null }])
    // Fetched before, and under an address: that is the source.
    const page = files.deepMail(3)
    await keptCopy(database, analyst, null, { sourceId: 'S12', file: page })
    await expect(bring(page)).rejects.toMatchObject({ code: 'duplicate', details: { found: 'S12', same: 1 } })
  })

  it('may be one of nearly the same title, unless somebody says that it is not', async () => {
    const { id } = await bring(files.pngSaying(31, 20), { title: 'Test leaflet of the harbour' })
    const again = { title: 'Test leaflet of the harbour.' }
    await expect(bring(files.pngSaying(32, 20), again)).rejects.toMatchObject({
      code: 'duplicate',
      details: { found: id, same: 0 },
    })
    expect(await bring(files.pngSaying(32, 20), { ...again, despite: id })).toEqual({
      id: expect.any(String),
    })
  })

  it('is read by analysts alone', async () => {
    const bytes = files.pngSaying(33, 20)
    expect(await answerOf(readBrought(reviewer, bytes))).toBe('not_permitted')
  })

  it('is fetched from nowhere', async () => {
    const { id } = await bring(files.pngSaying(34, 20))
    expect(await answerOf(askCopy(analyst, askSchema.parse({ sourceId: id })))).toBe('no_address')
  })
})

describe('what readers see of a file', () => {
  const show = (by: typeof analyst, snapshotId: string, sourceId: string) =>
    showCopy(by, { locale: 'en', sourceId, number: 1, snapshotId, shown: 'whole', seen: 'quoted' })

  it('is what is quoted, until a reviewer who did not bring it opens it', async () => {
    const bytes = files.pngSaying(35, 20)
    const { id } = await bring(bytes)
    const copy = await copyOf(id)
    await listSource(reviewer, { locale: 'en', sourceId: id, seen: [] })
    expect(await findCopy(id, 1)).toMatchObject({ shown: 'quoted' })
    expect(await allOf(visitor, copy.id)).toBeNull()
    expect(await answerOf(show(analyst, copy.id, id))).toBe('own_work')
    await show(reviewer, copy.id, id)
    expect(await allOf(visitor, copy.id)).toEqual(bytes)
    expect(await openReadableBytes(visitor, copy.id, 'warc')).toBeNull()
  })

  it('is withheld and erased as of any copy, and does not come back', async () => {
    const bytes = Buffer.from(files.html.toString().replace('Test foot', 'Test foot of a hidden name'))
    const { id } = await bring(bytes)
    const copy = await copyOf(id)
    const onPage = { sourceId: id, number: '1' }
    await withheldOf(reviewer, copy.id, { words: 'a hidden name', erase: 'yes' })
    expect((await findReadableText(analyst, copy.id))?.text).toContain('Test foot of █████████████')
    expect(await allOf(analyst2, copy.id)).toBeNull()
    expect(await copyOf(id)).toMatchObject({ hashes: null })
    const [withheld] = (await copyOf(id)).withheld
    await erase(reviewer2, endWithholdingSchema.parse({ ...onPage, withholdingId: withheld?.id ?? '' }))
    expect(await allOf(reviewer, copy.id)).toBeNull()
    expect(await copyOf(id)).toMatchObject({ isErased: true })
    await expect(bring(bytes)).rejects.toMatchObject({ code: 'duplicate', details: { found: id, same: 1 } })
  })

  it('is looked through for a quote like any copy', async () => {
    const { id } = await bring(
      Buffer.from(files.html.toString().replace('Test foot', 'Test foot to be quoted')),
    )
    const found = await findQuoteInCopy(analyst, { sourceId: id, quote: 'Test foot to be quoted' })
    expect(found).toMatchObject([{ number: 1, how: 'exact' }])
  })
})
