import { commaIn } from '@/lib/ground/i18n/punctuation'
import type { Locale } from '@/lib/ground/i18n/routing'
import { shortTitleIn } from '@/lib/text/statement/rules/names-by-language'
import type { Chosen, ChosenRun } from '../types'

/**
 * Items in the order in which they were chosen: those that follow each other and are of one statement stand together.
 *
 * @param names the ids of their short addresses
 * @param read by statement: those that readers may see, in any order
 */
export function inRuns(
  names: readonly string[],
  read: readonly ChosenRun[],
): Pick<Chosen, 'runs' | 'unknown'> {
  const runs: { of: ChosenRun; entries: ChosenRun['entries'][number][] }[] = []
  const unknown: string[] = []
  for (const name of names) {
    const of = read.find(({ entries }) => entries.some(({ shortId }) => shortId === name))
    const entry = of?.entries.find(({ shortId }) => shortId === name)
    const last = runs.at(-1)
    if (!of || !entry) unknown.push(name)
    else if (last?.of === of) last.entries.push(entry)
    else runs.push({ of, entries: [entry] })
  }
  return { runs: runs.map(({ of, entries }) => ({ ...of, entries })), unknown }
}

/** What chosen items are called in a line: `Joint statement, Rabat: 7c, 7d; Another: 2b`. */
export function namesOfChosen(runs: readonly ChosenRun[], language: Locale): string {
  return runs
    .map(({ statement, entries }) => {
      const references = entries.map(({ reference }) => reference)
      return `${shortTitleIn(statement, language).text}: ${references.join(commaIn(language))}`
    })
    .join('; ')
}

/** The references that items of more than one of the statements have: by itself such a one names none of them. */
export function sharedReferences(runs: readonly ChosenRun[]): ReadonlySet<string> {
  const named = new Map<string, Set<string>>()
  for (const { statement, entries } of runs)
    for (const { reference } of entries)
      named.set(reference, (named.get(reference) ?? new Set()).add(statement.slug))
  return new Set([...named].flatMap(([reference, slugs]) => (slugs.size > 1 ? [reference] : [])))
}

/** How many items are shown. */
export function countChosen({ runs }: Pick<Chosen, 'runs'>): number {
  return runs.reduce((sum, { entries }) => sum + entries.length, 0)
}
