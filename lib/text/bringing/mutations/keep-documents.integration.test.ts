import { describe, expect, it } from 'vitest'
import { erase } from '@/lib/evidence/snapshot/mutations/end-withholding'
import { keptCopy, sha256Of } from '@/lib/evidence/snapshot/mutations/testing'
import { type Member, visitor } from '@/lib/ground/platform/actor'
import { memberOf, ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { decidedOn, withheldOf } from '@/scripts/test/made'
import { typedBringing } from '@/scripts/test/typed'
import { findBringing } from '../data/bringings'
import { openDocument } from '../data/document'
import { withAbout, withDocument, withParties, withText } from '../rules/edit-content'
import { withGiven } from '../rules/given-text'
import type { BroughtContent, TakenText } from '../types'
import { beginBringing } from './begin-bringing'
import { bringingReview } from './bringing-review'
import { changeBringing } from './change-bringing'
import { discardBringing, takeBackBringing } from './take-back-bringing'

// Every word of these statements is test text; their parties are invented.

const database = await ownDatabase({ seeded: true })
const { admin, analyst, reviewer, reviewer2 } = await peopleOf(database)
const admin2 = await memberOf(database, 'analyst2', 'administrator')

let n = 0
const which = (id: string, version = 0) => ({ id, version, locale: 'en' })
const fields = (id: string, more: object = {}) =>
  typedBringing(id, { text: { text: '', language: 'fr', ...more } }).text

/** A document with words of its own, like no other. */
const documentOf = () => {
  n += 1
  const text = `Texte d’essai ${n}, d’aucune source.\nLa Partie A convient d’informer la Partie B.`
  const bytes = new TextEncoder().encode(text)
  const taken: TakenText = {
    text,
    origin: 'text',
    documentSha256: sha256Of(bytes),
    structure: null,
    changes: [],
  }
  return { bytes, taken }
}
type Document = ReturnType<typeof documentOf>

const take = (id: string, { bytes, taken }: Document) =>
  changeBringing(admin, { id }, (content) => withDocument(content, fields(id), taken), bytes)

async function begun(document = documentOf()): Promise<string> {
  const { id } = await beginBringing(admin, 'fr')
  await take(id, document)
  return id
}

const versionOf = async (id: string) =>
  (await database.app.bringing.findUniqueOrThrow({ where: { id } })).version
const step = (id: string, make: (content: BroughtContent) => BroughtContent) =>
  changeBringing(admin, { id }, make)

/** Submitted, with nothing missing. */
async function submitted(document = documentOf()): Promise<string> {
  const id = await begun(document)
  await step(id, (content) => withText(content, fields(id, { text: document.taken.text })))
  const { about, parties } = typedBringing(id, { about: { slug: `essai-documents-${n}` } })
  await step(id, (content) => withAbout(content, about))
  await step(id, (content) => withParties(content, parties))
  await bringingReview.submit(admin, { id, version: await versionOf(id) }, () => ({}))
  return id
}

async function readBy(actor: Member | typeof visitor, id: string): Promise<string | null> {
  const opened = await openDocument(actor, id)
  if (!opened) return null
  const pieces: Uint8Array[] = []
  for await (const piece of opened.pieces) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}
const isKept = async ({ taken }: Document) =>
  (await database.app.storedBytes.findUnique({ where: { sha256: taken.documentSha256 } })) !== null

describe('the document of a statement on its way', () => {
  it('is kept with the draft, for whoever may see the draft', async () => {
    const document = documentOf()
    const id = await submitted(document)
    for (const actor of [admin, admin2, reviewer]) expect(await readBy(actor, id)).toBe(document.taken.text)
    for (const actor of [analyst, visitor]) expect(await readBy(actor, id)).toBeNull()
    expect((await findBringing(reviewer, id))?.document).toEqual({ size: document.bytes.byteLength })
  })

  it('is for its bringer alone while nobody else saw the draft', async () => {
    const document = documentOf()
    const id = await begun(document)
    expect(await readBy(admin, id)).toBe(document.taken.text)
    for (const actor of [admin2, reviewer, visitor]) expect(await readBy(actor, id)).toBeNull()
    expect(await readBy(admin, 'no-id')).toBeNull()
  })

  it('goes once the text is no longer taken from it, and stays while lines are joined', async () => {
    const [first, second] = [documentOf(), documentOf()]
    const id = await begun(first)
    await take(id, second)
    expect([await isKept(first), await isKept(second)]).toEqual([false, true])
    await step(id, (content) => withText(content, fields(id, { text: second.taken.text })))
    expect(await readBy(admin, id)).toBe(second.taken.text)
    await step(id, (content) => withText(content, fields(id, { text: 'Texte d’essai changé.' })))
    expect(await isKept(second)).toBe(false)
    expect(await readBy(admin, id)).toBeNull()
    expect((await findBringing(admin, id))?.document).toBeNull()
  })

  it('waits with its text where the language is asked, beside that of the text that stands', async () => {
    const stands = documentOf()
    const id = await begun(stands)
    const english = Array.from(
      { length: 8 },
      (_, index) =>
        `Test sentence ${index}, from no source. The parties will meet each year and agree to share what they know about it.`,
    ).join('\n')
    const bytes = new TextEncoder().encode(english)
    const taken = { ...documentOf().taken, text: english, documentSha256: sha256Of(bytes) }
    await changeBringing(admin, { id }, (content) => withGiven(content, fields(id), taken), bytes)
    expect((await findBringing(admin, id))?.content.asked?.detected).toBe('en')
    expect([await isKept({ bytes, taken }), await readBy(admin, id)]).toEqual([true, stands.taken.text])
    await step(id, (content) => withGiven(content, fields(id, { text: english, answer: 'en' }), null))
    expect([await readBy(admin, id), await isKept(stands)]).toEqual([english, false])
  })

  it.each<[string, (id: string) => Promise<unknown>, () => Promise<string>]>([
    ['discarded', async (id) => discardBringing(admin, which(id, await versionOf(id))), begun],
    [
      'withdrawn',
      (id) => bringingReview.withdraw(admin, { id, reason: 'Test reason', language: 'en' }),
      submitted,
    ],
    ['public', (id) => decidedOn(reviewer, 'bringing', id), submitted],
  ])('goes when the draft is %s', async (_how, end, make) => {
    const document = documentOf()
    const id = await (make as (document: Document) => Promise<string>)(document)
    expect(await isKept(document)).toBe(true)
    await end(id)
    expect(await isKept(document)).toBe(false)
    expect(await readBy(admin, id)).toBeNull()
  })

  it('stays when the draft is sent back or taken back', async () => {
    const document = documentOf()
    const id = await submitted(document)
    await takeBackBringing(admin, which(id, await versionOf(id)))
    await bringingReview.submit(admin, { id, version: await versionOf(id) }, () => ({}))
    await decidedOn(reviewer, 'bringing', id, 'Test reason')
    expect(await readBy(reviewer, id)).toBe(document.taken.text)
  })

  it('stays while another draft needs the same bytes, and while a copy does', async () => {
    const document = documentOf()
    const [one, other] = [await begun(document), await begun(document)]
    await discardBringing(admin, which(one, await versionOf(one)))
    expect(await readBy(admin, other)).toBe(document.taken.text)
    await keptCopy(database, analyst, document.taken.text, { sourceId: 'S40' })
    await discardBringing(admin, which(other, await versionOf(other)))
    expect(await isKept(document)).toBe(true)
  })

  it('is destroyed with a copy of the same bytes, and does not come back', async () => {
    const document = documentOf()
    const id = await begun(document)
    const copy = await keptCopy(database, analyst, document.taken.text, { sourceId: 'S12' })
    const { ending } = await withheldOf(reviewer, copy, { extent: 'whole', words: '', erase: 'yes' })
    await erase(reviewer2, ending)
    expect(await readBy(admin, id)).toBeNull()
    expect((await findBringing(admin, id))?.document).toBeNull()
    const again = await begun(document)
    expect((await findBringing(admin, again))?.content.text.documentSha256).toBe(
      document.taken.documentSha256,
    )
    expect(await readBy(admin, again)).toBeNull()
    await discardBringing(admin, which(id, await versionOf(id)))
    // That it was erased stays.
    expect(await isKept(document)).toBe(true)
  })
})

describe('the database refuses', () => {
  it('that a draft ends and its document stays', async () => {
    const id = await begun()
    await expect(
      database.owner
        .$executeRaw`UPDATE bringings SET state = 'withdrawn', version = version + 1 WHERE id = ${id}::uuid`,
    ).rejects.toThrow('documents go with the draft')
  })

  it('that bytes go which something points to', async () => {
    const document = documentOf()
    await begun(document)
    await expect(
      database.owner.$executeRaw`DELETE FROM stored_bytes WHERE sha256 = ${document.taken.documentSha256}`,
    ).rejects.toThrow('brought_documents_sha256_fkey')
  })
})
