import { describe, expect, it } from 'vitest'
import type { Member } from '@/lib/ground/platform/actor'
import { answerOf, ownDatabase, peopleOf, verbsOn } from '@/lib/ground/platform/testing'
import { findEditorialNotes } from '@/lib/text/statement/data/editorial-notes'
import { decidedOn, placeOf } from '@/scripts/test/made'
import { slug } from '@/scripts/test/typed'
import { findPublicNotesOnItem } from '../data/public-notes'
import { findThread } from '../data/thread'
import { notesAsOf } from '../rules/as-of'
import { annotateSchema, editSchema } from '../schema'
import { annotate } from './annotate'
import { editNote } from './edit'
import { noteReview } from './note-review'

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer } = await peopleOf(database)
const quote = 'Test quote, not from the source'
const { from: start, to: end } = await placeOf('joint investigations', 7)
const span = { start, end }

const editorial = (changes: Readonly<Record<string, unknown>> = {}) => ({
  ...{ statement: slug, about: 'span', ...span, kind: 'editorial', visibility: 'public', intent: 'submit' },
  ...{ body: 'Test note, not from the source', language: 'en', isSic: 'yes', bodies: { fr: 'Note d’essai' } },
  sources: [
    { at: 'S40', quote, language: 'en', locator: 'Test place' },
    { at: 'https://example.org/words', quote, language: 'fr' },
    { at: '', quote: '', language: '' },
  ],
  ...changes,
})

const noted = async (by: Member, input: unknown) => (await annotate(by, annotateSchema.parse(input))).id

describe('an editorial note', () => {
  it('is read with its languages and sources, approved with them, and stands with the words', async () => {
    const id = await noted(analyst, editorial())
    const before = await findEditorialNotes(slug)
    expect(before.map((note) => note.id)).not.toContain(id)
    const thread = await findThread(reviewer, id, undefined)
    expect(thread?.note).toMatchObject({
      kind: 'editorial',
      isSic: true,
      bodies: { fr: 'Note d’essai' },
      sources: [
        { n: 1, source: { id: 'S40' }, quote },
        { n: 2, source: null, url: 'https://example.org/words' },
      ],
    })
    const fingerprint = thread?.note.fingerprint ?? ''
    const [read] = await database.owner.$queryRaw<{ fingerprint: string }[]>`
      SELECT fingerprint FROM under_review WHERE noun = 'note' AND id = ${id}::uuid`
    expect(read?.fingerprint).toBe(fingerprint)
    await decidedOn(reviewer, 'note', id)
    const shown = (await findEditorialNotes(slug)).find((note) => note.id === id)
    expect(shown).toMatchObject({ ...span, exact: 'joint investigations', isSic: true })
    expect(shown?.reviewed?.by).toBeTruthy()
    await noteReview.withdraw(analyst, { id, reason: 'Test reason', language: 'en' })
    expect((await findEditorialNotes(slug)).map((note) => note.id)).not.toContain(id)
  })

  it('is another to a reviewer once a source of it is another', async () => {
    const id = await noted(analyst, editorial({ intent: 'save' }))
    const first = (await findThread(reviewer, id, undefined))?.note
    const again = editSchema.parse({
      ...editorial(),
      noteId: id,
      version: 1,
      sources: [{ at: 'S40', quote, language: 'fr' }],
    })
    await editNote(analyst, again)
    const second = (await findThread(reviewer, id, undefined))?.note
    expect(second).toMatchObject({ version: 2, state: 'submitted', sources: [{ n: 1, language: 'fr' }] })
    expect(second?.fingerprint).not.toBe(first?.fingerprint)
    await editNote(analyst, again)
    expect(await verbsOn(database, id)).toEqual(['annotated', 'edited', 'submitted'])
  })

  it('is on words, for everyone, and submitted with sources that are there', async () => {
    const refused = (changes: Readonly<Record<string, unknown>>) =>
      answerOf(noted(analyst, editorial(changes)))
    expect(await refused({ about: 'item', reference: '7c' })).toEqual({ kind: ['kind'] })
    expect(await refused({ visibility: 'team', intent: 'save' })).toEqual({ visibility: ['teamOnly'] })
    expect(await refused({ sources: [] })).toEqual({ sources: ['sources'] })
    expect(await refused({ sources: [{ at: 'S9999', quote, language: 'en' }] })).toEqual({
      sources: ['sourceUnknown'],
    })
    const half = annotateSchema.safeParse(editorial({ sources: [{ at: 'S40', quote: '', language: 'en' }] }))
    expect(half.error?.issues).toMatchObject([{ path: ['sources'], message: 'sources' }])
  })
})

describe('a context note', () => {
  const context = (changes: Readonly<Record<string, unknown>> = {}) => ({
    ...{
      statement: slug,
      about: 'item',
      reference: '7c',
      kind: 'context',
      title: 'Test title',
      alsoOn: '7d, 7e',
    },
    ...{ body: 'Test words [1].', language: 'en', visibility: 'public', intent: 'save' },
    sources: [{ at: 'S40', quote, language: 'en', saidBy: 'Test speaker', saidOn: '2022-07', figure: '3' }],
    ...changes,
  })

  it('stands beside each of its items', async () => {
    const id = await noted(analyst, context({ intent: 'submit' }))
    await decidedOn(reviewer, 'note', id)
    const items = await database.app.commitment.findMany({
      where: { reference: { in: ['7c', '7d', '7e', '7b'] } },
    })
    for (const item of items) {
      const ids = (await findPublicNotesOnItem(slug, item)).map((note) => note.id)
      expect(ids.includes(id), item.reference).toBe(item.reference !== '7b')
    }
  })

  it('has no figure without its speaker, and stands beside items of its statement alone', async () => {
    const said = { at: 'S40', quote, language: 'en', figure: '3' }
    const { error } = annotateSchema.safeParse(context({ sources: [said] }))
    expect(error?.issues).toMatchObject([{ path: ['sources'], message: 'sources' }])
    expect(await answerOf(noted(analyst, context({ alsoOn: '99z' })))).toEqual({ alsoOn: ['alsoOn'] })
    expect(await answerOf(noted(analyst, context({ title: '' })))).toEqual({ title: ['title'] })
  })
})

describe('what came with the dossier', () => {
  it('is shown and told as awaiting review, also as it stood on a day, and goes when it is sent back', async () => {
    const [sic] = await findEditorialNotes(slug)
    expect(sic).toMatchObject({ exact: 'UNHCR', isSic: true, reviewed: null })
    expect(sic?.sources).toHaveLength(5)
    expect(Object.keys(sic?.bodies ?? {})).toEqual(['ar', 'es', 'fr'])
    const item = await database.app.commitment.findFirstOrThrow({ where: { reference: '4a' } })
    const note = (await findPublicNotesOnItem(slug, item)).find(({ kind }) => kind === 'context')
    expect(note).toMatchObject({
      reviewer: null,
      checkedUpTo: '2026-03',
      target: { kind: 'item', reference: '3a' },
    })
    expect(note?.sources.map(({ figure, saidBy }) => figure === null || saidBy !== null)).not.toContain(false)
    const id = note?.id ?? ''
    await decidedOn(reviewer, 'note', id)
    const read = (await findPublicNotesOnItem(slug, item)).filter((each) => each.id === id)
    expect(read[0]?.reviewer).toBeTruthy()
    expect(
      notesAsOf(
        [{ ...(read[0] as NonNullable<(typeof read)[0]>), reviewedAt: '2999-01-01T00:00:00Z' }],
        '2998-01-01',
      ),
    ).toMatchObject([{ id, reviewer: null }])
    await decidedOn(reviewer, 'note', sic?.id ?? '', 'Test')
    expect((await findEditorialNotes(slug)).map((each) => each.id)).not.toContain(sic?.id)
  })

  it('cannot be shown by a person before a second one has read it', async () => {
    const id = await noted(analyst, editorial({ intent: 'save' }))
    await expect(
      database.app.$executeRaw`UPDATE notes SET shown_at = now() WHERE id = ${id}::uuid`,
    ).rejects.toThrow()
    await expect(
      database.owner.$executeRaw`UPDATE notes SET kind = 'note' WHERE id = ${id}::uuid`,
    ).rejects.toThrow()
    await expect(
      database.owner.$executeRaw`UPDATE note_sources SET quote = 'Another' WHERE note_id = ${id}::uuid`,
    ).rejects.toThrow()
  })
})
