import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/lib/ground/platform/db'
import { grouped } from '@/lib/ground/platform/grouped'
import { wordsAsKept } from '@/lib/record/cover/data/words-as-kept'
import type { Stretch, WithheldExtent } from '@/lib/record/cover/types'
import { coveredInEachApart } from '../data/apart'
import type { KeptWithheld } from '../rules/in-our-texts'
import { newSalt, saltedHash } from '../rules/salted'
import { blanked, wordsAt } from '../rules/stretches'

// The one place where words that are withheld of a source are taken out of our own texts, and come back. Everything reads the columns that the
// database writes here, so that no page, feed, search or download can forget it (docs/decisions/0085, 0095).

/** Texts of ours that are looked through, or written, in one go: however many there are, none takes longer than another thread or a statement may take. */
const AT_ONCE = 100

/** Milliseconds that an act may take that covers, shows or erases words: however many texts say them, it does not fail for their number. */
export const COVERING_TIME = 10 * 60_000

type Decision = { readonly id: string; readonly sourceId: string; readonly extent: WithheldExtent }

/** Something of ours, by its type and id in the record. */
export type OwnThing = { readonly type: string; readonly id: string }

type OurRow = {
  readonly of_table: string
  readonly of_id: string
  readonly number: number
  readonly field: string
  readonly text: string
  readonly is_quote: boolean
}

/**
 * Covers what a decision withholds wherever our texts say it that rest on the source, or in some things of ours alone.
 *
 * @param only what was written after the decision, or a reviewer chose
 * @param choiceId of what that reviewer chose, where somebody did
 * @returns in how many texts
 */
export async function coverTexts(
  tx: Transaction,
  { id, sourceId, extent }: Decision,
  only: readonly OwnThing[] | null = null,
  choiceId: string | null = null,
): Promise<number> {
  const rows = only
    ? await tx.$queryRaw<OurRow[]>`
        SELECT t.* FROM unnest(${only.map(({ type }) => type)}::text[], ${only.map(({ id }) => id)}::text[]) AS of (type, id),
          texts_of(of.type, of.id, ${sourceId}) t ORDER BY t.of_table, t.of_id, t.number, t.field`
    : await tx.$queryRaw<OurRow[]>`
        SELECT * FROM texts_resting_on(${sourceId}) ORDER BY of_table, of_id, number, field`
  if (rows.length === 0) return 0
  const withheld = await withheldBy(tx, id, sourceId, extent)
  const ids: string[] = []
  let texts = 0
  for (const some of inGoes(rows)) {
    const said = some.map(({ text, is_quote: isQuote }) => ({ text, isQuote }))
    const covered = await coveredInEachApart(said, withheld)
    const found = some.flatMap(({ is_quote: _, ...row }, at) => {
      const stretches = covered[at] ?? []
      return stretches.length > 0 ? [{ ...row, stretches }] : []
    })
    const kept = await keepCovered(tx, { withholdingId: id, choiceId }, found)
    ids.push(...kept.ids)
    texts += kept.texts
  }
  await showTexts(tx, ids)
  return texts
}

/**
 * Covers in something that has just been written what is withheld already of the sources on which it rests, and what a reviewer chose to cover in it
 * before; and so in what rests on more sources with it, as older translations of a judgement's line do. The record does it of whatever an act names. Whoever
 * withholds at that moment waits, and finds it: the copies were taken before it was written.
 */
export async function coverNew(tx: Transaction, { type, id }: OwnThing): Promise<void> {
  if (!(await saysWords(tx, type))) return
  const decisions = await tx.$queryRaw<(Decision & { things: OwnThing[] })[]>`
    SELECT w.id::text AS id, w.source_id AS "sourceId", w.extent::text AS extent,
           json_agg(json_build_object('type', t.type, 'id', t.id)) AS things
    FROM (SELECT ${type} AS type, ${id} AS id UNION SELECT * FROM tied_by(${type}, ${id})) AS t,
      LATERAL (SELECT ARRAY(SELECT rests_on(t.type, t.id)) AS sources OFFSET 0) AS rests, withholdings w
    WHERE w.lifted_at IS NULL AND w.erased_at IS NULL
      AND (w.source_id = ANY (rests.sources)
        OR EXISTS (SELECT FROM cover_choices c WHERE c.withholding_id = w.id AND (c.of_type, c.of_id) = (t.type, t.id)))
    GROUP BY w.id ORDER BY w.decided_at, w.id`
  for (const { things, ...decision } of decisions) await coverTexts(tx, decision, things)
}

/** Whether words of ours are said in a kind of thing, as prisma/tables declares it: the database is asked once of each. */
async function saysWords(tx: Transaction, type: string): Promise<boolean> {
  const known = SAYS_WORDS.get(type)
  if (known !== undefined) return known
  const [answer] = await tx.$queryRaw<{ says: boolean }[]>`SELECT says_words(${type}) AS says`
  const says = answer?.says ?? true
  SAYS_WORDS.set(type, says)
  return says
}

const SAYS_WORDS = new Map<string, boolean>()

/** Puts the texts in which a decision covers words as everybody is to see them, once it is lifted. */
export async function showCovered(tx: Transaction, withholdingId: string): Promise<void> {
  const texts = await tx.coveredText.findMany({
    where: { places: { some: { withholdingId } } },
    orderBy: [{ ofTable: 'asc' }, { ofId: 'asc' }],
    select: { id: true },
  })
  await showTexts(
    tx,
    texts.map(({ id }) => id),
  )
}

async function showTexts(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (const some of inGoes(ids)) await tx.$executeRaw`SELECT show_covered_texts(${some}::uuid[])`
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
  for (const some of inGoes(texts))
    await tx.$executeRaw`
      UPDATE covered_texts t SET text = erased.text, salt = NULL
      FROM unnest(${some.map(({ id }) => id)}::uuid[], ${some.map(({ text, places }) => blanked(text, places))}::text[]) AS erased (id, text)
      WHERE t.id = erased.id`
}

function* inGoes<Each>(all: readonly Each[]): Generator<readonly Each[]> {
  for (let from = 0; from < all.length; from += AT_ONCE) yield all.slice(from, from + AT_ONCE)
}

/** Keeps some texts as they were written, with where the decision covers them. Gives their ids, and in how many of them it covered nothing before. */
async function keepCovered(
  tx: Transaction,
  by: { readonly withholdingId: string; readonly choiceId: string | null },
  found: readonly (Omit<OurRow, 'is_quote'> & { readonly stretches: readonly Stretch[] })[],
): Promise<{ readonly ids: readonly string[]; readonly texts: number }> {
  const kept = await tx.coveredText.findMany({
    where: {
      ofTable: { in: found.map(({ of_table }) => of_table) },
      ofId: { in: found.map(({ of_id }) => of_id) },
      number: { gte: 0 },
    },
    select: {
      ...{ id: true, ofTable: true, ofId: true, number: true, field: true },
      places: { where: { withholdingId: by.withholdingId }, take: 1, select: { id: true } },
    },
  })
  const before = new Map(
    kept.map((each) => [keyOf(each.ofTable, each.ofId, each.number, each.field), each] as const),
  )
  const texts = found.flatMap(({ of_table, of_id, number, field, text, stretches }) => {
    const there = before.get(keyOf(of_table, of_id, number, field))
    if (there && there.places.length > 0) return []
    const salt = newSalt()
    const where = { ofTable: of_table, ofId: of_id, number, field }
    const row = { id: there?.id ?? randomUUID(), ...where, text, salt, sha256: saltedHash(salt, text) }
    return [{ row, isNew: !there, stretches }]
  })
  await tx.coveredText.createMany({ data: texts.filter(({ isNew }) => isNew).map(({ row }) => row) })
  await tx.coveredPlace.createMany({
    data: texts.flatMap(({ row, stretches }) =>
      stretches.map((stretch) => ({ ...by, coveredId: row.id, ...stretch })),
    ),
  })
  return { ids: texts.map(({ row }) => row.id), texts: texts.length }
}

const keyOf = (...of: readonly (string | number)[]) => of.join(' ')

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
