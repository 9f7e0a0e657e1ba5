import { isPartialDate } from '@/lib/ground/i18n/partial-date'
import { isLanguageTag } from '@/lib/ground/platform/language-tag'
import type { SourceType } from '../types'
import { identifierIn } from './identifier'
import { NOTHING_SAID, type Proposed } from './proposed'

type Saying = { readonly name: string; readonly value: string }

/** What a page says of itself, each with the name under which it stands there. */
export interface PageSays {
  readonly title: Proposed
  /** Whatever it gives itself as a title. */
  readonly titles: readonly Proposed[]
  /** Who is said to have put the document out. */
  readonly publisher: Proposed
  /** The name of the site: often, and not always, the same. */
  readonly site: Proposed
  readonly author: Proposed
  readonly date: Proposed
  readonly language: Proposed
  readonly type: Proposed
  /** A date that is stated in words that are no date for a program; '' where none is. */
  readonly unreadDate: string
  /** The address that the document has by its DOI; '' where none is stated. */
  readonly byNumber: string
  /** The addresses that the page gives itself. */
  readonly addresses: readonly string[]
}

/** Under which names a page says what, those first that are made for citing a document. */
const NAMES = {
  title: [
    'citation_title',
    'json-ld headline',
    'dc.title',
    'dcterms.title',
    'og:title',
    'pdf Title',
    'json-ld name',
    'title',
  ],
  publisher: ['citation_publisher', 'json-ld publisher', 'dc.publisher', 'dcterms.publisher', 'publisher'],
  site: ['citation_journal_title', 'og:site_name'],
  author: [
    'citation_author',
    'json-ld author',
    'dc.creator',
    'dcterms.creator',
    'article:author',
    'author',
    'pdf Author',
  ],
  date: [
    'citation_publication_date',
    'citation_date',
    'json-ld datePublished',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'article:published_time',
    'date',
  ],
  language: [
    'citation_language',
    'json-ld inLanguage',
    'dc.language',
    'dcterms.language',
    'lang',
    'content-language',
    'language',
    'og:locale',
    'pdf Language',
  ],
} as const

/** What of a document is known by the kind that its page gives it; the rest are kinds of pages. */
const TYPES: readonly (readonly [SourceType, RegExp])[] = [
  ['academic', /^(?:ScholarlyArticle|Thesis)$/],
  ['media', /^(?:\w*NewsArticle)$/],
  ['official', /^(?:Legislation|LegislationObject)$/],
]

/** What a page says of itself, as far as it can be taken at its word. What it says otherwise than a field can hold is left out. */
export function pageSays(said: readonly Saying[]): PageSays {
  const valuesOf = (name: string) =>
    said.filter((each) => each.name.replace(/^(dc|dcterms):/, '$1.') === name).map(({ value }) => value)
  const first = (names: readonly string[], read: (values: readonly string[]) => string): Proposed => {
    for (const name of names) {
      const value = read(valuesOf(name))
      if (value !== '') return { value, from: 'page', name }
    }
    return NOTHING_SAID
  }
  const date = first(NAMES.date, ([value = '']) => dateIn(value))
  return {
    title: first(NAMES.title, ([value = '']) => (isFileName(value) ? '' : value)),
    titles: NAMES.title.flatMap((name) =>
      valuesOf(name).map((value) => ({ value, from: 'page' as const, name })),
    ),
    publisher: first(NAMES.publisher, ([value = '']) => named(value)),
    site: first(NAMES.site, ([value = '']) => named(value)),
    author: first(NAMES.author, (values) => [...new Set(values.map(named))].filter(Boolean).join('; ')),
    date,
    language: first(NAMES.language, ([value = '']) => languageIn(value)),
    type: typeIn(said, valuesOf),
    unreadDate: date.value === '' ? first(NAMES.date, ([value = '']) => value).value : '',
    byNumber: first(['citation_doi', 'dc.identifier', 'dcterms.identifier'], (values) => doiIn(values)).value,
    addresses: [...valuesOf('link canonical'), ...valuesOf('og:url')],
  }
}

/** A date as far as it is known, year first; '' where it is said in another way, which a program could take for another day. */
export function dateIn(text: string): string {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T ].*)?)?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    []
  const date = [year, ...[month, day].filter(Boolean).map((part) => part.padStart(2, '0'))].join('-')
  return isPartialDate(date) ? date : ''
}

/** The language of a tag, without its country: `fr` of `fr-MA`, `fr_FR` and `FR`. */
function languageIn(text: string): string {
  const [language = ''] = text
    .trim()
    .toLowerCase()
    .split(/[-_,;]/)
  return /^[a-z]{2,3}$/.test(language) && isLanguageTag(language) ? language : ''
}

/** A name; '' for an address, which some pages give in its place. */
function named(text: string): string {
  return /^(?:https?:)?\/\//i.test(text) || text.startsWith('@') ? '' : text
}

/** What word processors leave in the place of a title. */
function isFileName(title: string): boolean {
  return (
    /^Microsoft (?:Word|PowerPoint) - /.test(title) ||
    /\.(?:docx?|odt|pdf|indd|rtf)$/i.test(title) ||
    /^untitled/i.test(title)
  )
}

function typeIn(said: readonly Saying[], valuesOf: (name: string) => readonly string[]): Proposed {
  for (const kind of valuesOf('json-ld @type')) {
    const type = TYPES.find(([, kinds]) => kinds.test(kind))?.[0]
    if (type) return { value: type, from: 'page', name: 'json-ld @type' }
  }
  const ofJournal = said.find(({ name }) => name === 'citation_journal_title')
  return ofJournal ? { value: 'academic', from: 'page', name: ofJournal.name } : NOTHING_SAID
}

function doiIn(values: readonly string[]): string {
  const found = values.map(identifierIn).find((each) => each?.kind === 'doi')
  return found?.address ?? ''
}
