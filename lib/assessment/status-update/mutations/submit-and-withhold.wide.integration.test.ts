import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { showAsProvisional } from '@/lib/assessment/status-review/mutations/show-as-provisional'
import { typedCitation } from '@/lib/assessment/status-update/rules/testing'
import { findToTranslate } from '@/lib/assessment/translation/data/originals'
import { translate } from '@/lib/assessment/translation/mutations/translate'
import { translateSchema } from '@/lib/assessment/translation/schema'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { answerOf, memberOf, ownDatabase } from '@/lib/ground/platform/testing'
import { asShownTo } from '@/lib/work/desk/data/testing'
import { judged as judgedAs, withheldOf } from '@/scripts/test/made'

// Two people at the same moment: one writes what rests on a source, the other withholds words of it. Neither may wait for the other for ever, and
// whoever comes second, the words are covered. The words were written for the test, and name nobody.

const slug = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })
const analyst = await memberOf(database, 'analyst')
const reviewer = await memberOf(database, 'reviewer')

const ROUNDS = 24
const nameOf = (round: number) => `Qzomebody Q${'abcdefghijklmnopqrstuvwxyz'[round]}nown`
const page = `Test page. ${Array.from({ length: ROUNDS }, (_, round) => `${nameOf(round)} came.`).join(' ')}`
const blanks = (round: number) => '█'.repeat(nameOf(round).length)

/** Submits the next judgement of a line, which says a name in its quote and in short. */
const judged = (sourceIds: readonly string[], name: string) =>
  judgedAs(analyst, '7e', 'all', {
    ...{ judgement: 'taken_up', inShort: `Said in short by ${name}.` },
    rationale: 'A plan was made, the test says [1].',
    citations: sourceIds.map((sourceId) =>
      typedCitation({
        ...{ sourceId, shows: 'that a plan was made', quote: `${name} came`, locator: '' },
        ...{ primary: 'yes', onBehalfOf: '', date: '2023-01' },
      }),
    ),
  })

const withheld = (snapshotId: string, words: string) => withheldOf(reviewer, snapshotId, { words })

/** One, and the other a little later from round to round, so that each meets the other everywhere on its way. */
function atOnce<One, Other>(round: number, one: () => Promise<One>, other: () => Promise<Other>) {
  const later = new Promise((resolve) => setTimeout(resolve, 2 * round)).then(other)
  return Promise.all([one(), later])
}

it('a judgement that is submitted while words of its sources are withheld', async () => {
  const copies = [
    await keptCopy(database, analyst, page, { sourceId: 'S17' }),
    await keptCopy(database, analyst, page, { sourceId: 'S19' }),
  ]
  for (let round = 0; round < ROUNDS; round += 1) {
    // The sources are named in the one order and in the other, and words of either are withheld.
    const sources = round % 3 === 0 ? ['S19', 'S17'] : ['S17', 'S19']
    const [revisionId] = await atOnce(
      round,
      () => judged(sources, nameOf(round)),
      () => withheld(copies[round % 2] ?? '', nameOf(round)),
    )
    const kept = await database.app.revision.findUniqueOrThrow({
      where: { id: revisionId },
      select: { inShort: true, citations: { select: { sourceId: true, quote: true } } },
    })
    expect(kept.inShort, `round ${round}`).toBe(`Said in short by ${blanks(round)}.`)
    const ofSource = round % 2 === 0 ? 'S17' : 'S19'
    expect(kept.citations.find(({ sourceId }) => sourceId === ofSource)?.quote).toBe(`${blanks(round)} came`)
  }
}, 120_000)

it('a translation that is proposed while words of the sources of its judgement are withheld', async () => {
  const copy = await keptCopy(database, analyst, page.replaceAll('Qz', 'Tz'), { sourceId: 'S20' })
  const revisionId = await judged(['S20'], 'nobody')
  await showAsProvisional(reviewer, await asShownTo(reviewer, revisionId))
  const { lineId } = await database.app.revision.findUniqueOrThrow({ where: { id: revisionId } })
  const places = (await findToTranslate({ slug, reference: '7e', source: null }, 'es'))?.originals ?? []
  const original = places.find((each) => each.lineId === lineId && each.field === 'in_short')?.sha256
  const at = { statement: slug, reference: '7e', field: 'in_short', line: lineId, language: 'es', original }
  for (let round = 0; round < ROUNDS; round += 1) {
    const name = nameOf(round).replace('Qz', 'Tz')
    const input = translateSchema.parse({ key: randomUUID(), ...at, text: `Lo dijo ${name}.` })
    const [answer] = await atOnce(
      round,
      () => answerOf(translate(analyst, input)),
      () => withheld(copy, name),
    )
    expect(answer).toBe('done')
    const kept = await database.app.translation.findFirstOrThrow({
      where: { lineId },
      orderBy: { createdAt: 'desc' },
      select: { text: true },
    })
    expect(kept.text, `round ${round}`).toBe(`Lo dijo ${blanks(round)}.`)
  }
}, 120_000)

it('a judgement that is the first of its line to cite a source covers older translations of that line', async () => {
  const [name, earlier] = ['Vzomebody Vnown', await judged(['S20'], 'nobody')]
  await showAsProvisional(reviewer, await asShownTo(reviewer, earlier))
  const { lineId } = await database.app.revision.findUniqueOrThrow({ where: { id: earlier } })
  const places = (await findToTranslate({ slug, reference: '7e', source: null }, 'es'))?.originals ?? []
  const original = places.find((each) => each.lineId === lineId && each.field === 'in_short')?.sha256
  const at = { statement: slug, reference: '7e', field: 'in_short', line: lineId, language: 'es', original }
  const input = translateSchema.parse({ key: randomUUID(), ...at, text: `Lo dijo ${name}.` })
  const { id } = await translate(analyst, input)
  const stands = async () => (await database.app.translation.findUniqueOrThrow({ where: { id } })).text
  await withheld(await keptCopy(database, analyst, `Test page. ${name} came.`, { sourceId: 'S21' }), name)
  expect(await stands()).toBe(`Lo dijo ${name}.`)
  await judged(['S20', 'S21'], 'nobody')
  expect(await stands()).toBe(`Lo dijo ${'█'.repeat(name.length)}.`)
})
