import type { RevisionCitation, RevisionView } from '../types'
import type { ItemState } from './facets'
import type { JudgedLine } from './judged-lines'

/** What two judgements are compared by, in the order in which pages name it. */
export const COMPARED = [
  'judgement',
  'inShort',
  'inShortWhole',
  'confidence',
  'since',
  'seenUpTo',
  'rationale',
  'citations',
  'elements',
  'searchLogs',
  'testAnswers',
] as const
export type Compared = (typeof COMPARED)[number]

/** What is shown of one line at two times; null where nothing was shown of it. */
export interface LineComparison {
  /** A party's key, or `all`. */
  party: string
  earlier: JudgedLine | null
  later: JudgedLine | null
  changed: readonly Compared[]
  /** What both have alike; what neither has is in no count. */
  unchanged: readonly Compared[]
}

/** What is shown of an item at two times, line by line, in the order of the later time and then of the earlier. */
export function compareLines(
  earlier: readonly JudgedLine[],
  later: readonly JudgedLine[],
): readonly LineComparison[] {
  const parties = [...new Set([...later, ...earlier].map(({ party }) => party))]
  return parties.map((party) =>
    compareOne(
      party,
      earlier.find((line) => line.party === party) ?? null,
      later.find((line) => line.party === party) ?? null,
    ),
  )
}

/** Two judgements set side by side, whichever lines they stand on. */
export function compareOne(
  party: string,
  earlier: JudgedLine | null,
  later: JudgedLine | null,
): LineComparison {
  const present = COMPARED.filter((field) => said(earlier, field) !== '' || said(later, field) !== '')
  const isChanged = (field: Compared) => said(earlier, field) !== said(later, field)
  return {
    party,
    earlier,
    later,
    changed: present.filter(isChanged),
    unchanged: present.filter((field) => !isChanged(field)),
  }
}

/** A citation without its number: two revisions that number the same use differently cite alike. */
export function citationKey({ number: _number, ...use }: RevisionCitation): string {
  return JSON.stringify(Object.entries(use).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What a judgement cites under a number, so that two that number the same use differently name the same. */
function citedAs({ citations }: RevisionView, number: number): string {
  const citation = citations.find((each) => each.number === number)
  return citation ? citationKey(citation) : String(number)
}

/** What a line says in one respect, as text that is the same for the same; empty for nothing. Final and provisional differ. */
function said(line: JudgedLine | null, field: Compared): string {
  if (line === null) return ''
  const { revision, as } = line
  switch (field) {
    case 'judgement':
      return `${revision.judgement} ${as}`
    case 'citations':
      return revision.citations.map(citationKey).sort().join('\n')
    case 'elements':
      return revision.elements
        .map(({ name, covered, citations = [] }) => {
          const cited = citations.map(({ number, stance }) => `${stance} ${citedAs(revision, number)}`)
          return [covered, name, ...cited.sort()].join(' ')
        })
        .join('\n')
    case 'searchLogs':
      return revision.searchLogs.map(({ day, language, place }) => `${day} ${language} ${place}`).join('\n')
    case 'testAnswers':
      return revision.testAnswers
        .map(({ test, found, says, citations }) => {
          const cited = citations.map((number) => citedAs(revision, number))
          return [test, found, says, ...cited.sort()].join(' ')
        })
        .join('\n')
    default:
      return revision[field] ?? ''
  }
}

/** One of the two things that an address sets side by side: a day, or a revision as `spain.2`. */
export type Compare = { readonly day: string } | { readonly party: string; readonly number: number }

/** Reads one side of an address; null when it is neither a day nor the name of a revision. Whether it is in the record is not asked. */
export function readSide(text: string): Compare | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { day: text }
  const [, party, number] = /^([a-z][a-z0-9-]{0,39})\.([1-9]\d{0,5})$/.exec(text) ?? []
  return party === undefined ? null : { party, number: Number(number) }
}

/** The other way round. */
export function sideName(side: Compare): string {
  return 'day' in side ? side.day : `${side.party}.${side.number}`
}

/** How an item stood at one time: what stands for it, or why nothing can. */
export type Standing = readonly ItemState[] | 'not_marked' | 'withdrawn'

/** An item with how it stood at two times. */
export interface ChangedItem {
  readonly reference: string
  readonly earlier: Standing
  readonly later: Standing
}
