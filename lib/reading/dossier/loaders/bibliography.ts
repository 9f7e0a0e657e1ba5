import 'server-only'
import { findListedSources, inNameOrder } from '@/lib/evidence/source/data/library'
import { findThoseThatStand } from '@/lib/evidence/source/data/same'
import type { SourceView } from '@/lib/evidence/source/types'
import { readFilterSegment } from '@/lib/ground/platform/filters'
import { chosenSources } from '../rules/chosen-sources'
import { loadLibraryIds } from './library'
import { loadBroughtIn } from './statement'

/** Sources read at once: a few hundred kilobytes. */
const AT_ONCE = 200

/**
 * The sources of a bibliography by whoever wrote or published them, some at a time, so that they are nowhere all at once; null when no
 * statement has that address, where its library has no such filter, and where not one of the chosen sources is in it.
 *
 * @param which all of the statement's library where it is null; else a filter, as a list's path has it (`type-un.item-7c`), or ids (`S12.S40`)
 */
export async function loadBibliography(
  slug: string,
  which: string | null,
): Promise<AsyncGenerator<readonly SourceView[]> | null> {
  const ids = (await loadBroughtIn(slug)) === null ? null : await idsOf(slug, which)
  return ids && readInParts(await inNameOrder(ids))
}

async function idsOf(slug: string, which: string | null): Promise<readonly string[] | null> {
  if (which === null) return loadLibraryIds(slug, null)
  const chosen = chosenSources(which)
  if (chosen) {
    const library = new Set(await loadLibraryIds(slug, null))
    const found = (await findThoseThatStand(chosen)).filter((id) => library.has(id))
    return found.length > 0 ? found : null
  }
  const filter = readFilterSegment(which)
  return filter && loadLibraryIds(slug, filter)
}

async function* readInParts(ids: readonly string[]): AsyncGenerator<readonly SourceView[]> {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const part = ids.slice(from, from + AT_ONCE)
    const read = new Map((await findListedSources(part)).map((source) => [source.id, source]))
    yield part.flatMap((id) => read.get(id) ?? [])
  }
}
