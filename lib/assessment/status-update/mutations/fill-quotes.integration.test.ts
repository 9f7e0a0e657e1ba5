import { describe, expect, it } from 'vitest'
import { showAsProvisional } from '@/lib/assessment/status-review/mutations/show-as-provisional'
import { typedCitation } from '@/lib/assessment/status-update/rules/testing'
import { findSourcesOf } from '@/lib/evidence/source/data/library'
import { addSource } from '@/lib/evidence/source/mutations/add-source'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import { answerOf, newestTold, ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { asShownTo } from '@/lib/work/desk/data/testing'
import { slug, typedJudgement, typedSource } from '@/scripts/test/typed'
import { findLinesToCite, findPlacesToCite } from '../data/lines-to-cite'
import { findSourceWork } from '../data/source-work'
import { blankDraft } from '../rules/compose'
import { composeSchema, draftSchema, fillSchema } from '../schema'
import type { WorkLine } from '../types'
import { citeSource } from './cite-source'
import { fillQuotes } from './fill-quotes'
import { saveDraft } from './save-draft'
import { submitDraft } from './submit-draft'

const quote = 'Test quote, not from the source'

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2, reviewer } = await peopleOf(database)

/** The form as the page of a source sends it, with every citation filled unless told otherwise. */
function formOf(sourceId: string, lines: readonly WorkLine[], changes: Record<string, string> = {}) {
  return fillSchema.parse({
    sourceId,
    rows: lines.flatMap((line) =>
      line.rows.map(({ index }) => ({
        statement: line.slug,
        reference: line.reference,
        party: line.party,
        version: line.version,
        seen: line.seen,
        index,
        quote,
        locator: 'p. 1',
      })),
    ),
    ...changes,
  })
}

const draftsOf = (personId: string) =>
  database.app.draft.findMany({
    where: { personId },
    select: {
      version: true,
      begunFrom: true,
      content: true,
      line: { select: { party: true, commitment: { select: { reference: true } } } },
    },
  })

/** Adds a document that only one test cites, and says how it bears on an item where that is said. */
const addOne = (said: object = {}) => addSource(analyst, typedSource({ date: '2023', ...said }))

describe('working through a source', () => {
  it('begins a draft of each line from its newest revision, with everything that it says', async () => {
    const { lines, drafts } = await findSourceWork(analyst, 'S222')
    expect(
      lines.map(({ reference, version, seen, rows }) => [reference, version, seen, rows.length]),
    ).toEqual([
      ['2b', 0, 1, 1],
      ['7c', 0, 1, 1],
      ['7d', 0, 1, 1],
    ])
    expect(drafts).toEqual([])
    expect(await fillQuotes(analyst, formOf('S222', lines))).toEqual({ drafts: 3 })
    expect((await newestTold(database)).slugs).toEqual([slug])

    const [first] = await draftsOf(analyst.id)
    const content = draftSchema.parse(first?.content)
    expect(first).toMatchObject({ version: 1, begunFrom: 1, line: { commitment: { reference: '2b' } } })
    expect(content.citations.length).toBeGreaterThan(1)
    expect(content.citations.filter((row) => row.sourceId === 'S222')).toMatchObject([
      { quote, locator: 'p. 1' },
    ])
    // Words that were copied anew were seen on the page; the others stay as they were, with the copy that they were seen on.
    expect(content.citations.map(({ sourceId, seenOn }) => [sourceId, seenOn])).toEqual([
      ['S12', '2026-12-01'],
      ['S201', '2026-12-01'],
      ['S134', '2026-12-01'],
      ['S222', ''],
      ['S215', '2026-12-01'],
      ['S204', '2026-12-01'],
      ['S205', '2026-12-01'],
    ])
    const { lineId } = await database.app.revision.findFirstOrThrow({
      where: { line: { commitment: { reference: '2b' } } },
    })
    expect(await database.app.revision.count({ where: { lineId } })).toBe(1)
    expect(await database.app.source.findUniqueOrThrow({ where: { id: 'S222' } })).toMatchObject({
      seen: 'opened',
    })

    const again = await findSourceWork(analyst, 'S222')
    expect(again.lines.map(({ version }) => version)).toEqual([1, 1, 1])
    expect(again.drafts.map(({ reference }) => reference)).toEqual(['2b', '7c', '7d'])
    expect(again.drafts.every(({ unmet, faults }) => unmet.length + faults.length === 0)).toBe(true)
    expect((await findSourceWork(analyst2, 'S222')).drafts).toEqual([])
    // The same again writes nothing.
    expect(await fillQuotes(analyst, formOf('S222', again.lines))).toEqual({ drafts: 0 })
  })

  it('writes all of it or nothing, and never over what was saved or submitted elsewhere', async () => {
    const before = (await findSourceWork(analyst, 'S222')).lines
    const draft = (await draftsOf(analyst.id)).find(({ line }) => line.commitment.reference === '7c')
    const mine = composeSchema.parse({
      ...draftSchema.parse(draft?.content),
      statement: slug,
      reference: '7c',
      party: 'eu-commission',
      opened: 'eu-commission',
      version: 1,
      rationale: 'Written elsewhere.',
    })
    await saveDraft(analyst, mine)
    const stale = fillSchema.parse({ ...formOf('S222', before), date: '' })
    const other = { ...stale, rows: stale.rows.map((row) => ({ ...row, quote: 'planted by the test' })) }
    expect(await answerOf(fillQuotes(analyst, other))).toBe('conflict: draft')
    for (const { content } of await draftsOf(analyst.id))
      expect(JSON.stringify(content)).not.toContain('planted by the test')

    const unseen = formOf('S04', (await findSourceWork(analyst2, 'S04')).lines)
    const older = { ...unseen, rows: unseen.rows.map((row) => ({ ...row, seen: 0 })) }
    if (older.rows.length > 0) expect(await answerOf(fillQuotes(analyst2, older))).toBe('conflict: revision')
  })

  it('is for analysts, and of sources and places that there are', async () => {
    const { lines } = await findSourceWork(analyst2, 'S12')
    const form = formOf('S12', lines)
    expect(await answerOf(fillQuotes(reviewer, form))).toBe('not_permitted')
    expect(await answerOf(fillQuotes(analyst2, { ...form, sourceId: 'S999' }))).toBe('not_found')
    expect(await answerOf(fillQuotes(analyst2, { ...form, date: '2999' }))).toEqual({
      date: ['status-update.judge.error.future'],
    })
    const misplaced = { ...form, rows: form.rows.map((row) => ({ ...row, index: 40 })) }
    expect(await answerOf(fillQuotes(analyst2, misplaced))).toBe('conflict: draft')
    expect(await draftsOf(analyst2.id)).toEqual([])
  })

  it('dates a source that nobody has dated, in the draft', async () => {
    const undated = await database.app.source.findFirstOrThrow({
      where: { date: null, citations: { some: {} } },
      orderBy: { number: 'asc' },
    })
    const { lines } = await findSourceWork(analyst2, undated.id)
    await fillQuotes(analyst2, formOf(undated.id, lines, { date: '2024-05' }))
    const [draft] = await draftsOf(analyst2.id)
    const rows = draftSchema.parse(draft?.content).citations.filter((row) => row.sourceId === undated.id)
    expect(rows[0]?.date).toBe('2024-05')
    expect((await database.app.source.findUniqueOrThrow({ where: { id: undated.id } })).date).toBeNull()
  })
})

describe('citing from anywhere', () => {
  it('adds a citation to one’s draft, begun from the newest revision', async () => {
    const at = { statement: slug, reference: '7e', party: 'all', sourceId: 'S40', language: 'en' }
    const { number } = await citeSource(analyst2, at)
    expect(number).toBeGreaterThan(1)
    expect(await citeSource(analyst2, at)).toEqual({ number: number + 1 })
    const [first] = await findLinesToCite(analyst2, await findPlacesToCite(analyst2))
    expect(first).toMatchObject({ reference: '7e', party: 'all' })
  })

  it('starts blank where nothing was submitted', async () => {
    const at = { statement: slug, reference: '2b', party: 'morocco', sourceId: 'S40', language: 'fr' }
    expect(await citeSource(analyst2, at)).toEqual({ number: 1 })
    const draft = (await draftsOf(analyst2.id)).find(({ line }) => line.party === 'morocco')
    expect(draft).toMatchObject({ content: { rationaleLanguage: 'fr', judgement: '' } })
  })

  it('is on items and with sources that there are', async () => {
    const at = { statement: slug, reference: '7e', party: 'all', sourceId: 'S40', language: 'en' }
    expect(await answerOf(citeSource(analyst, { ...at, sourceId: 'S999' }))).toBe('not_found')
    expect(await answerOf(citeSource(analyst, { ...at, reference: '99z' }))).toBe('not_found')
    expect(await answerOf(citeSource(analyst, { ...at, reference: '2a' }))).toEqual({
      judgement: ['status-update.judge.error.judgement'],
    })
    expect(await answerOf(citeSource(analyst, { ...at, party: 'france' }))).toEqual({
      party: ['status-update.judge.error.party'],
    })
  })
})

describe('citing a source that somebody said bears on the item', () => {
  const line = { statement: slug, reference: '7c', party: 'all' }
  const citedBy = async (person: Member, sourceId: string) => {
    const { number } = await citeSource(person, { ...line, sourceId, quote, language: 'en' })
    const draft = await db().draft.findFirstOrThrow({
      where: {
        personId: person.id,
        line: { party: 'all', commitment: { reference: '7c', statement: { slug } } },
      },
      select: { content: true },
    })
    return draftSchema.parse(draft.content).citations[number - 1]
  }

  it('takes over the words that were selected, and the stance that the same person gave', async () => {
    const { id: sourceId } = await addOne({ item: `${slug}/7c`, stance: 'contradicts' })
    expect(await citedBy(analyst, sourceId)).toMatchObject({ sourceId, stance: 'contradicts', quote })
    expect(await citedBy(analyst2, sourceId)).toMatchObject({ sourceId, stance: '', quote })
  })

  it('takes over no stance of the dossier that was brought in', async () => {
    const { sourceId } = await db().bearing.findFirstOrThrow({
      where: {
        commitment: { reference: '7c', statement: { slug } },
        source: { NOT: { addedById: analyst.id } },
      },
      select: { sourceId: true },
    })
    expect(await citedBy(analyst, sourceId)).toMatchObject({ sourceId, stance: '', quote })
  })
})

describe('submitting drafts as they were saved', () => {
  const at = { statement: slug, reference: '7d', party: 'spain' }

  it('submits what is ready; what it cites becomes public with the judgement', async () => {
    const { id } = await addOne()
    const citation = typedCitation({ sourceId: id, quote: '', locator: '', onBehalfOf: 'spain' })
    const form = typedJudgement('7d', 'spain', { citations: [citation] })
    const { version } = await saveDraft(analyst, form)
    expect(await answerOf(submitDraft(analyst, { ...at, version: version + 1 }))).toBe('conflict: draft')
    expect(await answerOf(submitDraft(analyst2, { ...at, version }))).toBe('not_found')
    const { revisionId } = await submitDraft(analyst, { ...at, version })
    const isPublic = async () => (await findSourcesOf(slug)).find((source) => source.id === id)
    expect(await isPublic()).toBeUndefined()

    await showAsProvisional(reviewer, await asShownTo(reviewer, revisionId))
    expect(await newestTold(database)).toEqual({ slugs: [slug], shown: true })
    expect(await isPublic()).toMatchObject({ onBehalfOf: 'spain' })
    const said = await database.app.review.findFirstOrThrow({ where: { classing: { sourceId: id } } })
    expect(said).toMatchObject({ reviewerId: reviewer.id, decision: 'approve' })
  })

  it('names what it lacks', async () => {
    const form = composeSchema.parse({ ...blankDraft({ party: 'morocco' }), ...at, party: 'morocco' })
    const { version } = await saveDraft(analyst, form)
    const answer = await answerOf(submitDraft(analyst, { ...at, party: 'morocco', version }))
    expect(answer).toMatchObject({ judgement: ['status-update.judge.error.judgement'] })
  })
})
