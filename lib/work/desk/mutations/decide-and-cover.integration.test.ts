import { expect, it } from 'vitest'
import { translate } from '@/lib/assessment/translation/mutations/translate'
import { translationReview } from '@/lib/assessment/translation/mutations/translation-review'
import { coverHere } from '@/lib/evidence/snapshot/mutations/cover-here'
import { lift } from '@/lib/evidence/snapshot/mutations/end-withholding'
import { coverHereSchema } from '@/lib/evidence/snapshot/schema'
import { answerOf, ownDatabase } from '@/lib/ground/platform/testing'
import { signedIn } from '@/lib/record/account/mutations/testing'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { noteReview } from '@/lib/text/note/mutations/note-review'
import { typedNote } from '@/lib/text/note/mutations/testing'
import { contentHash } from '@/lib/text/note/rules/content-hash'
import { decidedOn, translation, withheld } from '@/scripts/test/made'
import { verifyDatabase } from '@/scripts/verify/database'

// Decisions, while words are withheld: what is said with them is covered like all else, and nobody waits for ever. The words were written for the test,
// and name nobody.

const database = await ownDatabase({ seeded: true })
const [analyst, reviewer, other] = [
  await signedIn(database, 'analyst'),
  await signedIn(database, 'reviewer'),
  await signedIn(database, 'reviewer2'),
]
const findings = async () => (await verifyDatabase(database.ownerUrl, [], [])).findings

const withhold = async (sourceId: string, words: string) =>
  (await withheld(database, { by: reviewer, sourceId, words })).ending
const submitted = async (about: object, body: string) =>
  (await annotate(analyst, typedNote({ ...about, body, visibility: 'public', intent: 'submit' }))).id

const approvalOf = async (id: string) => {
  const note = await database.app.note.findUniqueOrThrow({ where: { id } })
  const fingerprint = contentHash({ ...note, alsoOn: [], sources: [] })
  return { id, fingerprint, decision: 'approve', reason: '' } as const
}

it('why work was sent back or withdrawn is covered, said before words are withheld or after', async () => {
  const [name, sourceId] = ['Kzomebody Known', 'S40']
  const blanks = '█'.repeat(name.length)
  const about = { about: 'source', source: sourceId }
  const before = await submitted(about, 'Test note.')
  await decidedOn(reviewer, 'note', before, `It was ${name}.`)
  const of = { slug: null, reference: null, source: sourceId }
  const form = await translation(of, 'summary', { text: 'Palabras de prueba.' })
  const { id: translated } = await translate(analyst, form)
  const after = await submitted(about, 'Another test note.')

  const decision = await withhold(sourceId, name)
  await decidedOn(reviewer, 'note', after, `Ask ${name}.`)
  await translationReview.withdraw(analyst, { id: translated, reason: `By ${name}.`, language: 'en' })
  const said = async () => {
    const reasons = await database.app.review.findMany({
      where: { noteId: { in: [before, after] } },
      orderBy: { at: 'asc' },
    })
    const { withdrawnReason } = await database.app.translation.findUniqueOrThrow({
      where: { id: translated },
    })
    return [...reasons.map(({ reason }) => reason), withdrawnReason]
  }
  expect(await said()).toEqual([`It was ${blanks}.`, `Ask ${blanks}.`, `By ${blanks}.`])
  expect(await findings()).toEqual([])
  await lift(other, decision)
  expect(await said()).toEqual([`It was ${name}.`, `Ask ${name}.`, `By ${name}.`])
  expect(await findings()).toEqual([])
})

const ROUNDS = 12

it('somebody decides on several notes at once while a reviewer covers words in one of them', async () => {
  const [name, sourceId] = ['Gzomebody Gnown', 'S17']
  const decision = await withhold(sourceId, name)
  for (let round = 0; round < ROUNDS; round += 1) {
    const loose = await submitted({ about: 'item', reference: '7c' }, `Test note ${round}: ${name}.`)
    const resting = await submitted({ about: 'source', source: sourceId }, `Test note ${round}.`)
    const decisions = [await approvalOf(loose), await approvalOf(resting)]
    const form = coverHereSchema.parse({ ...decision, number: '1', type: 'note', id: loose })
    const later = new Promise((resolve) => setTimeout(resolve, 3 * round))
    const [decided, covered] = await Promise.all([
      answerOf(noteReview.decideEach(other, decisions)),
      later.then(() => answerOf(coverHere(reviewer, form))),
    ])
    expect(['done', 'stale'], `round ${round}`).toContain(decided)
    expect(covered, `round ${round}`).toBe('done')
    const { body } = await database.app.note.findUniqueOrThrow({ where: { id: loose } })
    expect(body).toBe(`Test note ${round}: ${'█'.repeat(name.length)}.`)
  }
  expect(await findings()).toEqual([])
}, 60_000)
