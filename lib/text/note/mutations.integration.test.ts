import { describe, expect, it } from 'vitest'
import { addSource } from '@/lib/evidence/source/mutations/add-source'
import { listSource } from '@/lib/evidence/source/mutations/source-review'
import type { Member } from '@/lib/ground/platform/actor'
import { answerOf, memberOf, newestTold, ownDatabase, peopleOf, verbsOn } from '@/lib/ground/platform/testing'
import { mark } from '@/lib/text/commitment/mutations/mark'
import { typedEdit, typedNote, typedReply } from '@/lib/text/note/mutations/testing'
import { findMine, findQueue } from '@/lib/work/desk/data/reviews'
import { decidedOn, placeOf } from '@/scripts/test/made'
import { slug, typedMark, typedSource } from '@/scripts/test/typed'
import { findMyNotes, findTeamNotePlaces, findTeamNotes } from './data/desk-notes'
import { findPublicNote, findPublicNotes, findPublicNotesOnWords } from './data/public-notes'
import { findThread } from './data/thread'
import { annotate } from './mutations/annotate'
import { editNote } from './mutations/edit'
import { noteReview } from './mutations/note-review'
import { reply } from './mutations/reply'
import { resolve } from './mutations/resolve'

const sentence = 'Test note, not from the source'

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2, reviewer, reviewer2 } = await peopleOf(database)
const { from: start, to: end } = await placeOf('joint investigations', 7)
const span = { start, end }

/** A note by somebody on words, of words that no other has. */
const noted = async (by: Member, changes: object = {}) =>
  (await annotate(by, typedNote({ about: 'span', ...span, visibility: 'public', ...changes }))).id
const replied = async (by: Member, noteId: string, changes: object = {}) =>
  (await reply(by, typedReply({ noteId, ...changes }))).id

const withdrawal = (id: string, reason = 'Test reason') => ({ id, reason, language: 'en' })

const editOf = (noteId: string, changes: object = {}) =>
  typedEdit({ noteId, body: 'Other words', ...changes })

/** A note that is public. */
async function published(by: Member = analyst) {
  const id = await noted(by, { intent: 'submit' })
  await decidedOn(reviewer, 'note', id)
  return id
}

const rowOf = (id: string) => database.app.note.findUniqueOrThrow({ where: { id } })
const publicIds = async () =>
  (await findPublicNotes(slug)).filter(({ kind }) => kind === 'note').map(({ id }) => id)

describe('annotating', () => {
  it('keeps the exact words with what stands round them, for signed-in people only', async () => {
    const id = await noted(analyst, { visibility: 'team' })
    expect(await rowOf(id)).toMatchObject({
      ...span,
      exact: 'joint investigations',
      prefix: 'g police cooperation, including ',
      suffix: ', raising awareness of the risks',
      state: 'open',
      visibility: 'team',
    })
    expect(await verbsOn(database, id)).toEqual(['annotated'])
    expect((await findMyNotes(analyst)).map((note) => note.id)).toContain(id)
    expect(await publicIds()).not.toContain(id)
    expect(
      (await findTeamNotes(reviewer, await findTeamNotePlaces(reviewer))).map((note) => note.id),
    ).toContain(id)
  })

  it('takes items and sources too', async () => {
    const onItem = await noted(analyst, { about: 'item', reference: '7c' })
    const onSource = await noted(analyst, { about: 'source', source: 'S40' })
    expect((await findThread(analyst, onItem, undefined))?.target).toMatchObject({
      kind: 'item',
      reference: '7c',
    })
    expect((await findThread(analyst, onSource, undefined))?.target).toMatchObject({
      kind: 'source',
      id: 'S40',
    })
    expect(await answerOf(noted(analyst, { about: 'item', reference: '99z' }))).toBe('not_found')
    expect(await answerOf(noted(analyst, { about: 'source', source: 'S999' }))).toBe('not_found')
    expect(await answerOf(noted(analyst, { statement: 'elsewhere' }))).toBe('not_found')
  })

  it('refuses half words, and words of two passages', async () => {
    for (const wrong of [{ start: span.start + 1 }, { end: span.end + 1 }, { start: 0 }, { end: 1_000_000 }])
      expect(await answerOf(noted(analyst, wrong))).toEqual({ start: ['words'] })
    expect(await answerOf(noted(analyst, { visibility: 'team', intent: 'submit' }))).toEqual({
      visibility: ['teamOnly'],
    })
  })

  it('in the same words on two forms is two notes', async () => {
    const body = 'Said twice'
    expect(await noted(analyst, { body })).not.toBe(await noted(analyst, { body }))
  })
})

describe('the public notes on words of some passages', () => {
  it('are those whose words begin there', async () => {
    const here = await published()
    const all = await findPublicNotes(slug)
    const target = all.find(({ id }) => id === here)?.target
    const passage = target?.kind === 'span' ? target.passage : 0
    const onWords = all.filter((note) => note.target.kind === 'span')
    // They stand beside items, wherever these are.
    const context = all.filter(({ kind }) => kind === 'context')
    const found = await findPublicNotesOnWords(slug, { from: passage, to: passage })
    expect(found).toEqual(
      onWords.filter((note) => note.target.kind === 'span' && note.target.passage === passage),
    )
    expect(found.map(({ id }) => id)).toContain(here)
    const everywhere = await findPublicNotesOnWords(slug, { from: 1, to: 999 })
    expect(everywhere.filter((note) => !context.some(({ id }) => id === note.id))).toEqual(onWords)
    expect(everywhere).toHaveLength(onWords.length + context.length)
    expect(await findPublicNotesOnWords(slug, { from: passage + 1, to: passage + 1 })).toEqual([])
    expect(await findPublicNotesOnWords(slug, { from: 998, to: 999 })).toEqual([])
  })
})

describe('replying', () => {
  it('stands below a note, and is public only below a public one', async () => {
    const first = await noted(analyst)
    const id = await replied(reviewer, first)
    expect(await verbsOn(database, id)).toEqual(['replied'])
    expect((await findThread(analyst, id, undefined))?.replies.map((reply) => reply.id)).toEqual([id])
    expect(await answerOf(replied(analyst2, first, { visibility: 'public' }))).toEqual({
      visibility: ['visibility'],
    })
    const open = await published()
    const shown = await replied(analyst2, open, { visibility: 'public', intent: 'submit' })
    await decidedOn(reviewer, 'note', shown)
    const found = (await findPublicNotes(slug)).find((note) => note.id === open)
    expect(found?.replies.map((reply) => reply.id)).toEqual([shown])
    // One is read by its anchor as it is among all.
    expect(await findPublicNote(slug, found?.anchor ?? '')).toEqual(found)
    for (const none of ['note-00000000', 'note-0000000', 'r-00000000', ''])
      expect(await findPublicNote(slug, none)).toBeNull()
    expect(await findPublicNote('nowhere-2022-07-08', found?.anchor ?? '')).toBeNull()
  })

  it('refuses below a reply or a withdrawn note', async () => {
    const first = await noted(analyst)
    const id = await replied(analyst, first)
    expect(await answerOf(replied(analyst, id))).toBe('note_closed')
    await noteReview.withdraw(analyst, withdrawal(first, 'Test reason'))
    expect(await answerOf(replied(analyst, first))).toBe('note_closed')
  })
})

describe('editing', () => {
  it('changes the words while they are open or sent back, and keeps every wording', async () => {
    const id = await noted(analyst)
    await editNote(analyst, editOf(id))
    await editNote(analyst, editOf(id, { version: 2, body: 'Third words', intent: 'submit' }))
    expect(await rowOf(id)).toMatchObject({ version: 3, body: 'Third words', state: 'submitted' })
    expect(await verbsOn(database, id)).toEqual(['annotated', 'edited', 'edited', 'submitted'])
    const versions = await database.app.noteVersion.findMany({
      where: { noteId: id },
      orderBy: { version: 'asc' },
    })
    expect(versions.map(({ version, body }) => [version, body]).slice(1)).toEqual([
      [2, 'Other words'],
      [3, 'Third words'],
    ])
  })

  it('writes nothing where nothing changed', async () => {
    const id = await noted(analyst, { body: 'The same words' })
    await editNote(analyst, editOf(id, { body: 'The same words' }))
    expect(await verbsOn(database, id)).toEqual(['annotated'])
  })

  it('refuses a version that is no longer the last, with the words that are', async () => {
    const id = await noted(analyst)
    await editNote(analyst, editOf(id))
    const refusal = await editNote(analyst, editOf(id, { body: 'Mine' })).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'conflict', details: { saved: 'Other words', version: 2 } })
  })
})

describe('submitting', () => {
  it('as it stands is one act, and refuses one for the team', async () => {
    const body = 'As it stands'
    const id = await noted(analyst, { body })
    const submitting = editOf(id, { body, intent: 'submit' })
    expect(await answerOf(editNote(analyst, { ...submitting, visibility: 'team' }))).toEqual({
      visibility: ['teamOnly'],
    })
    await Promise.all([editNote(analyst, submitting), editNote(analyst, submitting)])
    expect(await rowOf(id)).toMatchObject({ state: 'submitted', version: 1 })
    expect(await verbsOn(database, id)).toEqual(['annotated', 'submitted'])
  })

  it('puts a note before other reviewers, not before its author', async () => {
    const both = await memberOf(database, 'analyst', 'reviewer')
    const id = await noted(both, { intent: 'submit' })
    expect((await findQueue(reviewer)).map((note) => note.id)).toContain(id)
    expect((await findQueue(both)).map((note) => note.id)).not.toContain(id)
    expect((await findMine(both)).map((note) => note.id)).toContain(id)
    expect((await findMyNotes(both)).map((note) => note.id)).not.toContain(id)
  })
})

describe('approving', () => {
  it('makes exactly these words public, with author and reviewer', async () => {
    const id = await noted(analyst, { intent: 'submit', body: '*Exactly* these words' })
    await decidedOn(reviewer, 'note', id)
    expect(await newestTold(database)).toEqual({ slugs: [slug], shown: true })
    const found = (await findPublicNotes(slug)).find((note) => note.id === id)
    expect(found).toMatchObject({
      body: '*Exactly* these words',
      author: 'Analyst 1',
      isImported: false,
      reviewer: 'Reviewer 1',
      target: { kind: 'span', passage: 7, exact: 'joint investigations' },
    })
    expect(await verbsOn(database, id)).toEqual(['annotated', 'submitted', 'approved', 'published'])
  })

  it('refuses what is not submitted, and what is not there', async () => {
    expect(await answerOf(decidedOn(reviewer, 'note', reviewer.id))).toBe('not_found')
    expect(await answerOf(decidedOn(reviewer, 'note', await noted(analyst)))).toBe('already_decided')
  })

  it('refuses a note on an item or a source that readers do not see, until they do', async () => {
    const { reference } = await mark(analyst, typedMark(await placeOf('The Commissioner')))
    const { id: source } = await addSource(analyst, typedSource())
    const onItem = await noted(analyst, { about: 'item', reference, intent: 'submit' })
    const onSource = await noted(analyst, { about: 'source', source, intent: 'submit' })
    for (const id of [onItem, onSource])
      expect(await answerOf(decidedOn(reviewer, 'note', id))).toBe('about_hidden')
    expect(await publicIds()).not.toContain(onItem)
    await listSource(reviewer, { locale: 'en', sourceId: source, seen: [] })
    expect(await answerOf(decidedOn(reviewer, 'note', onSource))).toBe('done')
  })

  it('shows beside words that were mended those that were sent back, and those that were opened', async () => {
    const id = await noted(analyst, { intent: 'submit', body: 'First words' })
    const opened = (await findThread(reviewer, id, undefined))?.note.fingerprint
    await decidedOn(reviewer2, 'note', id, 'Test reason')
    expect((await findMine(analyst)).find((each) => each.id === id)).toMatchObject({
      state: 'sent_back',
      sentBack: { by: reviewer2.publicName, reason: 'Test reason' },
    })
    await editNote(analyst, editOf(id, { body: 'Second words', intent: 'submit' }))
    expect(await publicIds()).not.toContain(id)
    expect(await findThread(reviewer, id, opened)).toMatchObject({
      note: { body: 'Second words', sentBackWords: 'First words' },
      opened: { version: 1, body: 'First words' },
    })
    await decidedOn(reviewer, 'note', id)
    expect((await findThread(reviewer, id, undefined))?.note.sentBackWords).toBeNull()
  })
})

describe('resolving', () => {
  it('settles a thread for everyone and opens it again', async () => {
    const id = await published()
    await resolve(reviewer, { noteId: id, act: 'resolve' })
    expect(await newestTold(database)).toEqual({ slugs: [slug], shown: true })
    expect((await findPublicNotes(slug)).find((note) => note.id === id)?.resolvedAt).not.toBeNull()
    expect(await answerOf(resolve(analyst, { noteId: id, act: 'resolve' }))).toBe('already_decided')
    await resolve(analyst2, { noteId: id, act: 'reopen' })
    expect((await rowOf(id)).resolvedAt).toBeNull()
    expect((await verbsOn(database, id)).slice(-2)).toEqual(['resolved', 'reopened'])
  })

  it('refuses a reply', async () => {
    const id = await noted(analyst)
    const below = await replied(analyst, id)
    expect(await answerOf(resolve(analyst, { noteId: below, act: 'resolve' }))).toBe('note_closed')
  })
})

describe('withdrawing', () => {
  it('leaves a marker with the reason where the note was public, and no word of it', async () => {
    const id = await published()
    expect(await answerOf(noteReview.withdraw(analyst, withdrawal(id, '')))).toBe('reason_missing')
    await noteReview.withdraw(reviewer, withdrawal(id, 'Test reason'))
    const found = (await findPublicNotes(slug)).find((note) => note.id === id)
    expect(found).toMatchObject({ body: null, withdrawn: { reason: 'Test reason' } })
    const events = await database.app.event.findMany({ where: { objectId: id, verb: 'withdrew' } })
    expect(events.map(({ payload }) => JSON.parse(payload))).toMatchObject([{ public: true }])
  })

  it('of what was never public leaves nothing in public', async () => {
    const id = await noted(analyst)
    await noteReview.withdraw(analyst, withdrawal(id, 'Test reason'))
    expect(await publicIds()).not.toContain(id)
  })
})

describe('the record', () => {
  it('holds ids, hashes and numbers of notes, never their words', async () => {
    const events = await database.app.event.findMany({ where: { objectType: 'note' } })
    expect(events.length).toBeGreaterThan(30)
    for (const { payload } of events) {
      expect(payload).not.toMatch(/words|Test/)
      expect(
        Object.keys(JSON.parse(payload)).every((key) =>
          ['bodySha256', 'version', 'note', 'review', 'public'].includes(key),
        ),
      ).toBe(true)
    }
  })
})

describe('the database', () => {
  const refused = async (work: Promise<unknown>) =>
    expect(await work.then(() => 'done').catch((error: Error) => error.message)).not.toBe('done')
  const statement = () => database.app.statement.findUniqueOrThrow({ where: { slug } })

  it('refuses for every role what the rules refuse', async () => {
    const { owner } = database
    const id = await noted(analyst, { intent: 'submit' })
    const { fingerprint } = (await findThread(reviewer, id, undefined))?.note ?? {}
    const review = { noteId: id, reviewerId: reviewer.id, fingerprint: fingerprint ?? '' }
    await refused(owner.review.create({ data: { ...review, decision: 'send_back' } }))
    await refused(owner.note.update({ where: { id }, data: { state: 'withdrawn', withdrawnAt: new Date() } }))
    await decidedOn(reviewer, 'note', id)
    await refused(owner.note.update({ where: { id }, data: { body: 'Other', version: 2 } }))
    await refused(owner.note.update({ where: { id }, data: { publishedAt: new Date(0) } }))
    await refused(owner.review.updateMany({ where: { noteId: id }, data: { reason: 'Other' } }))
    await refused(owner.noteVersion.updateMany({ where: { noteId: id }, data: { body: 'Other' } }))
    await refused(owner.noteVersion.deleteMany({ where: { noteId: id } }))
  })

  it('refuses a note about nothing, about two things, or of another statement', async () => {
    const { owner } = database
    const row = {
      statementId: (await statement()).id,
      authorId: analyst.id,
      visibility: 'team' as const,
      language: 'en',
      body: sentence,
    }
    const item = await owner.commitment.findFirstOrThrow({ where: { reference: '7c' } })
    const first = await noted(analyst, { visibility: 'team' })
    const imported = await owner.person.findFirstOrThrow({ where: { kind: 'import' } })
    const about = { commitmentId: item.id }
    await refused(owner.note.create({ data: row }))
    await refused(owner.note.create({ data: { ...row, ...about, sourceId: 'S40' } }))
    await refused(owner.note.create({ data: { ...row, ...about, body: ' \n' } }))
    await refused(owner.note.create({ data: { ...row, ...about, state: 'submitted' } }))
    await refused(owner.note.create({ data: { ...row, ...about, authorId: imported.id } }))
    await refused(owner.note.create({ data: { ...row, parentId: first, visibility: 'public' } }))
    await refused(owner.note.create({ data: { ...row, parentId: await replied(analyst, first) } }))
    const other = await owner.statement.create({
      data: { slug: 'elsewhere-2026', title: 'Test', shortTitle: 'Test', place: 'Test', date: new Date() },
    })
    await refused(owner.note.create({ data: { ...row, ...about, statementId: other.id } }))
    await refused(owner.note.create({ data: { ...row, parentId: first, statementId: other.id } }))
    await expect(owner.note.create({ data: { ...row, ...about } })).resolves.toBeTruthy()
  })
})
