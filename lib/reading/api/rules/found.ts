import type { z } from 'zod'
import { copyAddress } from '@/lib/evidence/source/rules/addresses'
import { namedAddress } from '@/lib/reading/search/rules/direct'
import { notePage } from '@/lib/reading/search/rules/note-page'
import { type DirectHit, SEARCH_GROUPS, type SearchGroup, type SearchHit } from '@/lib/reading/search/types'
import { passageAddress, revisionAddress, sideBySideAddress } from '@/lib/text/statement/rules/addresses'
import type { foundSchema, searchedSchema } from '../schema/found'
import { pageOn } from './addresses'

// What assistants are told of what search found: each place with its words and its page, and of what is missing no more than what was looked for.

type Found = z.input<typeof foundSchema>

/** What each place that is searched is called. */
const PLACES: Readonly<Record<SearchGroup, string>> = {
  statements: 'titles and places of statements and who speaks in them',
  statement: 'the base texts of statements',
  items: 'marked items',
  judgements: 'published judgements and their quotes',
  sources: 'listed sources',
  copies: 'stored copies that are shown whole',
  texts: 'the other public texts of statements',
  variants: 'places where texts differ',
  notes: 'public notes',
}

/** What is not searched, so that nobody takes silence for an answer. */
const NOT_SEARCHED =
  'Not searched: logs of searches, requests for documents, questions to come back to, corrections and the record of acts.'

/** Something that was found: where it stands, and the words around what was looked for. */
export function foundRecord(hit: SearchHit): Found {
  const words = ('words' in hit ? hit.words : null) ?? titleOf(hit)
  return {
    group: hit.group,
    statement: hit.statement?.slug ?? null,
    name: nameOf(hit),
    language: words.language,
    words: words.pieces.map(({ text }) => text).join(''),
    permalink: pageAt(pathOf(hit)),
  }
}

/** Something that the question named outright. */
export function namedRecord(hit: DirectHit): Found {
  const of = { statement: hit.statement?.slug ?? null, permalink: pageAt(namedAddress(hit)) }
  switch (hit.kind) {
    case 'item':
      return { group: 'items', ...of, name: hit.reference, language: hit.titleLanguage, words: hit.title }
    case 'passage':
      return {
        group: 'statement',
        ...of,
        name: `¶${hit.number}`,
        language: hit.statement.language,
        words: hit.opening,
      }
    case 'source':
      return { group: 'sources', ...of, name: hit.id, language: hit.language, words: hit.title }
    case 'variant':
      return { group: 'variants', ...of, name: hit.key, language: hit.statement.language, words: hit.lemma }
  }
}

function pageAt(path: string | null): string | null {
  return path === null ? null : pageOn(path, null)
}

function titleOf(hit: SearchHit): {
  readonly language: string
  readonly pieces: readonly { readonly text: string }[]
} {
  if (hit.group === 'variants') return hit.lemma
  if ('title' in hit) return hit.title
  return hit.words
}

function nameOf(hit: SearchHit): string {
  switch (hit.group) {
    case 'statements':
      return hit.statement.slug
    case 'statement':
      return `¶${hit.number}`
    case 'items':
      return hit.reference
    case 'judgements':
      return `${hit.reference} ${hit.party} ${hit.number}`
    case 'sources':
      return hit.id
    case 'copies':
      return `${hit.source} copy ${hit.number}`
    case 'texts':
      return `${hit.key}, ${hit.publisher}`
    case 'variants':
      return hit.key
    case 'notes':
      return hit.about.kind === 'item'
        ? hit.about.reference
        : hit.about.kind === 'source'
          ? hit.about.id
          : `¶${hit.about.number}`
  }
}

function pathOf(hit: SearchHit): string | null {
  switch (hit.group) {
    case 'statements':
      return `/${hit.statement.slug}`
    case 'statement':
      return passageAddress(hit.statement.slug, hit.number)
    case 'items':
      return `/${hit.statement.slug}/${hit.reference}`
    case 'judgements':
      return revisionAddress(hit.statement.slug, hit.reference, hit.party, hit.number)
    case 'sources':
      return hit.statement ? `/${hit.statement.slug}/sources/${hit.id}` : null
    case 'copies':
      return hit.statement ? copyAddress(hit.statement.slug, hit.source, hit.number) : null
    case 'texts':
      return sideBySideAddress(hit.statement.slug, hit.key)
    case 'variants':
      return `/${hit.statement.slug}/variants#${hit.key}`
    case 'notes':
      return notePage(hit)
  }
}

/** What was found, in one sentence or two: that nothing was, only with what was looked for and where. @param n how many places are told */
export function spokenSearched(words: string, searched: z.output<typeof searchedSchema>, n: number): string {
  const { all, looked, nowhere, statement } = searched
  const within = statement === null ? 'all statements' : `the statement ${statement}`
  const where = `Searched in ${within}, in every language: ${SEARCH_GROUPS.map((group) => PLACES[group]).join('; ')}. ${NOT_SEARCHED}`
  const missing =
    nowhere.length === 0 ? [] : [`Found nowhere that was searched: ${nowhere.map(quoted).join(', ')}.`]
  if (n === 0) return [`Nothing was found for ${quoted(words)}.`, ...missing, where].join(' ')
  if (all) return `${n} found for ${quoted(words)}, the nearest of each place.`
  return [
    `Nothing has all the words of ${quoted(words)} together. Looked for one by one: ${looked.map(quoted).join(', ')}.`,
    ...missing,
    `${n} with some of them, the nearest first. ${where}`,
  ].join(' ')
}

/** A place that was found. */
export function spokenFound({ group, statement, name, language, words, permalink }: Found): string {
  const of = statement === null ? '' : ` of ${statement}`
  return `${NAMES[group]} ${name}${of} (“${language}”): “${words}”${permalink === null ? '' : ` ${permalink}`}`
}

const NAMES: Readonly<Record<SearchGroup, string>> = {
  ...{ statements: 'Statement', statement: 'Passage', items: 'Item', judgements: 'Judgement' },
  ...{
    sources: 'Source',
    copies: 'Stored copy of',
    texts: 'Another text',
    variants: 'Variant',
    notes: 'Public note on',
  },
}

function quoted(text: string): string {
  return `“${text}”`
}
