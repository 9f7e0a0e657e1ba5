import 'server-only'
import { directOf, straightAddress } from '../rules/direct'
import { asWritten, questionsNear, typedAs } from '../rules/near'
import type { Query } from '../rules/query'
import type { Question } from '../rules/question'
import {
  type GroupResult,
  type NearQuestion,
  OVERVIEW_HITS,
  PAGE_HITS,
  type SearchAudience,
  type SearchGroup,
  type SearchResults,
} from '../types'
import { type Asked, findAsked } from './asked'
import { findDirect } from './direct'
import { findItemHits } from './items'
import { findJudgementHits } from './judgements'
import { findNearWords } from './near-words'
import { findNoteHits } from './notes'
import { findPassageHits } from './passages'
import { findSourceHits } from './sources'
import { findStatementHits } from './statements'
import { findVariantHits } from './variants'

const findIn: Readonly<Record<SearchGroup, (asked: Asked) => Promise<GroupResult>>> = {
  statements: findStatementHits,
  statement: findPassageHits,
  items: findItemHits,
  judgements: findJudgementHits,
  sources: findSourceHits,
  variants: findVariantHits,
  notes: findNoteHits,
}

/** Who asks, as far as it changes what is found. */
interface AskedBy {
  /** Submitted revisions that are kept from whoever asks on the desk. */
  kept?: readonly string[]
  /** Of the page. */
  language?: string
}

/**
 * What is found in a statement, or in all of them: what the question names outright, and then the first of each place or one page of one.
 * A reader whose question names one thing is led straight there, and nothing else is looked for; on the desk it comes first.
 *
 * @param query the question's words, of which at least one is to be found
 */
export async function findResults(
  { text, group, page }: Question,
  query: Query,
  slug: string | null,
  audience: SearchAudience,
  { kept = [], language = '' }: AskedBy = {},
): Promise<SearchResults> {
  const direct = group === null ? directOf(text) : null
  const named = direct ? await findDirect(direct, { slug, audience, language }) : []
  const straight = direct && audience === 'everyone' ? straightAddress(direct, named) : null
  if (straight !== null) return { direct: named, straight, groups: [], near: [] }
  const limit = group === null ? OVERVIEW_HITS : PAGE_HITS
  const asking = { slug, audience, kept, language, limit, offset: (page - 1) * limit }
  const groups = await findGroups(query, asking, group === null ? places : [group])
  const isNothing = named.length + groups.length === 0 && group === null
  return { direct: named, straight, groups, near: isNothing ? await findNear(query, asking) : [] }
}

const places = Object.keys(findIn) as SearchGroup[]

type Asking = Omit<Asked, 'query' | 'tsquery' | 'typed'>

async function findGroups(
  query: Query,
  asking: Asking,
  among: readonly SearchGroup[],
): Promise<GroupResult[]> {
  const asked = await findAsked(query, asking.audience)
  return asked === null ? [] : findAmong(among, { ...asking, ...asked })
}

async function findAmong(among: readonly SearchGroup[], asked: Asked): Promise<GroupResult[]> {
  const groups = await Promise.all(among.map((each) => findIn[each](asked)))
  return groups.filter(({ hits }) => hits.length > 0)
}

/**
 * What may have been meant, each asked as whoever asks may see it: a word that stands in nothing of theirs is not told. The words have to
 * stand there themselves, and not others of their stem; counted is what the question then finds.
 */
async function findNear(query: Query, asking: Asking): Promise<NearQuestion[]> {
  const near: NearQuestion[] = []
  for (const meant of questionsNear(query, await findNearWords(query.words, asking.audience))) {
    const asked = await findAsked(meant, asking.audience)
    if (asked === null) continue
    const first = { ...asking, ...asked, limit: 1 }
    const themselves = await findAmong(places, { ...first, tsquery: asked.typed })
    if (themselves.length === 0) continue
    const groups = await findAmong(places, first)
    const written = asWritten(
      meant,
      themselves.flatMap(({ hits }) => hits),
    )
    near.push({
      text: typedAs(written),
      n: groups.reduce((sum, { n }) => sum + n, 0),
      isCut: groups.some(({ isCut }) => isCut),
    })
  }
  return near
}
