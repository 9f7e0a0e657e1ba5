import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { grouped } from '@/lib/ground/platform/grouped'
import { wordsAsKept } from '@/lib/record/cover/data/words-as-kept'
import type { TakenCopies } from '@/lib/record/cover/mutations/take-copies'
import type { CoverableType, Stretch, WithheldExtent } from '@/lib/record/cover/types'
import { coveredInEachApart } from '../data/apart'
import type { KeptWithheld } from '../rules/in-our-texts'
import { newSalt, saltedHash } from '../rules/salted'
import { blanked, wordsAt } from '../rules/stretches'

// The one place where words that are withheld of a source are taken out of our own texts, and come back. Everything reads the columns that the
// database writes here, so that no page, feed, search or download can forget it (docs/decisions/0085, 0095).

/** Texts of ours that are looked through in one go: however many there are, no go takes longer than another thread may take. */
const AT_ONCE = 100

type Decision = { readonly id: string; readonly sourceId: string; readonly extent: WithheldExtent }

/** Something of ours that says words, by its type and id in the record. */
export type OwnThing = { readonly type: CoverableType; readonly id: string }

type OurRow = {
  readonly of_table: string
  readonly of_id: string
  readonly number: number
  readonly field: string
  readonly text: string
  readonly is_quote: boolean
}

/**
 * Covers what a decision withholds wherever our texts say it that rest on the source, or in one thing of ours alone.
 *
 * @param only something that was written after the decision, or that a reviewer chose
 * @param choiceId of what that reviewer chose, where somebody did
 * @returns in how many texts
 */
export async function coverTexts(
  tx: Transaction,
  { id, sourceId, extent }: Decision,
  only: OwnThing | null = null,
  choiceId: string | null = null,
): Promise<number> {
  const rows = only
    ? await tx.$queryRaw<OurRow[]>`
        SELECT * FROM texts_of(${only.type}, ${only.id}, ${sourceId}) ORDER BY of_table, of_id, number, field`
    : await tx.$queryRaw<OurRow[]>`
        SELECT * FROM texts_resting_on(${sourceId}) ORDER BY of_table, of_id, number, field`
  if (rows.length === 0) return 0
  const withheld = await withheldBy(tx, id, sourceId, extent)
  let texts = 0
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE)
    const said = some.map(({ text, is_quote: isQuote }) => ({ text, isQuote }))
    const covered = await coveredInEachApart(said, withheld)
    for (const [at, { is_quote: _, ...row }] of some.entries()) {
      const stretches = covered[at] ?? []
      if (stretches.length === 0) continue
      if (await coverText(tx, { withholdingId: id, choiceId }, row, stretches)) texts += 1
    }
  }
  await showCovered(tx, id)
  return texts
}

/**
 * Covers in something that has just been written what is withheld already of the sources on which it rests, and what a reviewer chose to cover in it
 * before. Whoever withholds at that moment waits, and finds it: the copies were taken before it was written.
 */
export async function coverNew(
  tx: Transaction,
  thing: OwnThing,
  { sourceIds }: TakenCopies = { sourceIds: [] },
): Promise<void> {
  const decisions = await tx.withholding.findMany({
    where: {
      ...{ liftedAt: null, erasedAt: null },
      OR: [
        { sourceId: { in: [...sourceIds] } },
        { choices: { some: { ofType: thing.type, ofId: thing.id } } },
      ],
    },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, sourceId: true, extent: true },
  })
  for (const decision of decisions) await coverTexts(tx, decision, thing)
}

/** Puts the texts in which a decision covers words as everybody is to see them: after it was made, and once it is lifted. */
export async function showCovered(tx: Transaction, withholdingId: string): Promise<void> {
  await tx.$executeRaw`SELECT show_covered(${withholdingId}::uuid)`
}

/** Destroys what a decision covers in our texts, and the salts with which it could be tried. */
export async function eraseCovered(tx: Transaction, withholdingId: string): Promise<void> {
  const texts = await tx.coveredText.findMany({
    where: { places: { some: { withholdingId } } },
    select: {
      id: true,
      text: true,
      places: { where: { withholdingId }, select: { start: true, end: true } },
    },
  })
  for (const { id, text, places } of texts)
    await tx.coveredText.update({
      where: { id },
      data: { text: blanked(text, places), salt: null },
      select: { id: true },
    })
}

/** Gives whether the decision covered nothing in it before. */
async function coverText(
  tx: Transaction,
  by: { readonly withholdingId: string; readonly choiceId: string | null },
  { of_table, of_id, number, field, text }: Omit<OurRow, 'is_quote'>,
  stretches: readonly Stretch[],
): Promise<boolean> {
  const where = { ofTable: of_table, ofId: of_id, number, field }
  const salt = newSalt()
  const before = await tx.coveredText.findFirst({
    where,
    select: { id: true, places: { where: { withholdingId: by.withholdingId }, select: { id: true } } },
  })
  if (before && before.places.length > 0) return false
  const { id } =
    before ??
    (await tx.coveredText.create({
      data: { ...where, text, salt, sha256: saltedHash(salt, text) },
      select: { id: true },
    }))
  await tx.coveredPlace.createMany({
    data: stretches.map((stretch) => ({ ...by, coveredId: id, ...stretch })),
  })
  return true
}

/** What a decision withholds: its words where it names some, and the copies of the source with its places in them. */
async function withheldBy(
  tx: Transaction,
  withholdingId: string,
  sourceId: string,
  extent: WithheldExtent,
): Promise<KeptWithheld> {
  const places = await tx.withheldPlace.findMany({
    where: { withholdingId },
    orderBy: { start: 'asc' },
    select: { snapshotId: true, start: true, end: true },
  })
  const placesIn = grouped(places, ({ snapshotId }) => snapshotId)
  const ids = await tx.snapshot.findMany({
    // Of a copy without such places it is asked only whether it shows what another is withheld for.
    where: extent === 'whole' ? { sourceId } : { id: { in: places.map(({ snapshotId }) => snapshotId) } },
    orderBy: { number: 'asc' },
    select: { id: true },
  })
  const words = new Set<string>()
  const copies: KeptWithheld['copies'][number][] = []
  for (const { id } of ids) {
    const text = await wordsAsKept(tx, id)
    if (text === null) continue
    const here = placesIn(id)
    const isWhole = extent === 'whole' && here.length > 0
    copies.push({ text, withheld: isWhole ? 'whole' : here })
    if (extent === 'stretch') for (const place of here) words.add(wordsAt(text, place))
  }
  return { words: [...words], copies }
}
