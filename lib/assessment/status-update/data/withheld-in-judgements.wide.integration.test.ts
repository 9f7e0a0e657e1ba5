import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { showAsProvisional } from '@/lib/assessment/status-review/mutations/show-as-provisional'
import { findDeskTranslation } from '@/lib/assessment/translation/data/desk'
import { findToTranslate } from '@/lib/assessment/translation/data/originals'
import { translate } from '@/lib/assessment/translation/mutations/translate'
import { translateSchema } from '@/lib/assessment/translation/schema'
import { proposeTest } from '@/lib/evidence/item-test/mutations/propose'
import { typedTest } from '@/lib/evidence/item-test/mutations/testing'
import { erase, lift } from '@/lib/evidence/snapshot/mutations/end-withholding'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { answerOf, ownDatabase, peopleOf, tablesWith } from '@/lib/ground/platform/testing'
import { asShownTo } from '@/lib/work/desk/data/testing'
import { decidedOn, judged as judgedAs, withheldOf } from '@/scripts/test/made'
import { slug } from '@/scripts/test/typed'
import { contentHash } from '../rules/content-hash'
import { findEverPublished } from './published'

// Words that were written for the test, and name nobody.

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer, reviewer2: other } = await peopleOf(database)

/** A name as texts write it, the same with what is not seen in it, and with what somebody else writes of it. */
const NAMES = {
  latin: { name: 'Qzomebody Qnown', unseen: 'Qzome\u00adbody  QNOWN' },
  arabic: { name: 'زقزوق قنديل', unseen: 'زَقْزُوق قِنْدِيل' },
} as const

/** Items with a public test, of which a judgement says something. */
const tested = ['7c', '7e']
for (const reference of tested) {
  const { id } = await proposeTest(analyst, typedTest({ reference }))
  await decidedOn(reviewer, 'item-test', id)
}

/** Submits "Taken up" of a party on a source, each of its texts with a name. */
const judged = (sourceId: string, party: string, name: string, quote: string, reference = '7e') =>
  judgedAs(analyst, reference, party, {
    judgement: 'taken_up',
    rationale: `A plan was made, said ${name} [1].`,
    inShort: `Said in short by ${name}.`,
    inShortWhole: `Said in short by ${name}, of the whole.`,
    citations: [
      {
        ...{ sourceId, stance: 'supports', shows: `that ${name} made a plan`, linkToStatement: 'explicit' },
        ...{ quote, locator: `p. 1, ${name}`, primary: 'yes', date: '2023-01', figure: name },
      },
    ],
    searchLogs: [{ place: `Where ${name} looked`, language: 'en', day: '2024-01-02' }],
    elements: [{ name: `What ${name} planned`, covered: 'yes' }],
    testAnswers: tested.includes(reference)
      ? [{ test: '1', found: 'shown', says: `What ${name} did.`, citations: '1' }]
      : [],
  })

const withholding = async (snapshotId: string, words: string | null, more: object = {}) => {
  const said = words === null ? { extent: 'whole', words: '' } : { words }
  return (await withheldOf(reviewer, snapshotId, { ...said, ...more })).ending.withholdingId
}
const ending = (withholdingId: string) => ({ locale: 'en', sourceId: 'S40', number: 1, withholdingId })

const seen = async (id: string) => {
  const revision = (await findEverPublished(slug)).find((each) => each.id === id)
  if (!revision) throw new Error('there is no judgement of the test')
  return revision
}

it.each([
  ['latin', 'S17', '7e'],
  ['arabic', 'S22', '7c'],
] as const)(
  'what is withheld of a source stands in no table but those that keep it apart (%s)',
  async (script, sourceId, reference) => {
    const { name, unseen } = NAMES[script]
    const copy = await keptCopy(database, analyst, `Test page. ${name} came on Tuesday.`, { sourceId })
    const id = await judged(sourceId, 'all', unseen, `${unseen} came on`, reference)
    await showAsProvisional(reviewer, await asShownTo(reviewer, id))
    const before = await seen(id)
    expect(before.citations[0]?.quote).toBe(`${unseen} came on`)
    expect(await tablesWith(database, name)).toEqual(
      expect.arrayContaining([
        'citations',
        'elements',
        'revisions',
        'search_logs',
        'snapshots',
        'test_answers',
      ]),
    )

    const decision = await withholding(copy, name, { erase: 'yes' })
    expect(await tablesWith(database, name)).toEqual(['covered_texts', 'snapshots'])
    const covered = await seen(id)
    const blank = '█'.repeat(Array.from(unseen).length)
    expect(covered).toMatchObject({
      contentSha256: before.contentSha256,
      rationale: `A plan was made, said ${blank} [1].`,
      inShort: `Said in short by ${blank}.`,
      citations: [
        {
          quote: `${blank} came on`,
          shows: `that ${blank} made a plan`,
          locator: `p. 1, ${blank}`,
          figure: blank,
        },
      ],
      elements: [{ name: `What ${blank} planned` }],
      searchLogs: [{ place: `Where ${blank} looked` }],
    })
    // What is written afterwards is covered as it is written.
    const later = await judged(sourceId, 'spain', name, 'Nothing of it', reference)
    await showAsProvisional(reviewer, await asShownTo(reviewer, later))
    expect(await tablesWith(database, name)).toEqual(['covered_texts', 'snapshots'])

    expect(await answerOf(erase(other, ending(decision)))).toBe('done')
    expect(await tablesWith(database, name)).toEqual([])
    expect((await seen(id)).contentSha256).toMatch(/^[0-9a-f]{64}$/)
    const words = await database.app.coveredText.findMany({ where: { ofId: id } })
    expect(words.every(({ salt, sha256 }) => salt === null && sha256.length === 64)).toBe(true)
  },
)

it('lifted, all of it is as it was signed; what another decision withholds stays covered', async () => {
  const copy = await keptCopy(database, analyst, 'Test page. Vzomebody Vknown and Wzomebody came.', {
    sourceId: 'S19',
  })
  const id = await judged('S19', 'all', 'Vzomebody', 'Vzomebody Vknown and Wzomebody came', '7b')
  await showAsProvisional(reviewer, await asShownTo(reviewer, id))
  const before = await seen(id)
  expect(contentHash(before)).toBe(before.contentSha256)
  const [first, second] = [await withholding(copy, 'vzomebody'), await withholding(copy, 'WZOMEBODY')]
  expect((await seen(id)).citations[0]?.quote).toBe('█████████ Vknown and █████████ came')
  await lift(other, ending(first))
  expect((await seen(id)).citations[0]?.quote).toBe('Vzomebody Vknown and █████████ came')
  await lift(other, ending(second))
  expect(await seen(id)).toEqual(before)
})

it('a quote that begins among withheld words, or stands in a copy that is withheld whole, shows nothing of them', async () => {
  const copy = await keptCopy(database, analyst, 'Test page. Xzomebody Xknown Xlast came on a day.', {
    sourceId: 'S20',
  })
  const id = await judged('S20', 'all', 'nobody', '“xlast came on…', '7d')
  await showAsProvisional(reviewer, await asShownTo(reviewer, id))
  const decision = await withholding(copy, 'Xzomebody Xknown Xlast')
  expect((await seen(id)).citations[0]).toMatchObject({ quote: '“█████ came on…', locator: 'p. 1, nobody' })
  await lift(other, ending(decision))
  await withholding(copy, null)
  expect((await seen(id)).citations[0]).toMatchObject({
    quote: '█'.repeat('“xlast came on…'.length),
    shows: 'that nobody made a plan',
  })
})

it('a translation that is written afterwards says none of them either, and one from before can still be looked at', async () => {
  const copy = await keptCopy(database, analyst, 'Test page. Tzomebody Tknown came.', { sourceId: 'S23' })
  const id = await judged('S23', 'all', 'Tzomebody Tknown', 'Tzomebody Tknown came', '7d')
  await showAsProvisional(reviewer, await asShownTo(reviewer, id))
  const { lineId } = await database.app.revision.findUniqueOrThrow({ where: { id } })
  const ofItem = { slug, reference: '7d', source: null }
  const translated = async (text: string) => {
    const places = (await findToTranslate(ofItem, 'es'))?.originals ?? []
    const original = places.find((each) => each.lineId === lineId && each.field === 'in_short')
    const at = { statement: slug, reference: '7d', field: 'in_short', line: lineId, language: 'es' }
    const input = { key: randomUUID(), ...at, original: original?.sha256, text }
    return (await translate(analyst, translateSchema.parse(input))).id
  }
  const textOf = async (of: string) =>
    (await database.app.translation.findUniqueOrThrow({ where: { id: of } })).text
  const before = await translated('Lo dijo Tzomebody Tknown.')
  await withholding(copy, 'Tzomebody Tknown')
  const later = await translated('Lo dice Tzomebody Tknown.')
  expect([await textOf(before), await textOf(later)]).toEqual([
    `Lo dijo ${'█'.repeat(16)}.`,
    `Lo dice ${'█'.repeat(16)}.`,
  ])
  expect(await tablesWith(database, 'Tzomebody Tknown')).toEqual(['covered_texts', 'snapshots'])
  expect(await findDeskTranslation(reviewer, before)).toMatchObject({
    isCurrent: false,
    original: { language: 'en', text: null },
  })
})

it('the application cannot take words out by itself, nor put others in', async () => {
  const copy = await keptCopy(database, analyst, 'Test page. Yzomebody came.', { sourceId: 'S21' })
  const id = await judged('S21', 'all', 'Yzomebody', 'Yzomebody came', '2b')
  await withholding(copy, 'Yzomebody')
  const restricted = /constraint|never change/
  const text = { ofTable: 'citations', ofId: id, number: 1, field: 'quote' }
  const kept = await database.app.coveredText.findFirstOrThrow({ where: text })
  await expect(
    database.app.coveredText.update({ where: { id: kept.id }, data: { text: 'Else' } }),
  ).rejects.toThrow()
  await expect(
    database.app.coveredText.create({ data: { ...text, number: 2, text: 'Else', sha256: '0' } }),
  ).rejects.toThrow()
  await expect(
    database.owner.citation.updateMany({ where: { revisionId: id }, data: { quote: 'Yzomebody came' } }),
  ).rejects.toThrow(restricted)
  await expect(
    database.owner.revision.updateMany({ where: { id }, data: { rationale: 'Else' } }),
  ).rejects.toThrow(restricted)
})
