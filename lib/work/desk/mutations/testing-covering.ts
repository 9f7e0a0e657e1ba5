import 'server-only'
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { lift } from '@/lib/evidence/snapshot/mutations/end-withholding'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { withhold } from '@/lib/evidence/snapshot/mutations/withhold'
import { withholdSchema } from '@/lib/evidence/snapshot/schema'
import type { TestDatabase } from '@/lib/ground/platform/testing'
import { signedIn } from '@/lib/record/account/mutations/testing'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { annotateSchema } from '@/lib/text/note/schema'
import { verifyDatabase } from '@/scripts/verify/database'

// For tests only: somebody writes what rests on a source while somebody else withholds words of it, or shows them again. The words were written for the tests,
// and name nobody.

const slug = 'rabat-2022-07-08'
/** The sources change, so that what is looked through stays little however often they meet. */
const MEETINGS_A_SOURCE = 25
const nameOf = (round: number) => `Wzomebody W${round}nown`

/** What somebody wrote in a round, and whether they did before the other one decided. */
type Met = {
  readonly round: number
  readonly body: string
  readonly expected: string
  readonly wroteFirst: boolean
}

/**
 * Has them meet again and again, each time a little later on the way of the other and each of them first in turn: first as words are withheld, then as they are
 * shown again.
 *
 * @returns of each round how the note stands that was written as the words were withheld, and the one that was written as they were shown again
 */
async function meetings(database: TestDatabase, rounds: number) {
  const [analyst, reviewer, other] = [
    await signedIn(database, 'analyst'),
    await signedIn(database, 'reviewer'),
    await signedIn(database, 'reviewer2'),
  ]
  const sources = await database.app.source.findMany({
    orderBy: { number: 'asc' },
    take: Math.ceil(rounds / MEETINGS_A_SOURCE),
    select: { id: true },
  })
  const copies = new Map<string, string>()
  /** The copy of a source that has the names of all rounds in which it is withheld. */
  const copyOf = async (sourceId: string, round: number) => {
    const kept = copies.get(sourceId)
    if (kept !== undefined) return kept
    const names = Array.from({ length: MEETINGS_A_SOURCE }, (_, at) => `${nameOf(round + at)} came.`)
    const copy = await keptCopy(database, analyst, `Test page. ${names.join(' ')}`, { sourceId })
    copies.set(sourceId, copy)
    return copy
  }
  const write = async (sourceId: string, body: string) => {
    const said = { key: randomUUID(), statement: slug, language: 'en', visibility: 'public', body }
    return (await annotate(analyst, annotateSchema.parse({ ...said, about: 'source', source: sourceId }))).id
  }
  const stands = async (
    id: string,
    of: string,
    verb: string,
    round: number,
    expected: string,
  ): Promise<Met> => {
    const { body } = await database.app.note.findUniqueOrThrow({ where: { id }, select: { body: true } })
    const [act] = await database.app.$queryRaw<{ wroteFirst: boolean }[]>`
      SELECT w.position < d.position AS "wroteFirst" FROM events w, events d
      WHERE (w.object_type, w.object_id) = ('note', ${id}) AND (d.object_type, d.object_id, d.verb) = ('withholding', ${of}, ${verb})`
    return { round, body, expected, wroteFirst: act?.wroteFirst === true }
  }
  const withheld: Met[] = []
  const shown: Met[] = []
  for (let round = 0; round < rounds; round += 1) {
    const name = nameOf(round)
    const sourceId = sources[Math.floor(round / MEETINGS_A_SOURCE)]?.id ?? ''
    const copy = await copyOf(sourceId, round)
    const on = { sourceId, number: '1', snapshotId: copy, extent: 'words', words: name, reason: 'danger' }
    const [note, { id }] = await atOnce(
      round,
      () => write(sourceId, `Test note of ${name}.`),
      () => withhold(reviewer, withholdSchema.parse(on)),
    )
    withheld.push(await stands(note, id, 'withheld', round, `Test note of ${'█'.repeat(name.length)}.`))
    const [later] = await atOnce(
      round,
      () => write(sourceId, `Another note of ${name}.`),
      () => lift(other, { locale: 'en', sourceId, number: 1, withholdingId: id }),
    )
    shown.push(await stands(later, id, 'lifted', round, `Another note of ${name}.`))
  }
  return { withheld, shown }
}

/** Has them meet so many times, and looks that nothing is left readable, nor hidden once it is shown again, and that they met in both orders. */
export async function meetAgain(database: TestDatabase, rounds: number): Promise<void> {
  const { withheld, shown } = await meetings(database, rounds)
  for (const all of [withheld, shown]) {
    expect(all.filter(({ body, expected }) => body !== expected)).toEqual([])
    const first = all.filter(({ wroteFirst }) => wroteFirst).length
    expect(Math.min(first, rounds - first)).toBeGreaterThanOrEqual(Math.floor(rounds / 10))
  }
  expect((await verifyDatabase(database.ownerUrl, [], [])).findings).toEqual([])
}

/** Two at the same moment, one of them some milliseconds later: the one in even rounds, the other in odd ones. */
function atOnce<One, Other>(round: number, one: () => Promise<One>, other: () => Promise<Other>) {
  const late = new Promise((resolve) => setTimeout(resolve, (round >> 1) % 40))
  const begin = <Done>(work: () => Promise<Done>, isLate: boolean) => (isLate ? late.then(work) : work())
  return Promise.all([begin(one, round % 2 === 0), begin(other, round % 2 === 1)])
}
