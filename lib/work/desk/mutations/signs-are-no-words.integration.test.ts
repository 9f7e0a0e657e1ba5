import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { complete } from '@/lib/assessment/follow-up/mutations/complete'
import { schedule } from '@/lib/assessment/follow-up/mutations/schedule'
import { completeSchema } from '@/lib/assessment/follow-up/schema'
import { linkReview } from '@/lib/assessment/lineage/mutations/link-review'
import { proposeLink } from '@/lib/assessment/lineage/mutations/propose-link'
import { nameAnswer } from '@/lib/evidence/request/mutations/name-answer'
import { recordAct } from '@/lib/evidence/request/mutations/record-act'
import { coverHere } from '@/lib/evidence/snapshot/mutations/cover-here'
import { erase, lift } from '@/lib/evidence/snapshot/mutations/end-withholding'
import { coverHereSchema } from '@/lib/evidence/snapshot/schema'
import { classSource } from '@/lib/evidence/source/mutations/class-source'
import { answerOf, ownDatabase, withClient } from '@/lib/ground/platform/testing'
import { signedIn } from '@/lib/record/account/mutations/testing'
import { withCovered } from '@/lib/record/cover/data/covered'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { editNote } from '@/lib/text/note/mutations/edit'
import { typedEdit, typedNote } from '@/lib/text/note/mutations/testing'
import { accepted, classing, decidedOn, sentRequest, withheld } from '@/scripts/test/made'
import { typedAct, typedLink, typedQuestion } from '@/scripts/test/typed'
import { verifyDatabase } from '@/scripts/verify/database'

// What is written again out of a covered text stores no █ in place of words: it is taken over as it stood, with the words that come back, or it is
// refused. The words were written for the test, and name nobody.

const database = await ownDatabase({ seeded: true })
const [analyst, reviewer, other] = [
  await signedIn(database, 'analyst'),
  await signedIn(database, 'reviewer'),
  await signedIn(database, 'reviewer2'),
]

const withhold = async (sourceId: string, words: string, more: object = {}) =>
  (await withheld(database, { by: reviewer, sourceId, words, ...more })).ending
const described = async (sourceId: string, said: Record<string, string>) =>
  answerOf(classSource(analyst, await classing(analyst, sourceId, { reason: 'For the test.', ...said })))
const accept = (sourceId: string) => answerOf(accepted(reviewer, sourceId))

const titleOf = async (id: string) => (await database.app.source.findUniqueOrThrow({ where: { id } })).title
const findings = async () => (await verifyDatabase(database.ownerUrl, [], [])).findings

it('what was said of a source before words of it were covered is accepted with its words', async () => {
  const [name, sourceId] = ['Azomebody Anown', 'S12']
  const blanks = '█'.repeat(name.length)
  expect(await described(sourceId, { title: `A plan of ${name}` })).toBe('done')
  expect(await accept(sourceId)).toBe('done')
  expect(await described(sourceId, { title: `The plan of ${name}` })).toBe('done')
  const decision = await withhold(sourceId, name)

  // What stood is taken over with what is said of it now.
  expect(await described(sourceId, { publisher: 'A publisher of the test' })).toBe('done')
  expect(await accept(sourceId)).toBe('done')
  expect(await titleOf(sourceId)).toBe(`The plan of ${blanks}`)
  expect(await described(sourceId, { title: 'Another title of the test' })).toBe('done')
  expect(await findings()).toEqual([])

  await lift(other, decision)
  expect(await titleOf(sourceId)).toBe(`The plan of ${name}`)
  const { before } = await database.app.sourceClassing.findFirstOrThrow({
    where: { sourceId },
    orderBy: { at: 'desc' },
  })
  expect(before).toEqual({ title: `The plan of ${name}` })
  expect(await findings()).toEqual([])
})

it('what was said of a source and erased is accepted as what is left of it', async () => {
  const [name, sourceId] = ['Ezomebody Enown', 'S13']
  expect(await described(sourceId, { title: `A plan of ${name}` })).toBe('done')
  const decision = await withhold(sourceId, name, { erase: 'yes' })
  await erase(other, decision)
  expect(await accept(sourceId)).toBe('done')
  expect(await titleOf(sourceId)).toBe(`A plan of ${'█'.repeat(name.length)}`)
  const [shown] = await withCovered('source', [{ id: sourceId, title: await titleOf(sourceId) }])
  expect(shown?.covered).toMatchObject([{ reason: 'danger' }])
  expect(await findings()).toEqual([])
})

it('nobody writes the sign as a word: not where words are covered, nor anywhere else', async () => {
  const [name, sourceId] = ['Ozomebody Onown', 'S14']
  expect(await described(sourceId, { title: `A plan of ${name}` })).toBe('done')
  await withhold(sourceId, name)
  expect(await described(sourceId, { title: `Plans of ${'█'.repeat(name.length)}` })).toBe('covered_sign')
  const note = (body: string) => annotate(analyst, typedNote({ about: 'source', source: sourceId, body }))
  expect(await answerOf(note('Test note: ███ said so.'))).toBe('covered_sign')
  const { id: noteId } = await note(`Test note: ${name} said so.`)
  const edit = (body: string) => answerOf(editNote(analyst, typedEdit({ noteId, body })))
  expect(await edit(`Test note: ${'█'.repeat(name.length)} said so again.`)).toBe('covered_sign')
  expect(await edit('Test note: somebody said so again.')).toBe('done')
})

it('a question that comes back says what it said, also once its words are shown again', async () => {
  const [name, sourceId] = ['Izomebody Inown', 'S17']
  const question = `What did ${name} do?`
  const { id } = await schedule(analyst, typedQuestion({ question, cadence: '3' }))
  const decision = await withhold(sourceId, name)
  const form = { ...decision, number: '1', type: 'follow-up', id }
  const ofNoWords = coverHereSchema.parse({ ...form, type: 'coding' })
  expect(await answerOf(coverHere(reviewer, ofNoWords))).toBe('not_found')
  await coverHere(reviewer, coverHereSchema.parse(form))
  const { version } = await database.app.followUp.findUniqueOrThrow({ where: { id } })
  const done = { id, version: String(version), locale: 'en', outcome: 'reason', reasonLanguage: 'en' }
  const { nextId } = await complete(analyst, completeSchema.parse({ ...done, reason: 'For the test.' }))
  const next = () => database.app.followUp.findUniqueOrThrow({ where: { id: nextId ?? '' } })
  expect((await next()).question).toBe(`What did ${'█'.repeat(name.length)} do?`)
  expect(await findings()).toEqual([])
  await lift(other, decision)
  expect((await next()).question).toBe(`What did ${name} do?`)
  expect(await findings()).toEqual([])
})

it('an act of a request that is put down anew with its answer keeps what it said', async () => {
  const [name, sourceId] = ['Yzomebody Ynown', 'S20']
  const said = { reference: '', text: `By ${name}.`, textLanguage: 'en' }
  const id = await sentRequest(analyst, {}, said)
  await recordAct(analyst, typedAct({ ...said, id, version: 2, kind: 'answered' }))
  const decision = await withhold(sourceId, name)
  await coverHere(reviewer, coverHereSchema.parse({ ...decision, number: '1', type: 'request', id }))
  await nameAnswer(analyst, { id, source: 'S40', key: randomUUID() })
  const texts = async () =>
    (await database.app.requestAct.findMany({ where: { requestId: id } })).map(({ text }) => text)
  expect(await texts()).toEqual(Array(3).fill(`By ${'█'.repeat(name.length)}.`))
  await lift(other, decision)
  expect(await texts()).toEqual(Array(3).fill(`By ${name}.`))
  expect(await findings()).toEqual([])
})

it('a link that is submitted again as it stands is what was submitted, while words are covered and after', async () => {
  const [name, sourceId] = ['Uzomebody Unown', 'S19']
  const link = { later: sourceId, quote: `${name} came on`, why: `Said by ${name}.` }
  const { id } = await proposeLink(analyst, typedLink(link))
  const decision = await withhold(sourceId, name)
  const read = async () => database.app.lineageLink.findUniqueOrThrow({ where: { id } })
  expect(await answerOf(decidedOn(reviewer, 'lineage-link', id, 'Say more.'))).toBe('done')
  const { kind, quote, locator, whyLanguage } = await read()
  expect(quote).toContain('█')
  const again = (why: string) =>
    answerOf(
      linkReview.submit(analyst, { id, version: 1 }, () => ({ kind, quote, locator, why, whyLanguage })),
    )
  expect(await again('Said by ███.')).toBe('covered_sign')
  expect(await again(`Said by ${name}, and more.`)).toBe('done')
  expect(await findings()).toEqual([])
  await lift(other, decision)
  expect(await read()).toMatchObject({ quote: `${name} came on`, why: `Said by ${name}, and more.` })
  expect(await findings()).toEqual([])
})

it('what a note rests on is taken over with the words that are covered in it, and is not written with the sign', async () => {
  const [name, sourceId] = ['Aezomebody Aenown', 'S21']
  const quote = `Test quote of ${name}`
  const covered = `Test quote of ${'█'.repeat(name.length)}`
  const said = (body: string, words: string) => ({
    ...{ body, visibility: 'public', kind: 'context', title: 'Test title' },
    sources: [{ at: sourceId, quote: words, language: 'en' }],
  })
  const { id: noteId } = await annotate(analyst, typedNote(said('Test words [1].', quote)))
  const decision = await withhold(sourceId, name)
  const quotes = async () =>
    (await database.app.noteSource.findMany({ where: { noteId }, orderBy: { number: 'asc' } })).map(
      (source) => source.quote,
    )
  expect(await quotes()).toEqual([covered])
  const edit = (body: string, words: string) =>
    answerOf(editNote(analyst, typedEdit({ ...said(body, words), noteId })))
  expect(await edit('Other test words [1].', 'Test quote of ███')).toBe('covered_sign')
  expect(await edit('Other test words [1].', covered)).toBe('done')
  expect(await quotes()).toEqual([covered, covered])
  expect(await findings()).toEqual([])
  await lift(other, decision)
  expect(await quotes()).toEqual([quote, quote])
  expect(await findings()).toEqual([])
})

it('holds every table in which our words can be covered, but for what keeps versions', async () => {
  const tables = await withClient(database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string; held: boolean }>(
      `SELECT c.relname AS name, EXISTS (
         SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgfoid = 'signs_are_no_words'::regproc) AS held
       FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND coverable(c.relname) <> '{}' ORDER BY 1`,
    )
    return rows
  })
  expect(tables.filter(({ held }) => !held).map(({ name }) => name)).toEqual([
    ...['lineage_versions', 'mark_versions', 'note_versions'],
  ])
})
