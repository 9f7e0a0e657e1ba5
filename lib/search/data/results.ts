import 'server-only'
import { directOf } from '../rules/direct'
import type { Query } from '../rules/query'
import type { Question } from '../rules/question'
import {
  type GroupResult,
  OVERVIEW_HITS,
  PAGE_HITS,
  type SearchAudience,
  type SearchGroup,
  type SearchResults,
} from '../types'
import { type Asked, findQuery } from './asked'
import { findDirect } from './direct'
import { findItemHits } from './items'
import { findJudgementHits } from './judgements'
import { findNoteHits } from './notes'
import { findPassageHits } from './passages'
import { findSourceHits } from './sources'
import { findVariantHits } from './variants'

const findIn: Readonly<Record<SearchGroup, (asked: Asked) => Promise<GroupResult>>> = {
  statement: findPassageHits,
  items: findItemHits,
  judgements: findJudgementHits,
  sources: findSourceHits,
  variants: findVariantHits,
  notes: findNoteHits,
}

/**
 * What is found in a statement, or in all of them: what the question names outright, and then the first of each place or one page of one.
 *
 * @param query the question's words, of which at least one is to be found
 * @param kept submitted revisions that are kept from whoever asks on the desk
 */
export async function findResults(
  { text, group, page }: Question,
  query: Query,
  slug: string | null,
  audience: SearchAudience,
  kept: readonly string[] = [],
): Promise<SearchResults> {
  const direct = directOf(text)
  const tsquery = await findQuery(query)
  const limit = group === null ? OVERVIEW_HITS : PAGE_HITS
  const asked = { query, tsquery: tsquery ?? '', slug, audience, kept, limit, offset: (page - 1) * limit }
  const places = Object.keys(findIn) as SearchGroup[]
  const [named, ...groups] = await Promise.all([
    direct && group === null ? findDirect(direct, slug, audience) : [],
    ...places.flatMap((each) =>
      tsquery !== null && (group === null || group === each) ? findIn[each](asked) : [],
    ),
  ])
  return { direct: named, groups: groups.filter(({ hits }) => hits.length > 0) }
}
