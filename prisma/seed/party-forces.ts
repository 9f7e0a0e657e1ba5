import { canonicalAddress } from '@/lib/evidence/source/rules/address'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import type { Force } from '@/lib/text/method/types'
import { commitmentIdOf } from './items'

type InFour = { readonly en: string; readonly fr: string; readonly es: string; readonly ar: string }
type Elsewhere = {
  readonly words: string
  readonly language: string
  readonly how: string
  readonly address?: string
  readonly source?: string
}

/** What of a dossier says how firmly the texts of each party say an item. */
interface ForcesOfFile {
  readonly statement: { readonly slug: string }
  readonly sources: readonly { readonly id: string; readonly url: string }[]
  readonly force_by_party: readonly {
    readonly item: string
    readonly party: string
    readonly force: Force
    readonly certainty: string
    readonly words: readonly Elsewhere[]
    readonly later: readonly Elsewhere[]
    readonly note: InFour
  }[]
  readonly force_said: {
    readonly front_page: { readonly short: InFour; readonly long: InFour }
    readonly caution: InFour & { readonly sources: readonly Elsewhere[] }
  }
}

/**
 * Brings in how firmly the texts of each party say an item, as a proposal that no second person has reviewed, where nothing of that is there. Sources
 * keep the ids that the library gave them.
 *
 * @returns how many forces came
 */
export async function bringInForces(tx: Transaction, file: ForcesOfFile): Promise<number> {
  const { statement, force_by_party: forces, force_said: said } = file
  const items = [...new Set(forces.map(({ item }) => commitmentIdOf(statement.slug, item)))]
  const known = await tx.forceSaid.count({ where: { commitmentId: { in: items } } })
  if (known > 0 || items.length === 0) return 0
  const idOf = await idsInLibrary(tx, file)
  const placed = (each: Elsewhere) =>
    each.source === undefined ? each : { ...each, source: idOf(each.source) }
  const { en, fr, es, ar } = said.caution
  const broughtAt = now()
  await tx.forceSaid.createMany({
    data: items.map((commitmentId) => ({
      commitmentId,
      short: said.front_page.short,
      long: said.front_page.long,
      caution: { en, fr, es, ar },
      cautionWords: said.caution.sources.map(placed),
      broughtAt,
    })),
  })
  await tx.partyForce.createMany({
    data: forces.map(({ item, party, force, certainty, words, later, note }, index) => ({
      commitmentId: commitmentIdOf(statement.slug, item),
      party,
      position: index + 1,
      force,
      certainty,
      words: words.map(placed),
      later: later.map(placed),
      note,
    })),
  })
  return forces.length
}

/** The id of a source of the file in the library: that which its address has there. */
async function idsInLibrary(tx: Transaction, { sources }: ForcesOfFile): Promise<(id: string) => string> {
  const library = await tx.source.findMany({ select: { id: true, canonicalUrl: true } })
  const byAddress = new Map(library.map(({ id, canonicalUrl }) => [canonicalUrl, id]))
  const ids = new Map(sources.map(({ id, url }) => [id, byAddress.get(canonicalAddress(url))]))
  return (id) => ids.get(id) ?? id
}
