import 'server-only'
import { findDeskSourcesBy, findDeskSourcesNamed } from '@/lib/evidence/source/data/desk-library'
import type { SourceView } from '@/lib/evidence/source/types'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import { findKeptFrom, type Kept } from '@/lib/record/event/data/kept-from'
import { isOfTheStatement } from '../rules/input'
import type { LibrarySource } from '../types'

type Statement = Parameters<typeof isOfTheStatement>[1]

/** What a form to judge with begins with of the library: the sources named, and those that the page was asked to find. */
export async function findLibraryFor(
  statement: Statement,
  { named, find, kept }: { readonly named: readonly string[]; readonly find: string; readonly kept: Kept },
): Promise<{ library: LibrarySource[]; found: LibrarySource[] }> {
  const [library, found] = await Promise.all([
    findDeskSourcesNamed([...new Set(named)], kept),
    findDeskSourcesBy(find, kept),
  ])
  const of = (sources: readonly SourceView[]) => sources.map((source) => sourceFor(source, statement))
  return { library: of(library), found: of(found) }
}

/** The sources named by their ids, and those that answer to what was typed, to be cited in a judgement on a statement; none where there is no such statement. */
export async function findToCite(
  actor: Member,
  asked: { readonly statement: string; readonly named: readonly string[]; readonly typed: string },
): Promise<LibrarySource[]> {
  const [statement, kept] = await Promise.all([findAddresses(asked.statement), findKeptFrom(actor.id)])
  if (!statement) return []
  const { library, found } = await findLibraryFor(statement, { named: asked.named, find: asked.typed, kept })
  return [...library, ...found]
}

function sourceFor(source: SourceView, statement: Statement): LibrarySource {
  return { ...source, isRendering: isOfTheStatement(source, statement) }
}

/** The addresses of a statement's texts and of the reports of it; null when no statement has that address. */
async function findAddresses(slug: string): Promise<Statement | null> {
  const row = await db().statement.findUnique({
    where: { slug },
    select: {
      renderings: { select: { url: true, isBase: true } },
      variants: { select: { readings: { select: { url: true, kind: true } } } },
    },
  })
  const base = row?.renderings.find(({ isBase }) => isBase)
  if (!row || !base) return null
  return { base, otherRenderings: row.renderings.filter((each) => each !== base), variants: row.variants }
}
