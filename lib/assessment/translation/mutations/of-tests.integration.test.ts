import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { findPublicTests } from '@/lib/evidence/item-test/data/public'
import { proposeTest } from '@/lib/evidence/item-test/mutations/propose'
import { typedTest } from '@/lib/evidence/item-test/mutations/testing'
import { testsAsOf } from '@/lib/evidence/item-test/rules/as-of'
import { answerOf, ownDatabase, peopleOf, withClient } from '@/lib/ground/platform/testing'
import type { SaidOf, TranslatedField } from '@/lib/text/statement/rules/own-words'
import { decidedOn } from '@/scripts/test/made'
import { findDeskTranslation } from '../data/desk'
import { findToTranslate } from '../data/originals'
import { translateSchema } from '../schema'
import { refusalOfCopy } from './testing'
import { translate } from './translate'

// What is translated of the tests of an item. No text here is out of a source.

const slug = 'rabat-2022-07-08'
const reference = '7c'
const ofItem: SaidOf = { slug, reference, source: null }
const said = 'Palabras de prueba, de ninguna fuente.'

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer } = await peopleOf(database)

async function setTest(changes: object): Promise<string> {
  const { id } = await proposeTest(
    analyst,
    typedTest({ says: 'Test words', reason: 'Test reason', ...changes }),
  )
  await decidedOn(reviewer, 'item-test', id)
  return id
}

async function textsOf(...fields: TranslatedField[]) {
  const originals = (await findToTranslate(ofItem, 'es'))?.originals ?? []
  return originals.filter(({ field }) => fields.includes(field))
}

async function proposed(field: TranslatedField, words: string, text = said) {
  const original = (await textsOf(field)).find((each) => each.text === words)
  return translateSchema.parse({
    ...{ key: randomUUID(), statement: slug, reference, field, original: original?.sha256 },
    ...{ language: 'es', text },
  })
}

async function approved(id: string): Promise<string> {
  await decidedOn(reviewer, 'translation', id)
  return id
}

await setTest({})
await setTest({ says: 'Other test words' })
await setTest({ act: 'replace', ends: 1, says: 'Third test words' })

it('both texts of each public test, each text once, whether it stands or ended', async () => {
  expect((await textsOf('test_says', 'test_shown_by')).map(({ field, text }) => [field, text])).toEqual([
    ['test_says', 'Test words'],
    ['test_says', 'Other test words'],
    ['test_says', 'Third test words'],
    ['test_shown_by', 'A test document'],
  ])
})

it('is shown with the words that it translates, once a second person has read it, and not for days before', async () => {
  const { id } = await translate(analyst, await proposed('test_says', 'Other test words'))
  expect((await findPublicTests(slug, reference, 'es'))[1]?.translated).toBeUndefined()
  await approved(id)
  const tests = await findPublicTests(slug, reference, 'es')
  expect(tests.map(({ translated }) => translated?.test_says?.text)).toEqual([undefined, said, undefined])
  const original = { text: 'Other test words', language: 'en' }
  expect(tests[1]?.translated?.test_says).toMatchObject({ original, isReviewed: true })
  expect(testsAsOf(tests, '9999-12-31')[1]?.translated).toEqual(tests[1]?.translated)
  const before = tests.map((each) => ({ ...each, publishedAt: '2000-01-01T00:00:00.000Z' }))
  expect(testsAsOf(before, '2000-01-02')[1]?.translated).toBeUndefined()
  expect((await findPublicTests(slug, reference, 'fr'))[1]?.translated).toBeUndefined()
  expect(await findDeskTranslation(reviewer, id)).toMatchObject({
    ...{ of: ofItem, original, isCurrent: true, visibility: 'shown' },
  })
})

it('is of every test that says the same would show it', async () => {
  await approved((await translate(analyst, await proposed('test_shown_by', 'A test document'))).id)
  const tests = await findPublicTests(slug, reference, 'es')
  expect(tests.map(({ translated }) => translated?.test_shown_by?.text)).toEqual([said, said, said])
})

it('is of no other words, and none that awaits its own review', async () => {
  await proposeTest(analyst, typedTest({ says: 'Unread test words' }))
  expect((await textsOf('test_says')).map(({ text }) => text)).not.toContain('Unread test words')
  const input = await proposed('test_says', 'Test words')
  expect(await answerOf(translate(analyst, { ...input, original: 'f'.repeat(64) }))).toBe('stale')
  await expect(proposed('test_says', 'Test words', 'x'.repeat(211))).rejects.toThrow('test_long')
  await expect(proposed('test_shown_by', 'A test document', 'x'.repeat(751))).rejects.toThrow('shown_by_long')
})

it.each([
  ['test_says', 'Third test words', 210],
  ['test_shown_by', 'A test document', 750],
] as const)(
  'the database itself takes of %s none that is too long or of other words',
  async (field, words, most) => {
    const { id } = await translate(analyst, await proposed(field, words))
    const copy = (changes: Readonly<Record<string, string>>) => refusalOfCopy(database, id, changes)
    expect(await copy({ text: `repeat('x', ${most})` })).toBe('done')
    expect(await copy({ text: `repeat('x', ${most + 1})` })).toMatch(/fit_their_place/)
    expect(await copy({ original_sha256: `repeat('a', 64)` })).toMatch(/words of ours/)
    expect(await copy({ commitment_id: 'NULL' })).not.toBe('done')
    expect(await copy({ field: `'why_this_force'` })).toMatch(/words of ours/)
    await approved(id)
    const stands = await withClient(database.ownerUrl, (client) =>
      client.query('SELECT translation_stands(t) AS stands FROM translations t WHERE id = $1', [id]),
    )
    expect(stands.rows).toEqual([{ stands: true }])
  },
)
