import 'server-only'
import { type EntryText, type Match, matchItems, OWN_NEEDED, strongest, wordsToStem } from '../rules/match'
import { soughtOf } from '../rules/sought'
import { findAlikeItems } from './alike'
import { findStems, findWordsOfStems } from './stems'
import { findItemTerms } from './terms'

/** So many items are read at once to be matched with an entry. */
const READ_AT_ONCE = 200

type For = { readonly language: string; readonly statementIds: readonly string[] }

/**
 * The items of which each of some entries has enough to be a lead, as `matchItems` says it of all items of some statements, entry by entry. Only
 * items that can have enough of one are read, each once, a part at a time.
 */
export async function findMatches(
  { language, statementIds }: For,
  entries: readonly EntryText[],
): Promise<readonly (readonly Match[])[]> {
  const stems = await findStems(language, wordsToStem(entries, []))
  const standing = await findWordsOfStems(language, [...stems.values()])
  const alike: ReadonlySet<string>[] = []
  for (const entry of entries) {
    const sought = soughtOf(entry, stems, standing)
    alike.push(new Set(await findAlikeItems({ language, statementIds, needed: OWN_NEEDED, ...sought })))
  }
  const ids = [...new Set(alike.flatMap((each) => [...each]))]
  let found: readonly (readonly Match[])[] = entries.map(() => [])
  for (let from = 0; from < ids.length; from += READ_AT_ONCE) {
    const items = await findItemTerms(language, ids.slice(from, from + READ_AT_ONCE))
    const known = new Map([...stems, ...(await findStems(language, wordsToStem([], items)))])
    found = entries.map((entry, n) => {
      const own = items.filter(({ id }) => alike[n]?.has(id))
      return strongest([...(found[n] ?? []), ...matchItems(entry, own, known)])
    })
  }
  return found
}
