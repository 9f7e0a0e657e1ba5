import 'server-only'
import { isPublished } from '@/lib/assessment/status-update/rules/lines'
import { findRecordedMoments } from '@/lib/evidence/source/data/recorded'
import type { ItemShown } from './item'
import { loadItemPart, loadWholeItem } from './item-part'

/** When each source that judgements shown of an item cite was added here: ISO moments; none when no statement or item has that address. */
export async function loadCitedWhen(slug: string, reference: string): Promise<readonly string[]> {
  const part = await loadWholeItem(slug, reference, '')
  const shown = part?.ever.filter((each) => each.reference === reference && isPublished(each)) ?? []
  const cited = shown.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId))
  return Object.values(await findRecordedMoments([...new Set(cited)]))
}

/** The public tests of an item, and when each of these sources was added here: what the page of a decision says of a judgement's tests. */
export async function loadTestsBeside(
  slug: string,
  reference: string,
  sourceIds: readonly string[],
): Promise<Pick<ItemShown, 'tests' | 'recorded'>> {
  const part = await loadItemPart(slug, reference, '')
  const tests = part?.tests ?? []
  return { tests, recorded: tests.length === 0 ? {} : await findRecordedMoments([...new Set(sourceIds)]) }
}
