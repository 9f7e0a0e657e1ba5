import { STANCES, type Stance } from '@/lib/text/method/types'
import type { ShownTranslation } from '@/lib/text/statement/rules/own-words'
import type { RevisionCitation, RevisionView } from '../types'

/** A citation as an item's page lists it, under the page's own number. */
export interface EvidenceEntry {
  number: number
  citation: RevisionCitation
  /** Of what the citation is said to show: that of the judgement in which it stands in full. */
  language: string
  /** What it shows, translated; left out where that is not. */
  translation?: ShownTranslation
}

/** A citation among those of one judgement: its words may stand in full at another, and it may be one of several that rest on these. */
export interface AccountEntry extends EvidenceEntry {
  /** The number under which another judgement before this one gives the same words of the same source; null where they stand here. */
  quotedAt: number | null
  /** The judgements after this one that rest on the same words, by their ids. */
  alsoIn: readonly string[]
}

/** The evidence of everything that a page shows, each use of a source once. */
export interface EvidenceList {
  entries: readonly EvidenceEntry[]
  /** What one judgement rests on, in the order of stances. */
  accountOf: (revisionId: string) => readonly AccountEntry[]
  /** In whose account the words under a number stand in full: the id of a judgement. */
  homeOf: (number: number) => string | null
  /** The page's number of a revision's own citation; `null` for a number that points to nothing on this page. */
  numberOf: (revisionId: string, own: number) => number | null
}

/** The number that a page gives to a judgement's own citation. */
export type NumberOf = (own: number) => number

/** Numbers of a judgement's own citations as a page says them, in brackets: under the page's numbers, the lowest first. */
export function numbersInOrder(own: readonly number[], numberOf: NumberOf): readonly string[] {
  return own
    .map(numberOf)
    .sort((a, b) => a - b)
    .map((number) => `[${number}]`)
}

/** A judgement as far as it cites. */
export type Citing = Pick<RevisionView, 'id' | 'citations' | 'rationaleLanguage' | 'shows'>

/**
 * Puts the citations of several judgements into one list, judgement by judgement: in each what supports, what contradicts, then context.
 * Judgements that use a source alike share a number, so the page's numbers differ from their own.
 */
export function evidenceList(revisions: readonly Citing[]): EvidenceList {
  const entries = new Map<string, EvidenceEntry>()
  const homes = new Map<number, string>()
  for (const revision of revisions)
    for (const citation of byStance(revision.citations)) {
      const known = entries.get(keyOf(citation))
      if (known?.translation) continue
      const { rationaleLanguage: language } = revision
      const entry = known ?? { number: entries.size + 1, citation, language }
      const translation = shownTranslated(revision, citation)
      entries.set(keyOf(citation), translation ? { ...entry, translation } : entry)
      if (!known) homes.set(entry.number, revision.id)
    }
  const numberOf = (citation: RevisionCitation) => entries.get(keyOf(citation))?.number ?? null
  const accounts = revisions.map((revision) => ({
    id: revision.id,
    uses: byStance(revision.citations).flatMap((citation) => entries.get(keyOf(citation)) ?? []),
  }))
  const citationOf = (revisionId: string, own: number) =>
    revisions.find(({ id }) => id === revisionId)?.citations.find((each) => each.number === own)
  return {
    entries: [...entries.values()],
    accountOf: (revisionId) => accountOf(accounts, revisionId),
    homeOf: (number) => homes.get(number) ?? null,
    numberOf: (revisionId, own) => {
      const citation = citationOf(revisionId, own)
      return citation ? numberOf(citation) : null
    },
  }
}

/** What a citation of a judgement shows, translated; undefined where it is not. */
export function shownTranslated(
  { shows: translated }: Pick<RevisionView, 'shows'>,
  { shows }: Pick<RevisionCitation, 'shows'>,
): ShownTranslation | undefined {
  return translated?.find(({ original }) => original.text === shows)
}

interface Account {
  id: string
  uses: readonly EvidenceEntry[]
}

function accountOf(accounts: readonly Account[], revisionId: string): readonly AccountEntry[] {
  const place = accounts.findIndex(({ id }) => id === revisionId)
  const before = accounts.slice(0, Math.max(place, 0))
  const after = accounts.slice(place + 1)
  return (accounts[place]?.uses ?? []).map((use) => ({
    ...use,
    quotedAt: before.flatMap(({ uses }) => uses).find((other) => sameWords(other, use))?.number ?? null,
    alsoIn: after.filter(({ uses }) => uses.some((other) => sameWords(other, use))).map(({ id }) => id),
  }))
}

/** Two uses give the same words when they quote the same of the same source, or are one use. */
function sameWords(a: EvidenceEntry, b: EvidenceEntry): boolean {
  if (a.number === b.number) return true
  return (
    a.citation.sourceId === b.citation.sourceId &&
    a.citation.quote !== null &&
    a.citation.quote === b.citation.quote
  )
}

function byStance(citations: readonly RevisionCitation[]): readonly RevisionCitation[] {
  return [...citations].sort((a, b) => STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance))
}

/** How many sources some uses rest on: each once, however often it is cited. */
export function sourceCount(uses: readonly { citation: Pick<RevisionCitation, 'sourceId'> }[]): number {
  return new Set(uses.map(({ citation }) => citation.sourceId)).size
}

/** How many entries have each stance, in the order of stances; those with none are left out. */
export function stanceCounts(entries: readonly { citation: { stance: Stance } }[]): readonly {
  stance: Stance
  n: number
}[] {
  return STANCES.map((stance) => ({
    stance,
    n: entries.filter(({ citation }) => citation.stance === stance).length,
  })).filter(({ n }) => n > 0)
}

/** Two uses are one when everything about them but their number is the same. */
function keyOf({ number: _own, ...use }: RevisionCitation): string {
  return JSON.stringify(Object.entries(use).sort(([a], [b]) => (a < b ? -1 : 1)))
}
