import { isKnownDate } from '@/lib/ground/i18n/partial-date'
import type { BibliographyEntry } from '@/lib/ground/platform/read-document'
import type { SourceType } from '../types'

/** What is said of every entry of a bibliography that does not say it itself; '' where nobody chose it. */
export interface SaidOfAll {
  readonly language: string
  readonly type: string
  readonly seen: string
}

/** Kinds of CSL (1.0.2, appendix III) that tell who puts such a document out. The others, a report or a page, anybody may. */
const TYPES: Readonly<Record<string, SourceType>> = {
  'article-journal': 'academic',
  'article-magazine': 'media',
  'article-newspaper': 'media',
  bill: 'parliament',
  broadcast: 'media',
  chapter: 'academic',
  hearing: 'parliament',
  legislation: 'official',
  'paper-conference': 'academic',
  'post-weblog': 'media',
  regulation: 'official',
  thesis: 'academic',
  treaty: 'official',
}

/** Languages as programs name them where they write no tag. */
const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en',
  french: 'fr',
  français: 'fr',
  spanish: 'es',
  español: 'es',
  arabic: 'ar',
  العربية: 'ar',
  german: 'de',
  deutsch: 'de',
}

/**
 * An entry of a bibliography as the fields of the form that adds a source. Nothing is made up: what neither the entry says nor the person for all
 * of them stays empty, and the form's own rules then say what is missing. A language that is a name and no tag is not guessed at.
 */
export function fieldsOf(entry: BibliographyEntry, all: SaidOfAll): Readonly<Record<string, string>> {
  const doi = /(10\.\d{4,9}\/\S+)$/.exec(entry.doi)?.[1]
  return {
    address: entry.address !== '' ? entry.address : doi === undefined ? '' : `https://doi.org/${doi}`,
    title: entry.title,
    titleBasis: 'as_shown',
    publisher: entry.container !== '' ? entry.container : entry.publisher,
    author: entry.author,
    date: isKnownDate(entry.date) ? entry.date : '',
    language: entry.language === '' ? all.language : languageOf(entry.language),
    type: TYPES[entry.type] ?? all.type,
    summary: '',
    seen: all.seen,
    item: '',
    stance: '',
    despite: '',
    back: '',
    quote: '',
  }
}

/** What an entry writes of its date where not all of it can be read; null where it can. */
export function dateUnread({ date, dateSaid }: Pick<BibliographyEntry, 'date' | 'dateSaid'>): string | null {
  const read = isKnownDate(date) ? date.split(/[-/]/).length : 0
  const written = dateSaid.match(/[\p{L}\p{N}]+/gu) ?? []
  return written.length > read ? dateSaid : null
}

/** The tag of a language; what is none stays as it is, for the form to refuse. */
function languageOf(said: string): string {
  const known = LANGUAGES[said.toLowerCase()]
  return known ?? said.replace(/^[A-Za-z]{2,3}(?=-|$)/, (tag) => tag.toLowerCase())
}
