import { contentHash } from '@/lib/evidence/search-log/rules/content-hash'
import { canonicalAddress } from '@/lib/evidence/source/rules/address'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { idOf } from './identity'
import type { Importer } from './import-person'
import { commitmentIdOf } from './items'
import type { Material } from './read'
import type { Dossier, SearchOfFile } from './schema'

/** In which language the dossier says where was looked and what came of it. */
const TOLD_IN = 'en'
/** A source of the dossier as what came of a search names it. */
const NAMED_SOURCE = /\bS\d{2,7}\b/g

/**
 * Brings in what the dossier says was searched, each once: shown from now on, told as brought with it and as awaiting review. It is nobody's act here.
 * One about items that do not stand in this database is left out. How many came in.
 */
export async function bringInSearches(
  tx: Transaction,
  { dossier }: Pick<Material, 'dossier'>,
  statement: { readonly id: string },
  importer: Importer,
): Promise<number> {
  const { slug } = dossier.statement
  const standing = await tx.commitment.findMany({
    where: { statementId: statement.id, state: 'published' },
    select: { id: true },
  })
  const stands = new Set(standing.map(({ id }) => id))
  const all = dossier.searches.map((search) => ({ search, id: idOfSearch(slug, search) }))
  const known = await tx.loggedSearch.findMany({
    where: { id: { in: all.map(({ id }) => id) } },
    select: { id: true },
  })
  const fresh = all.filter(
    ({ id, search: { items } }) =>
      !known.some((each) => each.id === id) &&
      items.every((reference) => stands.has(commitmentIdOf(slug, reference))),
  )
  const named = await nameInLibrary(tx, dossier)
  for (const { search, id } of fresh) await bringIn(tx, search, { id, slug, named, statement, importer })
  return fresh.length
}

interface Context {
  readonly id: string
  readonly slug: string
  readonly named: (words: string) => string
  readonly statement: { readonly id: string }
  readonly importer: Importer
}

async function bringIn(
  tx: Transaction,
  { place, asked, languages, items, found, day }: SearchOfFile,
  { id, slug, named, statement, importer }: Context,
): Promise<void> {
  const at = now()
  const [[language = null, ...furtherLanguages], [first = '', ...alsoOn]] = [languages, items]
  const said = { place, address: null, language, furtherLanguages, words: asked.join('\n') }
  const outcome = { text: named(found), language: TOLD_IN }
  await tx.loggedSearch.create({
    data: {
      ...said,
      id,
      statementId: statement.id,
      commitmentId: commitmentIdOf(slug, first),
      authorId: importer.id,
      day: new Date(`${day}T00:00:00Z`),
      outcome: outcome.text,
      outcomeLanguage: outcome.language,
      createdAt: at,
      shownAt: at,
    },
    select: { id: true },
  })
  await tx.loggedSearchItem.createMany({
    data: alsoOn.map((reference) => ({ searchId: id, commitmentId: commitmentIdOf(slug, reference) })),
  })
  await recordEvent(tx, {
    actor: importer,
    verb: 'imported',
    objectType: 'search-log',
    objectId: id,
    statementId: statement.id,
    payload: { contentSha256: contentHash({ ...said, day, found: null, outcome, alsoOn }) },
  })
}

function idOfSearch(slug: string, { place, asked, languages, items, day }: SearchOfFile): string {
  return idOf(slug, 'search', place, day, languages.join(' '), items.join(' '), ...asked)
}

/**
 * Words of the dossier with the numbers that its sources have in this library, where these may be others: one that is not there is named by its
 * address, since its number may be another's here.
 */
async function nameInLibrary(tx: Transaction, { sources }: Dossier): Promise<(words: string) => string> {
  const rows = await tx.source.findMany({
    where: { canonicalUrl: { in: sources.map(({ url }) => canonicalAddress(url)) } },
    select: { id: true, canonicalUrl: true },
  })
  const byAddress = new Map(rows.map(({ id, canonicalUrl }) => [canonicalUrl, id]))
  const nameOf = new Map(sources.map(({ id, url }) => [id, byAddress.get(canonicalAddress(url)) ?? url]))
  return (words) => words.replace(NAMED_SOURCE, (id) => nameOf.get(id) ?? id)
}
