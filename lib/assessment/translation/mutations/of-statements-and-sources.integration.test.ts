import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { findPublicTests } from '@/lib/evidence/item-test/data/public'
import { proposeTest } from '@/lib/evidence/item-test/mutations/propose'
import { typedTest } from '@/lib/evidence/item-test/mutations/testing'
import { testsAsOf } from '@/lib/evidence/item-test/rules/as-of'
import { pastGuards } from '@/lib/evidence/source/data/testing'
import {
  answerOf,
  memberOf,
  newestTold,
  ownDatabase,
  peopleOf,
  verbsOn,
  withClient,
} from '@/lib/ground/platform/testing'
import { findChanges } from '@/lib/reading/dossier/data/changes'
import { findSourcePart } from '@/lib/reading/dossier/data/source'
import { findPublicEvents, findPublicPlaces } from '@/lib/record/event/data/public-events'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { findBodies } from '@/lib/text/commitment/data/bodies'
import { findStatement, findStatementHead } from '@/lib/text/statement/data/statements'
import { placeIn, shortTitleIn, titleIn } from '@/lib/text/statement/rules/names-by-language'
import type { SaidOf, TranslatedField } from '@/lib/text/statement/rules/own-words'
import { NAME_FIELDS, namesBy } from '@/lib/text/statement/rules/statement-names'
import { findQueue } from '@/lib/work/desk/data/reviews'
import { because, decidedOn, translation } from '@/scripts/test/made'
import { slug } from '@/scripts/test/typed'
import { findDeskTranslation, findTranslationsNamed } from '../data/desk'
import { findToTranslate } from '../data/originals'
import type { OriginalView } from '../types'
import { refusalOfCopy } from './testing'
import { translate } from './translate'
import { translationReview } from './translation-review'

// What is translated of a statement itself, of the bodies that it makes responsible, of a source, and of the tests of an item. No text here is out of a source.

const ofStatement: SaidOf = { slug, reference: null, source: null }
const ofItem: SaidOf = { slug, reference: '7c', source: null }
const ofSource: SaidOf = { slug: null, reference: null, source: 'S40' }
const said = 'Palabras de prueba, de ninguna fuente.'

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer } = await peopleOf(database)
const both = await memberOf(database, 'analyst2', 'reviewer')

async function originalOf(of: SaidOf, field: TranslatedField, words?: string): Promise<OriginalView> {
  const texts = await findToTranslate(of, 'es')
  const original = texts?.originals.find(
    (each) => each.field === field && (words === undefined || each.text === words),
  )
  if (!original) throw new Error(`nothing says ${field}`)
  return original
}

const proposed = (of: SaidOf, field: TranslatedField, changes: object = {}) =>
  translation(of, field, { text: said, ...changes })
const approved = (id: string, by = reviewer) => decidedOn(by, 'translation', id)
const taken = (id: string) => translationReview.withdraw(analyst, { id, ...because })

describe('what a statement is called', () => {
  it('may be translated in three texts, with what came with it beside them', async () => {
    const texts = (await findToTranslate(ofStatement, 'es'))?.originals ?? []
    const row = await withClient(database.ownerUrl, (client) =>
      client.query('SELECT title, short_title, place, titles, places FROM statements WHERE slug = $1', [
        slug,
      ]),
    )
    const { title, short_title, place, titles, places } = row.rows[0]
    expect(texts.slice(0, 3)).toMatchObject([
      { field: 'statement_title', text: title, language: 'en', brought: titles.es },
      { field: 'statement_short_title', text: short_title, language: 'en' },
      { field: 'statement_place', text: place, language: 'en', brought: places.es },
    ])
  })

  it.each(NAME_FIELDS)(
    '%s is shown on every page once a second person has read it, and goes again',
    async (field) => {
      const view = () => findStatement(slug)
      const names = async () => {
        const [statement, head] = [await view(), await findStatementHead(slug)]
        if (!statement || !head) throw new Error('no statement')
        const of = { statement_title: titleIn, statement_place: placeIn, statement_short_title: null }[field]
        return of ? [of(statement, 'es'), of(head, 'es')] : [shortTitleIn(statement, 'es')]
      }
      const before = await names()
      const { id } = await translate(analyst, await proposed(ofStatement, field))
      expect(await names()).toEqual(before)
      expect(await answerOf(approved(id, both))).toBe('done')
      expect(new Set((await names()).map(({ text }) => text))).toEqual(new Set([said]))
      const shown = await view()
      expect(shown?.translatedNames).toMatchObject([
        { field, shown: { text: said, language: 'es', isReviewed: true, original: { language: 'en' } } },
      ])
      const then = shown && namesBy(shown, '2026-01-01')
      expect(then && titleIn(then, 'es').text).not.toBe(said)
      expect(await verbsOn(database, id)).toEqual(['submitted', 'approved', 'published'])
      await taken(id)
      expect(await names()).toEqual(before)
    },
  )
})

describe('the bodies that a statement makes responsible', () => {
  const names = async (reference: string, language = 'es') =>
    (await findBodies(slug, reference, language)).map(({ text, original }) => `${original.text}: ${text}`)

  it('are each once, without the parties', async () => {
    const { originals = [], parties = [] } = (await findToTranslate(ofStatement, 'es')) ?? {}
    const bodies = originals.filter(({ field }) => field === 'responsible').map(({ text }) => text)
    expect(bodies).toContain('African Union')
    expect(bodies.filter((name) => name === 'Europol')).toHaveLength(1)
    expect(bodies.filter((name) => parties.some((party) => party.name === name))).toEqual([])
  })

  it('are shown with every item that names them, and with no other', async () => {
    const { sha256 } = await originalOf(ofStatement, 'responsible', 'Europol')
    const input = await proposed(ofStatement, 'responsible', { original: sha256 })
    const { id } = await translate(analyst, input)
    expect(await names('7c')).toEqual([])
    const listed = await originalOf(ofStatement, 'responsible', 'Europol')
    expect(listed.translations).toMatchObject([{ id, isCurrent: true, visibility: 'not_public' }])
    expect((await originalOf(ofStatement, 'responsible', 'African Union')).translations).toEqual([])
    await approved(id)
    expect([await names('7c'), await names('7e')]).toEqual([[`Europol: ${said}`], [`Europol: ${said}`]])
    expect(await names('9d')).toEqual([])
    expect(await names('7c', 'fr')).toEqual([])
    expect(await findDeskTranslation(reviewer, id)).toMatchObject({
      ...{ of: ofStatement, field: 'responsible', visibility: 'shown' },
      original: { text: 'Europol', language: 'en' },
    })
  })

  it('are translated no more once no item that stands names them', async () => {
    const { sha256 } = await originalOf(ofStatement, 'responsible', 'IOM')
    const input = await proposed(ofStatement, 'responsible', { original: sha256 })
    const { id } = await translate(analyst, input)
    const withdrawn = (state: string, at: string) =>
      pastGuards(
        database.ownerUrl,
        ['commitments'],
        `UPDATE commitments SET state = '${state}', withdrawn_at = ${at}, withdrawn_reason = CASE WHEN ${at} IS NOT NULL THEN 'Test reason' END,
                withdrawn_language = CASE WHEN ${at} IS NOT NULL THEN 'en' END
          WHERE id IN (SELECT commitment_id FROM responsible_bodies WHERE name = 'IOM')`,
      )
    await withdrawn('withdrawn', 'now()')
    expect(await answerOf(approved(id))).toBe('original_gone')
    expect(await findDeskTranslation(reviewer, id)).toMatchObject({ isCurrent: false })
    await withdrawn('published', 'NULL')
    expect(await answerOf(approved(id))).toBe('done')
  })
})

describe('the summary of a source', () => {
  const summaries = async (language = 'es') =>
    ((await findSourcePart(slug, 'S40', language))?.summaries ?? []).map(({ text }) => text)

  it('is translated once for every statement that uses it', async () => {
    const original = await originalOf(ofSource, 'summary')
    expect(original).toMatchObject({ lineId: null, partyKey: null, language: 'en' })
    const { id } = await translate(analyst, await proposed(ofSource, 'summary'))
    expect(await summaries()).toEqual([])
    expect(await findTranslationsNamed([id])).toMatchObject([{ of: ofSource, parties: [] }])
    expect(await findQueue(reviewer)).toContainEqual(
      expect.objectContaining({ id, slug: null, reference: 'S40', words: said }),
    )
    const own = await translate(both, await proposed(ofSource, 'summary'))
    expect(await answerOf(approved(own.id, both))).toBe('own_work')
    await approved(id)
    expect(await newestTold(database)).toEqual({ slugs: [slug], shown: true })
    expect(await summaries()).toEqual([said])
    expect(await summaries('fr')).toEqual([])
    expect((await findPublicEvents(slug, null, 300)).map(({ objectId }) => objectId)).toContain(id)
    await taken(id)
    expect(await summaries()).toEqual([])
  })

  it('changes the pages in its language only', async () => {
    const before = await findChanges(slug)
    expect(before.length).toBeGreaterThan(0)
    for (const [of, field] of [[ofSource, 'summary'] as const, [ofStatement, 'statement_place'] as const]) {
      const { id } = await translate(analyst, await proposed(of, field))
      await approved(id)
      await taken(id)
    }
    expect(await findChanges(slug)).toEqual(before)
  })

  it('that came with an import is public where its source is used', async () => {
    const { id } = await translate(analyst, await proposed(ofSource, 'summary'))
    await approved(id)
    const imported = (objectId: string) =>
      database.owner.$transaction((tx) =>
        recordEvent(tx, { actor: { kind: 'system' }, verb: 'imported', objectType: 'translation', objectId }),
      )
    const places = await findPublicPlaces(slug)
    await imported(randomUUID())
    expect(await findPublicPlaces(slug)).toEqual(places)
    await imported(id)
    expect(await findPublicPlaces(slug)).toHaveLength(places.length + 1)
    expect(await findPublicPlaces('nowhere')).toEqual([])
    await taken(id)
  })

  it('tells every process of each statement on whose pages it stands', async () => {
    const { id } = await translate(analyst, await proposed(ofSource, 'summary'))
    const { rows } = await withClient(database.ownerUrl, (client) =>
      client.query('SELECT statements_showing($1, $2, NULL) AS slug', ['translation', id]),
    )
    expect(rows).toEqual([{ slug }])
  })

  it('stands for no other words: what a source says otherwise is not translated', async () => {
    const { text } = await originalOf(ofSource, 'summary')
    const { id } = await translate(analyst, await proposed(ofSource, 'summary'))
    await approved(id)
    const summarised = (words: string) =>
      pastGuards(database.ownerUrl, ['sources'], (client) =>
        client.query(`UPDATE sources SET summary = $1 WHERE id = 'S40'`, [words]),
      )
    await summarised('Said otherwise in this test')
    expect(await summaries()).toEqual([])
    await summarised(text)
    expect(await summaries()).toEqual([said])
  })

  it('is of none that readers do not see', async () => {
    expect(await findToTranslate({ slug: null, reference: null, source: 'S99999' }, 'es')).toBeNull()
  })
})

describe('the tests of an item', () => {
  async function setTest(changes: object): Promise<string> {
    const { id } = await proposeTest(
      analyst,
      typedTest({ says: 'Test words', reason: 'Test reason', ...changes }),
    )
    await decidedOn(reviewer, 'item-test', id)
    return id
  }
  const textsOf = async (...fields: TranslatedField[]) =>
    ((await findToTranslate(ofItem, 'es'))?.originals ?? []).filter(({ field }) => fields.includes(field))
  const proposedOf = async (field: TranslatedField, words: string) =>
    proposed(ofItem, field, { original: (await originalOf(ofItem, field, words)).sha256 })

  beforeAll(async () => {
    await setTest({})
    await setTest({ says: 'Other test words' })
    await setTest({ act: 'replace', ends: 1, says: 'Third test words' })
  })

  it('may be translated: both texts of each public one, each text once, whether it stands or ended', async () => {
    await proposeTest(analyst, typedTest({ says: 'Unread test words' }))
    expect((await textsOf('test_says', 'test_shown_by')).map(({ field, text }) => [field, text])).toEqual([
      ['test_says', 'Test words'],
      ['test_says', 'Other test words'],
      ['test_says', 'Third test words'],
      ['test_shown_by', 'A test document'],
    ])
  })

  it('are shown with the words that a translation is of, once a second person has read it, and not for days before', async () => {
    const { id } = await translate(analyst, await proposedOf('test_says', 'Other test words'))
    expect((await findPublicTests(slug, '7c', 'es'))[1]?.translated).toBeUndefined()
    await approved(id)
    const tests = await findPublicTests(slug, '7c', 'es')
    expect(tests.map(({ translated }) => translated?.test_says?.text)).toEqual([undefined, said, undefined])
    const original = { text: 'Other test words', language: 'en' }
    expect(tests[1]?.translated?.test_says).toMatchObject({ original, isReviewed: true })
    expect(testsAsOf(tests, '9999-12-31')[1]?.translated).toEqual(tests[1]?.translated)
    const before = tests.map((each) => ({ ...each, publishedAt: '2000-01-01T00:00:00.000Z' }))
    expect(testsAsOf(before, '2000-01-02')[1]?.translated).toBeUndefined()
    expect((await findPublicTests(slug, '7c', 'fr'))[1]?.translated).toBeUndefined()
  })

  it('that say the same would show it have one translation of it', async () => {
    const { id } = await translate(analyst, await proposedOf('test_shown_by', 'A test document'))
    await approved(id)
    const tests = await findPublicTests(slug, '7c', 'es')
    expect(tests.map(({ translated }) => translated?.test_shown_by?.text)).toEqual([said, said, said])
    const stands = await withClient(database.ownerUrl, (client) =>
      client.query('SELECT translation_stands(t) AS stands FROM translations t WHERE id = $1', [id]),
    )
    expect(stands.rows).toEqual([{ stands: true }])
  })
})

describe('what is proposed', () => {
  const elsewhere = 'not_found'
  it.each<[SaidOf, TranslatedField, object, string]>([
    [ofStatement, 'statement_title', { original: 'f'.repeat(64) }, 'stale'],
    [ofStatement, 'statement_title', { statement: 'nowhere' }, elsewhere],
    [ofStatement, 'statement_title', { reference: '7c' }, elsewhere],
    [ofStatement, 'statement_title', { source: 'S40' }, elsewhere],
    [ofStatement, 'statement_title', { statement: '' }, elsewhere],
    [ofStatement, 'represented_by', { party: 'nobody' }, elsewhere],
    [ofStatement, 'represented_by', { reference: '7b' }, elsewhere],
    [ofStatement, 'represented_by', { original: 'f'.repeat(64) }, 'stale'],
    [ofSource, 'summary', { source: 'S99999' }, elsewhere],
    [ofSource, 'summary', { original: 'f'.repeat(64) }, 'stale'],
    [ofItem, 'test_says', { original: 'f'.repeat(64) }, 'stale'],
    [ofItem, 'title', { original: 'f'.repeat(64) }, 'stale'],
    [ofItem, 'title', { reference: '99z' }, elsewhere],
    [ofItem, 'title', { line: randomUUID() }, elsewhere],
    [ofItem, 'shows', { original: 'f'.repeat(64) }, 'stale'],
  ])('translates words that stand there: not of %j, %s, with %j', async (of, field, changes, answer) => {
    expect(await answerOf(translate(analyst, await proposed(of, field, changes)))).toBe(answer)
  })

  it.each<[SaidOf, TranslatedField, object, string]>([
    [ofStatement, 'statement_title', { text: 'x'.repeat(301) }, 'line_long'],
    [ofStatement, 'statement_title', { text: 'one\ntwo' }, 'characters'],
    [ofSource, 'summary', { text: 'x'.repeat(1_501) }, 'summary_long'],
    [ofSource, 'summary', { source: 'x' }, 'malformed'],
    [ofItem, 'test_says', { text: 'x'.repeat(211) }, 'test_long'],
    [ofItem, 'test_shown_by', { text: 'x'.repeat(751) }, 'shown_by_long'],
  ])('fits its place: not of %j, %s, with %j', async (of, field, changes, fault) => {
    await expect(proposed(of, field, changes)).rejects.toThrow(fault)
  })
})

describe('the database itself', () => {
  const copy = (id: string, changes: Readonly<Record<string, string>>) => refusalOfCopy(database, id, changes)
  const statement = `(SELECT id FROM statements WHERE slug = '${slug}')`

  it.each<[SaidOf, TranslatedField, number]>([
    [ofStatement, 'statement_title', 300],
    [ofStatement, 'statement_place', 300],
    [ofStatement, 'responsible', 300],
    [ofStatement, 'represented_by', 300],
    [ofSource, 'summary', 1_500],
    [ofItem, 'in_short', 140],
    [ofItem, 'test_says', 210],
    [ofItem, 'test_shown_by', 750],
  ])(
    'takes of %j no %s that is of something else, too long, or of words that nobody said',
    async (of, field, most) => {
      const { id } = await translate(analyst, await proposed(of, field))
      expect(await copy(id, {})).toBe('done')
      expect(await copy(id, { text: `repeat('x', ${most})` })).toBe('done')
      expect(await copy(id, { text: `repeat('x', ${most + 1})` })).toMatch(/fit_their_place/)
      expect(await copy(id, { original_sha256: `repeat('a', 64)` })).toMatch(/words of ours/)
      expect(await copy(id, { original_language: `'fr'` })).toMatch(/words of ours/)
      expect(await copy(id, { language: `'en'` })).toMatch(/another_language/)
      expect(await copy(id, { party_key: `'nobody'` })).not.toBe('done')
      expect(await copy(id, { party_key: `'spain'` })).not.toBe('done')
      const place = of.reference === null ? 'statement_id' : 'commitment_id'
      expect(await copy(id, { [place]: of.source === null ? 'NULL' : statement })).not.toBe('done')
      expect(await copy(id, { source_id: of.source === null ? `'S40'` : `'S41'` })).not.toBe('done')
      expect(await copy(id, { field: `'title'` })).not.toBe('done')
    },
  )
})
