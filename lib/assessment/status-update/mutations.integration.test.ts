import { describe, expect, it } from 'vitest'
import { proposeTest } from '@/lib/evidence/item-test/mutations/propose'
import { typedTest } from '@/lib/evidence/item-test/mutations/testing'
import { logSearch } from '@/lib/evidence/search-log/mutations/log-search'
import { searchReview } from '@/lib/evidence/search-log/mutations/search-review'
import { typedSearch } from '@/lib/evidence/search-log/mutations/testing'
import { pastGuards } from '@/lib/evidence/source/data/testing'
import { dayAfter } from '@/lib/ground/i18n/calendar'
import type { Member } from '@/lib/ground/platform/actor'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { answerOf, ownDatabase, peopleOf, refusalOf, verbsOn } from '@/lib/ground/platform/testing'
import { decidedOn, judged } from '@/scripts/test/made'
import { typedJudgement } from '@/scripts/test/typed'
import { findComposition } from './data/composition'
import { findDrafts } from './data/drafts'
import { findLookAgain } from './data/look-again'
import { findToCite } from './data/to-cite'
import { beginFrom } from './mutations/begin-from'
import { discardDraft } from './mutations/discard-draft'
import { saveDraft } from './mutations/save-draft'
import { submit } from './mutations/submit'
import { CURRENT_METHOD } from './rules/method-versions'
import { typedCitation } from './rules/testing'
import type { ComposeInput } from './schema'

const slug = 'rabat-2022-07-08'

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2, reviewer } = await peopleOf(database)

/** A form as it comes in, well filled for "Reaffirmed"; no text in it is out of a source. */
const formOf = (reference: string, party: string, changes: object = {}): ComposeInput =>
  typedJudgement(reference, party, { locale: 'en', seen: { [party]: '0' }, ...changes })

const draftsOf = (person: Member) => findDrafts(person)

describe('a draft', () => {
  it('keeps whatever was typed, once a person and line, and writes no event', async () => {
    const before = await database.app.event.count()
    const first = await saveDraft(analyst, formOf('2b', 'spain', { judgement: '', seenUpTo: '20' }))
    const second = await saveDraft(
      analyst,
      formOf('2b', 'spain', { rationale: 'half a sen', opened: 'spain', version: first.version }),
    )
    expect([first.version, second.version]).toEqual([1, 2])
    const view = await findComposition(analyst, slug, '2b', 'spain')
    expect(view?.draft).toMatchObject({ party: 'spain', version: 2, content: { rationale: 'half a sen' } })
    expect(await database.app.event.count()).toBe(before)
  })

  it('is seen by nobody else', async () => {
    await saveDraft(analyst, formOf('8c', 'spain'))
    expect((await findComposition(analyst2, slug, '8c', 'spain'))?.draft).toBeNull()
    expect((await draftsOf(analyst2)).map(({ reference }) => reference)).not.toContain('8c')
    expect((await draftsOf(analyst)).map(({ reference }) => reference)).toContain('8c')
  })

  it('refuses a stale tab, which keeps its text, and takes the same words twice as one saving', async () => {
    await saveDraft(analyst, formOf('9a', 'spain'))
    const stale = formOf('9a', 'spain', { rationale: 'from another tab', version: 0 })
    expect(await answerOf(saveDraft(analyst, stale))).toBe('conflict: draft')
    expect(await saveDraft(analyst, formOf('9a', 'spain'))).toMatchObject({ version: 1 })
    const row = await findComposition(analyst, slug, '9a', 'spain')
    expect(row?.draft?.content.rationale).toBe('The words were said again [1].')
  })

  it('moves to the line of another party, and never onto another draft', async () => {
    await saveDraft(analyst, formOf('9b', 'spain'))
    const moved = await saveDraft(
      analyst,
      formOf('9b', 'morocco', { opened: 'spain', version: 1, rationale: 'moved' }),
    )
    expect(moved).toMatchObject({ party: 'morocco', version: 2 })
    expect((await draftsOf(analyst)).filter(({ reference }) => reference === '9b')).toMatchObject([
      { party: 'morocco' },
    ])
    await saveDraft(analyst, formOf('9b', 'spain'))
    const onto = formOf('9b', 'morocco', { opened: 'spain', version: 1 })
    expect(await answerOf(saveDraft(analyst, onto))).toBe('conflict: draft')
  })

  it('refuses who is no analyst, an item that is not there, one that takes no judgement, a party that speaks not', async () => {
    expect(await answerOf(saveDraft(reviewer, formOf('2b', 'all')))).toBe('not_permitted')
    expect(await answerOf(saveDraft(analyst, formOf('99z', 'all')))).toBe('not_found')
    for (const reference of ['7a', '2a', '2d'])
      expect(await answerOf(saveDraft(analyst, formOf(reference, 'all')))).toEqual({
        judgement: ['status-update.judge.error.judgement'],
      })
    expect(await answerOf(saveDraft(analyst, formOf('2b', 'france')))).toEqual({
      party: ['status-update.judge.error.party'],
    })
  })

  it('is discarded by its writer, in the version they saw', async () => {
    const { version } = await saveDraft(analyst, formOf('10a', 'spain'))
    const input = { statement: slug, reference: '10a', party: 'spain', version }
    expect(await answerOf(discardDraft(analyst2, input))).toBe('not_found')
    expect(await answerOf(discardDraft(analyst, { ...input, version: 9 }))).toBe('conflict: draft')
    expect(await answerOf(discardDraft(analyst, input))).toBe('done')
    expect((await findComposition(analyst, slug, '10a', 'spain'))?.draft).toBeNull()
  })

  it('begins from a revision with its words, and asks before another draft makes way', async () => {
    const view = await findComposition(analyst, slug, '7d', 'all')
    const revisionId = view?.lines.find(({ party }) => party === 'all')?.shown?.revision.id ?? ''
    expect(await beginFrom(analyst, { revisionId, instead: 0 })).toEqual({
      statement: slug,
      reference: '7d',
      party: 'all',
    })
    const draft = (await findComposition(analyst, slug, '7d', 'all'))?.draft
    expect(draft).toMatchObject({ begunFrom: 1, content: { judgement: 'reaffirmed' } })
    expect(draft?.content.citations).toHaveLength(9)
    expect(draft?.content.citations).toContainEqual(
      expect.objectContaining({ seenCopy: "archived copy of the page's beginning", seenOn: '2026-12-01' }),
    )
    expect(await answerOf(beginFrom(analyst, { revisionId, instead: 0 }))).toBe('conflict: draft')
    expect(await answerOf(beginFrom(analyst, { revisionId, instead: 1 }))).toBe('done')
    const nothing = '00000000-0000-4000-8000-000000000000'
    expect(await answerOf(beginFrom(analyst, { revisionId: nothing, instead: 0 }))).toBe('not_found')
  })
})

describe('submitting', () => {
  it('makes the next revision, classes what nobody has classed, discards the draft and records the act', async () => {
    const { version } = await saveDraft(analyst, formOf('2b', 'morocco'))
    const source = {
      sourceId: 'S15',
      primary: 'no',
      independenceGroup: 'le-reporter',
      onBehalfOf: 'morocco',
      date: '2030',
    }
    const form = formOf('2b', 'morocco', {
      opened: 'morocco',
      version,
      citations: [typedCitation(source)],
      searchLogs: [{ place: 'a parliament’s site', language: 'fr', day: '2024-05-01' }],
    })
    expect(await answerOf(submit(analyst, form))).toEqual({
      'citations[0].date': ['status-update.judge.error.future'],
    })
    form.citations = form.citations.map((row) => ({ ...row, date: '2023-07' }))
    const { revisionId, number } = await submit(analyst, form)
    expect(number).toBe(1)
    const revision = await database.app.revision.findUniqueOrThrow({
      where: { id: revisionId },
      include: { citations: true, searchLogs: true, line: true },
    })
    expect(revision).toMatchObject({
      state: 'submitted',
      begunFrom: 0,
      authorId: analyst.id,
      methodVersion: CURRENT_METHOD.number,
      citations: [{ sourceId: 'S15', quote: 'Test quote, not from the source' }],
      searchLogs: [{ language: 'fr' }],
      line: { party: 'morocco' },
    })
    // The source was dated already: only what was unset is said, and readers do not see it before a second person has read it.
    const said = { primary: false, independenceGroup: 'le-reporter', onBehalfOf: 'morocco' }
    expect(await database.app.sourceClassing.findMany({ where: { sourceId: 'S15' } })).toMatchObject([
      { personId: analyst.id, after: said },
    ])
    expect(await database.app.source.findUniqueOrThrow({ where: { id: 'S15' } })).toMatchObject({
      primary: null,
      independenceGroup: null,
      onBehalfOf: null,
      date: '2023-06-06',
    })
    const [cited] = await findToCite(analyst, { statement: slug, named: ['S15'], typed: '' })
    expect(cited).toMatchObject({ ...said, date: '2023-06-06' })
    expect(await verbsOn(database, 'S15')).toContain('classed')
    expect(await verbsOn(database, revisionId)).toEqual(['submitted'])
    expect((await findComposition(analyst, slug, '2b', 'morocco'))?.draft).toBeNull()
  })

  it('names the fields that are badly filled, and writes nothing', async () => {
    const form = formOf('2b', 'eu-commission', {
      judgement: 'supported',
      seenUpTo: '2099',
      citations: [typedCitation({ onBehalfOf: 'france' })],
    })
    expect(await answerOf(submit(analyst, form))).toEqual({
      judgement: ['status-update.judge.error.judgement'],
      seenUpTo: ['status-update.judge.error.future'],
      'citations[0].onBehalfOf': ['status-update.judge.error.onBehalfOf'],
    })
    expect(await answerOf(submit(analyst, formOf('2b', 'eu-commission', { rationale: ' ' })))).toEqual({
      rationale: ['status-update.judge.error.rationale'],
    })
    const unknown = formOf('2b', 'eu-commission', { citations: [typedCitation({ sourceId: 'S999' })] })
    expect(await answerOf(submit(analyst, unknown))).toEqual({
      'citations[0].sourceId': ['status-update.judge.error.source'],
    })
    expect(
      await database.app.revision.count({
        where: { authorId: analyst.id, line: { party: 'eu-commission' } },
      }),
    ).toBe(0)
  })

  it('refuses a judgement without the least evidence, and names what is not met', async () => {
    const form = formOf('7e', 'spain', { judgement: 'operating' })
    const refusal = await submit(analyst, form).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'rules_unmet', details: { unmet: 'primary_and_not_by_party' } })
  })

  it('refuses an item that takes no assessment', async () => {
    expect(await answerOf(submit(analyst, formOf('7a', 'all')))).toEqual({
      judgement: ['status-update.judge.error.judgement'],
    })
  })

  it('refuses what was begun from a revision that is no longer the newest', async () => {
    await submit(analyst2, formOf('7e', 'morocco'))
    expect(await answerOf(submit(analyst, formOf('7e', 'morocco')))).toBe('conflict: revision')
    const kept = await saveDraft(analyst, formOf('7e', 'morocco'))
    const view = await findComposition(analyst, slug, '7e', 'morocco')
    expect(view).toMatchObject({ draft: { begunFrom: 0 }, newerThanDraft: { number: 1 } })
    const again = formOf('7e', 'morocco', { seen: { morocco: 1 }, opened: 'morocco', version: kept.version })
    expect(await submit(analyst, again)).toMatchObject({ number: 2 })
  })

  it('refuses to throw away a draft that was saved elsewhere', async () => {
    await saveDraft(analyst, formOf('7d', 'spain', { rationale: 'newer words, in another tab' }))
    expect(await answerOf(submit(analyst, formOf('7d', 'spain')))).toBe('conflict: draft')
    expect((await findComposition(analyst, slug, '7d', 'spain'))?.draft?.content.rationale).toBe(
      'newer words, in another tab',
    )
  })

  it('says of each test of the item what the evidence shows, and of none that is not public', async () => {
    const propose = async () =>
      (await proposeTest(analyst, typedTest({ reference: '7e', says: 'Test words' }))).id
    const id = await propose()
    await propose()
    await decidedOn(reviewer, 'item-test', id)
    const answer = { test: '1', found: 'partly', says: 'Test words.', citations: '1' }
    expect(
      await answerOf(
        submit(analyst, formOf('7e', 'eu-commission', { testAnswers: [{ ...answer, test: '2' }] })),
      ),
    ).toEqual({ 'testAnswers[0].found': ['status-update.judge.error.testGone'] })
    const { revisionId } = await submit(analyst, formOf('7e', 'eu-commission', { testAnswers: [answer] }))
    const rows = await database.app.testAnswer.findMany({ where: { revisionId } })
    expect(rows).toEqual([
      { revisionId, position: 0, testId: id, found: 'partly', says: 'Test words.', citations: [1] },
    ])
    await expect(
      database.owner.$executeRawUnsafe(
        `UPDATE test_answers SET says = 'Other' WHERE revision_id = '${revisionId}'`,
      ),
    ).rejects.toThrow(/never change once written/)
  })
})

describe('taking in a search', () => {
  const today = dayOf(now())

  const place = 'A register of this test'

  /** Logs a search that found nothing. */
  const logged = async (about: string) =>
    (await logSearch(analyst, typedSearch({ about, place, day: today, words: 'joint investigation' }))).id

  /** Submits "No public evidence" on a line with one search, and gives what the record holds of it. */
  async function submitted(reference: string, party: string, log: Record<string, string>) {
    const revisionId = await judged(analyst, reference, party, {
      ...{ judgement: 'no_public_evidence', seenUpTo: today, rationale: 'Somebody looked.', citations: [] },
      searchLogs: [{ place, language: 'es', day: today, ...log }],
    })
    const [row] = await database.app.searchLog.findMany({ where: { revisionId } })
    return { place: row?.place, takenFromId: row?.takenFromId }
  }

  describe('a search that is taken into a judgement', () => {
    it('is offered, and named word for word', async () => {
      const id = await logged(`${slug}/7b`)
      const view = await findComposition(analyst, slug, '7b', 'spain')
      expect(view?.searches).toMatchObject([{ id, place, language: 'es', day: today, state: 'submitted' }])
      expect(await submitted('7b', 'spain', { takenFrom: id })).toEqual({ place, takenFromId: id })
    })

    it.each([
      ['whose words were changed', { place: 'Another place' }],
      ['on another day', { day: dayAfter(today, -1) }],
    ])('stands as the writer’s own where it is one %s', async (_case, change) => {
      const id = await logged(`${slug}/7d`)
      const party = 'place' in change ? 'eu-commission' : 'morocco'
      expect(await submitted('7d', party, { takenFrom: id, ...change })).toMatchObject({ takenFromId: null })
    })

    it('is not one of another item, nor one that was withdrawn', async () => {
      const elsewhere = await logged(`${slug}/7d`)
      expect(await submitted('7e', 'spain', { takenFrom: elsewhere })).toMatchObject({ takenFromId: null })
      const gone = await logged(`${slug}/7e`)
      await searchReview.withdraw(analyst, { id: gone, reason: 'A slip.', language: 'en' })
      expect(await submitted('7e', 'morocco', { takenFrom: gone })).toMatchObject({ takenFromId: null })
    })

    it('cannot be claimed past the database', async () => {
      const id = await logged(`${slug}/7d`)
      const claim = `INSERT INTO search_logs (revision_id, position, place, language, day, taken_from_id)
      SELECT r.id, 90, $2, 'es', $3::date, $1::uuid FROM revisions r JOIN lines l ON l.id = r.line_id
      JOIN commitments c ON c.id = l.commitment_id WHERE c.reference = '7c' LIMIT 1`
      expect(await refusalOf(database, claim, [id, place, today])).toMatch(/is that search/)
    })
  })

  describe('look again', () => {
    it('counts from the day on which a search was logged', async () => {
      const later = '2028-01-31'
      const raised = async (day: string) => (await findLookAgain(day)).map(({ reference }) => reference)
      expect(await raised(later)).toContain('2b')
      await logged(`${slug}/2b`)
      const moved = `UPDATE logged_searches SET created_at = '2027-12-01' WHERE commitment_id = (SELECT id FROM commitments WHERE reference = '2b')`
      // As if it had been logged on another day: what the triggers refuse is done without them.
      await pastGuards(database.ownerUrl, ['logged_searches'], moved)
      expect(await raised(later)).not.toContain('2b')
    })
  })
})
