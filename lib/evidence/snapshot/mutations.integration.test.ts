import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { visitor } from '@/lib/ground/platform/actor'
import { answerOf, ownDatabase, peopleOf, verbsOn } from '@/lib/ground/platform/testing'
import { shownPayload } from '@/lib/record/event/rules/public-chain'
import { findCopy, findDeskCopy } from './data/copies'
import { findCapturesOf } from './data/copy-lists'
import { findKindredCopies } from './data/kindred'
import {
  findNewestReadable,
  findReadableQuotes,
  findReadableText,
  findWithheldWords,
  openReadableBytes,
} from './data/readable'
import { erase, lift } from './mutations/end-withholding'
import { keepCopy } from './mutations/keep-copy'
import { missCopy } from './mutations/miss-copy'
import { showCopy } from './mutations/show-copy'
import { keptCopy, openCapture, sha256Of, visitOf } from './mutations/testing'
import { withhold } from './mutations/withhold'
import { type WithholdInput, withholdSchema } from './schema'
import type { CopyFile, SnapshotShown } from './types'

// No page was asked: what copies say here was written for the test, and names nobody.

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer, reviewer2: other, admin } = await peopleOf(database)

const TEXT = 'Test words. Somebody Known came on Tuesday.\nSOMEBODY\nknown left.'
const HIDDEN = 'Test words. ██████████████ came on Tuesday.\n██████████████ left.'

const withholding = async (snapshotId: string, more: Record<string, string> = {}): Promise<WithholdInput> => {
  const { sourceId, number } = await database.app.snapshot.findUniqueOrThrow({ where: { id: snapshotId } })
  const said = { sourceId, number: String(number), snapshotId, extent: 'words', words: 'Somebody Known' }
  return withholdSchema.parse({ ...said, reason: 'personal_data', ...more })
}
const ending = (withholdingId: string) => ({ locale: 'en', sourceId: 'S40', number: 1, withholdingId })
const showing = async (snapshotId: string, shown: SnapshotShown, seen: SnapshotShown = 'quoted') => ({
  ...{ locale: 'en', sourceId: 'S40', number: 1 },
  ...{ snapshotId, shown, seen },
})
const textFor = async (reader: Parameters<typeof findReadableText>[0], id: string) =>
  (await findReadableText(reader, id))?.text ?? null
async function bytesFor(reader: Parameters<typeof openReadableBytes>[0], id: string, which: CopyFile) {
  const opened = await openReadableBytes(reader, id, which)
  if (!opened) return null
  const pieces: Uint8Array[] = []
  for await (const piece of opened.pieces) pieces.push(piece)
  return { ...opened, bytes: Buffer.concat(pieces), pieces: pieces.length }
}
const viewOf = async (id: string) => {
  const { sourceId, number } = await database.app.snapshot.findUniqueOrThrow({ where: { id } })
  const view = await findCopy(sourceId, number)
  if (!view) throw new Error('there is no copy')
  return view
}

describe('keeping a copy', () => {
  it('writes bytes, record and words, ends the capture and says so; a second time it is as it was', async () => {
    const capture = await openCapture(database, analyst, 'S12')
    const visit = visitOf('Test page, not from the source')
    const id = await keepCopy(capture, visit)
    expect(await keepCopy(capture, visitOf('Another test page'))).toBeNull()
    if (id === null) throw new Error('no copy was kept')
    const view = await viewOf(id)
    expect(view).toMatchObject({
      ...{ number: 1, status: 200, contentType: 'text/plain', shown: 'quoted', withheld: [], hasText: true },
      hashes: { file: sha256Of(visit.file), warc: sha256Of(visit.warc) },
    })
    const salt = Buffer.from(view.textSalt ?? '', 'hex')
    expect(view.textSha256).toBe(sha256Of(Buffer.concat([salt, Buffer.from(visit.text ?? '')])))
    expect(await verbsOn(database, id)).toEqual(['kept'])
    const { payload } = await database.app.event.findFirstOrThrow({ where: { objectId: id, verb: 'kept' } })
    expect(JSON.parse(payload)).toMatchObject({ fileSha256: view.hashes?.file })
    expect(JSON.parse(shownPayload(payload))).toEqual({})
    expect((await findCapturesOf('S12')).entries).toEqual([
      expect.objectContaining({
        outcome: 'kept',
        copy: { number: 1, size: visit.file.length, shown: 'quoted' },
      }),
    ])
  })

  it('keeps the same bytes once, and gives them back in pieces', async () => {
    const file = new Uint8Array(700_000).map((_byte, index) => index % 251)
    const [first, second] = [
      await keptCopy(database, analyst, null, { sourceId: 'S13', file, contentType: 'image/png' }),
      await keptCopy(database, analyst, null, { sourceId: 'S13', file, contentType: 'image/png' }),
    ]
    expect(await database.app.storedBytes.count({ where: { sha256: sha256Of(file) } })).toBe(1)
    expect((await viewOf(second)).number).toBe((await viewOf(first)).number + 1)
    const taken = await bytesFor(reviewer, first, 'file')
    expect(taken?.pieces).toBe(3)
    expect(sha256Of(taken?.bytes ?? '')).toBe(sha256Of(file))
    expect(await findReadableText(reviewer, first)).toBeNull()
  })

  it('or ends without one, with the reason', async () => {
    const capture = await openCapture(database, analyst, 'S14')
    await missCopy(capture, { outcome: 'status', status: 410 })
    await missCopy(capture, { outcome: 'timed-out' })
    expect(await keepCopy(capture, visitOf('Test page'))).toBeNull()
    expect((await findCapturesOf('S14')).entries).toEqual([
      expect.objectContaining({ outcome: 'status', status: 410, copy: null }),
    ])
    expect(await verbsOn(database, capture)).toEqual(['asked', 'missed'])
  })

  it('of one source one capture is under way', async () => {
    await openCapture(database, analyst, 'S15')
    await expect(openCapture(database, analyst, 'S15')).rejects.toThrow(/captures_under_way_key|Unique/)
  })
})

describe('the picture of a copy', () => {
  const png = new TextEncoder().encode('Test picture, not of the source')
  const withPicture = (sourceId: string, text: string, picture = { png }) =>
    keptCopy(database, analyst, text, { sourceId, picture })

  it('is one more file of it: for readers once it is open to them, and named in the record by its hash', async () => {
    const id = await withPicture('S30', 'Test words with a picture')
    expect(await viewOf(id)).toMatchObject({
      ...{ pictureSize: png.length, pictureMissed: null },
      hashes: { picture: sha256Of(png) },
    })
    const { payload } = await database.app.event.findFirstOrThrow({ where: { objectId: id, verb: 'kept' } })
    expect(JSON.parse(payload)).toMatchObject({ pictureSha256: sha256Of(png) })
    expect(await bytesFor(visitor, id, 'picture')).toBeNull()
    await showCopy(reviewer, { ...(await showing(id, 'whole')), sourceId: 'S30' })
    const taken = await bytesFor(visitor, id, 'picture')
    expect(taken).toMatchObject({ contentType: 'image/png', size: png.length })
    expect(sha256Of(taken?.bytes ?? '')).toBe(sha256Of(png))
  })

  it('is closed and destroyed with what is withheld, and does not come back', async () => {
    const own = { png: new TextEncoder().encode('Test picture that shows Somebody Known') }
    const id = await withPicture('S31', 'Test words of Somebody Known', own)
    await showCopy(reviewer, { ...(await showing(id, 'whole')), sourceId: 'S31' })
    expect(await bytesFor(visitor, id, 'picture')).not.toBeNull()
    const { id: withholdingId } = await withhold(reviewer, await withholding(id, { erase: 'yes' }))
    expect(await bytesFor(visitor, id, 'picture')).toBeNull()
    expect(await bytesFor(analyst, id, 'picture')).toBeNull()
    expect(await bytesFor(reviewer, id, 'picture')).not.toBeNull()
    expect((await viewOf(id)).hashes).toBeNull()
    await erase(admin, ending(withholdingId))
    expect(await bytesFor('system', id, 'picture')).toBeNull()
    const row = await database.app.storedBytes.findUniqueOrThrow({ where: { sha256: sha256Of(own.png) } })
    expect(row).toMatchObject({ bytes: null, erasedAt: expect.any(Date) })
    const again = await withPicture('S31', 'Test words', own)
    expect(await viewOf(again)).toMatchObject({ pictureSize: null, pictureMissed: 'erased' })
  })

  it('may be missing: the copy is made all the same, and says why', async () => {
    const id = await keptCopy(database, analyst, 'Test words', {
      sourceId: 'S32',
      picture: { missed: 'timed-out' },
    })
    expect(await viewOf(id)).toMatchObject({ pictureSize: null, pictureMissed: 'timed-out' })
    expect(await bytesFor(reviewer, id, 'picture')).toBeNull()
  })
})

describe('a copy', () => {
  it('is for whoever has a role; readers have what is quoted of it until another reviewer opens it', async () => {
    const id = await keptCopy(database, reviewer, TEXT, { sourceId: 'S25' })
    for (const reader of [analyst, admin, 'system'] as const) expect(await textFor(reader, id)).toBe(TEXT)
    expect(await textFor(visitor, id)).toBeNull()
    expect(await textFor({ ...analyst, roles: [] }, id)).toBeNull()
    const quotes = ['came on Tuesday', 'went on Monday', 'Somebody “known” left', 'Somebody known stayed']
    expect(await findReadableQuotes(visitor, id, quotes)).toEqual([
      'came on Tuesday',
      'Somebody “known” left',
    ])
    expect(await bytesFor(visitor, id, 'warc')).toBeNull()
    expect((await findNewestReadable(analyst, 'S25'))?.snapshotId).toBe(id)

    const open = await showing(id, 'whole')
    expect(await answerOf(showCopy(other, { ...open, seen: 'title' }))).toBe('conflict')
    expect(await answerOf(showCopy(other, open))).toBe('done')
    expect(await textFor(visitor, id)).toBe(TEXT)
    expect((await bytesFor(visitor, id, 'warc'))?.bytes.toString()).toContain('Test record')
    expect(await viewOf(id)).toMatchObject({ shown: 'whole', opened: { by: other.publicName } })

    expect(await answerOf(showCopy(other, await showing(id, 'title', 'whole')))).toBe('done')
    expect(await textFor(visitor, id)).toBeNull()
    expect(await findReadableQuotes(visitor, id, ['came on Tuesday'])).toEqual([])
    expect(await verbsOn(database, id)).toEqual(['kept', 'opened', 'opened'])
  })
})

describe('withholding words', () => {
  it('blanks them for everybody wherever they stand, in every copy and in the next; another reviewer lifts it', async () => {
    const first = await keptCopy(database, analyst, TEXT, { sourceId: 'S17' })
    const second = await keptCopy(database, analyst, `Test. 𝔸 ${TEXT}`, { sourceId: 'S17' })
    const elsewhere = await keptCopy(database, analyst, TEXT, { sourceId: 'S26' })
    await showCopy(other, await showing(first, 'whole'))
    const form = await withholding(first)
    const { id } = await withhold(reviewer, form)

    for (const reader of [visitor, analyst, reviewer, other, 'system'] as const)
      expect(await textFor(reader, first)).toBe(HIDDEN)
    expect(await textFor(analyst, second)).toBe(`Test. 𝔸 ${HIDDEN}`)
    expect(await textFor(analyst, elsewhere)).toBe(TEXT)
    expect(await findReadableQuotes(visitor, first, ['Somebody Known', 'came on'])).toEqual(['came on'])
    expect(await bytesFor(analyst, first, 'file')).toBeNull()
    expect(await bytesFor(visitor, first, 'warc')).toBeNull()
    expect((await bytesFor(other, first, 'file'))?.bytes.toString()).toBe(TEXT)

    const third = await keptCopy(database, analyst, `Somebody Known again`, { sourceId: 'S17' })
    expect(await textFor(analyst, third)).toBe(`██████████████ again`)

    const view = await viewOf(first)
    expect(view).toMatchObject({ hashes: null, textSalt: null })
    expect(view.withheld).toEqual([
      expect.objectContaining({
        ...{ id, extent: 'stretch', reason: 'personal_data', erased: null, eraseAsked: false },
        decided: { by: reviewer.publicName, at: expect.any(String) },
        places: [
          { start: 12, end: 26, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
          { start: 44, end: 58, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        ],
      }),
    ])
    // A hash of the words alone would be guessed.
    expect(view.withheld[0]?.places[0]?.sha256).not.toBe(sha256Of('Somebody Known'))
    expect(await findWithheldWords(analyst, first)).toEqual([])
    expect(await findWithheldWords(other, first)).toEqual([
      { withholdingId: id, words: 'Somebody Known' },
      { withholdingId: id, words: 'SOMEBODY\nknown' },
    ])

    expect(await answerOf(erase(other, ending(id)))).toBe('already_decided')
    expect(await answerOf(lift(other, ending(id)))).toBe('done')
    expect(await answerOf(lift(other, ending(id)))).toBe('already_decided')
    for (const copy of [first, second, third])
      expect(await textFor(visitor, copy)).toBe(copy === first ? TEXT : null)
    expect((await viewOf(first)).hashes).not.toBeNull()
    const desk = await findDeskCopy(analyst, 'S17', 1)
    expect(desk?.lifted).toEqual([
      expect.objectContaining({ id, lifted: { by: other.publicName, at: expect.any(String) } }),
    ])
    expect(await verbsOn(database, id)).toEqual(['withheld', 'lifted'])
  })

  it('closes the files of its source in which the words stand though no text shows them, and keeps no hash to guess them by', async () => {
    const file = new TextEncoder().encode('<title>Somebody Known</title>')
    const silent = await keptCopy(database, analyst, null, { sourceId: 'S40', file })
    const spoken = await keptCopy(database, analyst, TEXT, { sourceId: 'S40' })
    await showCopy(other, await showing(silent, 'whole'))
    expect((await bytesFor(visitor, silent, 'file'))?.bytes.toString()).toContain('Somebody Known')
    const form = await withholding(spoken, { key: randomUUID() })
    const { id } = await withhold(reviewer, form)
    expect((await withhold(reviewer, form)).id).toBe(id)
    expect(await answerOf(withhold(reviewer, { ...form, words: 'Tuesday' }))).toBe('sent_before')
    for (const which of ['file', 'warc'] as const)
      for (const reader of [visitor, analyst, admin]) expect(await bytesFor(reader, silent, which)).toBeNull()
    expect(await bytesFor(other, silent, 'file')).not.toBeNull()
    expect(await viewOf(silent)).toMatchObject({ withheld: [], isClosed: true, hashes: null })

    const sent = await database.owner.sentForm.findUniqueOrThrow({ where: { key: sha256Of(form.key ?? '') } })
    const { key: _key, locale: _locale, ...said } = form
    expect(sent.sha256).not.toBe(sha256Of(JSON.stringify(['withholding', said])))

    await lift(other, ending(id))
    expect(await bytesFor(visitor, silent, 'file')).not.toBeNull()
    expect(await viewOf(silent)).toMatchObject({ isClosed: false, hashes: { file: sha256Of(file) } })
  })

  it('counts a place once in a later copy, however the words are written in earlier ones', async () => {
    const first = await keptCopy(database, analyst, TEXT, { sourceId: 'S28' })
    await withhold(reviewer, await withholding(first))
    const next = await keptCopy(database, analyst, `Again: ${TEXT}`, { sourceId: 'S28' })
    expect((await viewOf(next)).withheld.map(({ places }) => places.length)).toEqual([2])
    const flood = await keptCopy(database, analyst, 'Somebody Known, '.repeat(2_001), { sourceId: 'S28' })
    expect(await textFor(analyst, flood)).toMatch(/^█+$/)
    const last = await keptCopy(database, analyst, `At last: ${TEXT}`, { sourceId: 'S28' })
    expect(await textFor(analyst, last)).toBe(`At last: ${HIDDEN}`)
  })

  it('says where there is nothing to withhold', async () => {
    const id = await keptCopy(database, analyst, TEXT, { sourceId: 'S19' })
    expect(await answerOf(withhold(reviewer, await withholding(id, { words: 'Nobody here' })))).toEqual({
      words: ['absent'],
    })
    const many = await keptCopy(database, analyst, 'ab '.repeat(2_001), { sourceId: 'S20' })
    expect(await answerOf(withhold(reviewer, await withholding(many, { words: 'ab' })))).toEqual({
      words: ['everywhere'],
    })
    expect(await database.app.withholding.count({ where: { sourceId: { in: ['S19', 'S20'] } } })).toBe(0)
  })
})

describe('withholding a copy whole', () => {
  it('closes it to readers, with those that are the same file, and the next of its source', async () => {
    const first = await keptCopy(database, analyst, TEXT, { sourceId: 'S21' })
    const same = await keptCopy(database, analyst, TEXT, { sourceId: 'S21' })
    const changed = await keptCopy(database, analyst, 'Test page, changed', { sourceId: 'S21' })
    await showCopy(other, await showing(first, 'whole'))
    await withhold(reviewer, await withholding(first, { extent: 'whole', reason: 'law' }))
    for (const copy of [first, same]) {
      expect(await textFor(visitor, copy)).toBeNull()
      expect(await textFor(analyst, copy)).toBe('█'.repeat(TEXT.length))
      expect(await findReadableQuotes(visitor, copy, ['came on'])).toEqual([])
      // The hash of a whole file gives nothing away.
      expect((await viewOf(copy)).hashes).not.toBeNull()
    }
    expect(await textFor(analyst, changed)).toBe('Test page, changed')
    const next = await keptCopy(database, analyst, 'Test page, changed again', { sourceId: 'S21' })
    expect((await viewOf(next)).withheld).toEqual([
      expect.objectContaining({ extent: 'whole', reason: 'law' }),
    ])
  })
})

it('takes with a whole copy those that hold words of it, where a reviewer says so', async () => {
  const words = 'Somebody of a test came on a Tuesday and left on the next day.'
  const page = await keptCopy(database, analyst, words, { sourceId: 'S26' })
  const newer = await keptCopy(database, analyst, `News. ${words}`, { sourceId: 'S26' })
  const unlike = await keptCopy(database, analyst, 'Test page without those words', { sourceId: 'S26' })
  expect((await findKindredCopies(page)).map(({ id }) => id)).toEqual([newer])
  await withhold(reviewer, await withholding(page, { extent: 'whole', also: 'yes' }))
  expect(await findKindredCopies(page)).toEqual([])
  expect(await textFor(analyst, newer)).toMatch(/^█+$/)
  expect(await textFor(analyst, unlike)).toBe('Test page without those words')
})

describe('erasing', () => {
  it('destroys words, salts and files by another’s hand, keeps what they were, and lets none of it back', async () => {
    const text = `${TEXT} Once.`
    const id = await keptCopy(database, analyst, text, { sourceId: 'S22' })
    const before = await database.app.snapshot.findUniqueOrThrow({ where: { id } })
    const { id: decision } = await withhold(
      reviewer,
      await withholding(id, { reason: 'danger', erase: 'yes' }),
    )
    expect(await answerOf(erase(admin, ending(decision)))).toBe('done')
    expect(await answerOf(lift(other, ending(decision)))).toBe('already_decided')

    const row = await database.owner.snapshot.findUniqueOrThrow({ where: { id }, include: { places: true } })
    expect(row).toMatchObject({
      text: `${HIDDEN} Once.`,
      textSalt: null,
      textSha256: before.textSha256,
      sha256: before.sha256,
    })
    expect(row.places.map(({ salt, sha256 }) => [salt, sha256.length])).toEqual([
      [null, 64],
      [null, 64],
    ])
    for (const sha256 of [before.sha256, before.warcSha256 ?? 'no record'])
      expect(await database.owner.storedBytes.findUniqueOrThrow({ where: { sha256 } })).toMatchObject({
        bytes: null,
        erasedAt: expect.any(Date),
      })
    for (const which of ['file', 'warc'] as const) expect(await bytesFor(reviewer, id, which)).toBeNull()
    expect(await findWithheldWords(reviewer, id)).toEqual([])
    expect(await viewOf(id)).toMatchObject({
      isErased: true,
      withheld: [{ reason: 'danger', erased: { by: admin.publicName }, isErasedBefore: false }],
    })

    const again = await openCapture(database, analyst, 'S22')
    expect(await keepCopy(again, visitOf(text))).toBeNull()
    expect((await findCapturesOf('S22')).entries[0]).toMatchObject({ outcome: 'erased' })
    const next = await keptCopy(database, analyst, 'Somebody Known, elsewhere on the page', {
      sourceId: 'S22',
    })
    // Of a later copy it says that the words went before, and not that its own files are gone: they are there, for reviewers.
    expect(await viewOf(next)).toMatchObject({
      isErased: false,
      withheld: [{ id: decision, isErasedBefore: true }],
    })
    expect(await bytesFor(reviewer, next, 'file')).not.toBeNull()
    expect(await bytesFor(analyst, next, 'file')).toBeNull()
    expect(await textFor(analyst, next)).toMatch(/^█+$/)
    expect(await verbsOn(database, decision)).toEqual(['withheld', 'erased'])
  })

  it('leaves a file that another source needs', async () => {
    const id = await keptCopy(database, analyst, `${TEXT} Twice.`, { sourceId: 'S23' })
    const elsewhere = await keptCopy(database, analyst, `${TEXT} Twice.`, { sourceId: 'S24' })
    const { id: decision } = await withhold(
      reviewer,
      await withholding(id, { extent: 'whole', erase: 'yes' }),
    )
    await erase(other, ending(decision))
    expect(await bytesFor(reviewer, id, 'warc')).toBeNull()
    expect((await bytesFor(reviewer, elsewhere, 'file'))?.bytes.toString()).toBe(`${TEXT} Twice.`)
    expect(await textFor(analyst, elsewhere)).toBe(`${TEXT} Twice.`)
  })
})
