import { identifierIn } from '@/lib/evidence/source/rules/identifier'
import type { SourceView } from '@/lib/evidence/source/types'
import { boundsIn } from '@/lib/ground/i18n/partial-date'
import { quotedIn } from '@/lib/ground/i18n/quotation'
import { beginningOf } from '@/lib/ground/platform/words'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { PublicReplyView } from '@/lib/text/note/types'
import { partyNamesIn, placeIn, shortTitleIn, titleIn } from '@/lib/text/statement/rules/names-by-language'
import { quotedWords } from '@/lib/text/statement/rules/quoted-words'
import type { StatementView } from '@/lib/text/statement/types'
import type { CslDate, CslItem } from '../types'
import type { SharedWords } from './words'

/** Our name, which is the same in every language. */
const NAME = 'Suivi'
const NOTE_WORDS = 60

/** Where and when a page is cited: `address` is public and pinned to `day` where the page has such a form. */
export interface Cited {
  address: string
  /** YYYY-MM-DD */
  day: string
  /** Language of the page that is cited. */
  language: string
}

/** A date as it is known, never padded; its bounds where these are known. Of an ISO time the day. */
export function cslDate(date: string): CslDate {
  const partsOf = (known: string) => known.slice(0, 10).split('-').map(Number)
  const bounds = boundsIn(date)
  return { 'date-parts': bounds ? [partsOf(bounds[0]), partsOf(bounds[1])] : [partsOf(date)] }
}

/**
 * The record of one item. The record is ours, the words in it are the statement's: they stand in the note, after how the judgement
 * stands.
 *
 * @param authors public names of the people whose judgements it shows
 * @param lastAct ISO time of the last public act on the item; `null` while there was none
 */
export function cslOfItem(
  statement: StatementView,
  item: CommitmentView,
  { authors, lastAct, standing }: { authors: readonly string[]; lastAct: string | null; standing: string },
  cited: Cited,
): CslItem {
  const words = `${quotedIn(statement.base.language, beginningOf(quotedWords(item), NOTE_WORDS))}, ${shortTitleIn(statement, cited.language).text}`
  return {
    id: `${statement.slug}-${item.reference}`,
    type: 'webpage',
    title: `${item.reference}. ${item.title}`,
    author: [{ literal: NAME }, ...authors.map((literal) => ({ literal }))],
    'container-title': NAME,
    ...(lastAct === null ? {} : { issued: cslDate(lastAct) }),
    accessed: cslDate(cited.day),
    language: cited.language,
    note: standing === '' ? words : `${standing}. ${words}`,
    URL: cited.address,
  }
}

/** The statement itself, by the parties who made it, in the edition that stands here; named in the page's language where the data has it, and in that language then. */
export function cslOfStatement(statement: StatementView, cited: Cited): CslItem {
  const { slug, date, base } = statement
  const title = titleIn(statement, cited.language)
  return {
    id: slug,
    type: 'document',
    title: title.text,
    author: partyNamesIn(statement, cited.language).names.map((literal) => ({ literal })),
    'container-title': NAME,
    publisher: base.publisher,
    'event-place': placeIn(statement, cited.language).text,
    issued: cslDate(date),
    accessed: cslDate(cited.day),
    language: title.language,
    ...(base.sha256 === null ? {} : { note: `SHA-256 of the text: ${base.sha256}` }),
    URL: cited.address,
  }
}

/** Several chosen items on one page. @param title what the page is called @param items what they are called in a line */
export function cslOfChosen(segment: string, title: string, items: string, cited: Cited): CslItem {
  return {
    id: `chosen-${segment.replaceAll('.', '-')}`,
    type: 'webpage',
    title,
    author: [{ literal: NAME }],
    'container-title': NAME,
    accessed: cslDate(cited.day),
    language: cited.language,
    note: items,
    URL: cited.address,
  }
}

/** Words of the statement: the statement, with its words and their place in the note. */
export function cslOfWords(statement: StatementView, words: SharedWords, cited: Cited): CslItem {
  const place = words.passages.map(({ number }) => `¶${number}`).join(', ')
  return {
    ...cslOfStatement(statement, cited),
    id: `${statement.slug}-${words.start}-${words.end}`,
    note: `${place}: ${quotedIn(statement.base.language, beginningOf(quotedWords(words), NOTE_WORDS))}`,
  }
}

/**
 * A source of the library, as far as it is known: at its own address, or at ours where it has none.
 *
 * @param remarks in the page's language: what a title is that is not the source's own, its grade
 */
export function cslOfSource(source: SourceView, remarks: readonly string[], cited: Cited): CslItem {
  const here = `${NAME}, ${source.id}: ${cited.address}`
  const number = identifierIn(source.url ?? '')
  return {
    id: source.id,
    type: source.url === null ? 'document' : 'webpage',
    title: source.title,
    ...(source.author === null ? {} : { author: [{ literal: source.author }] }),
    'container-title': source.publisher,
    ...(source.date === null ? {} : { issued: cslDate(source.date) }),
    accessed: cslDate(cited.day),
    language: source.language,
    note: [...remarks, here].join('; '),
    ...(number?.kind === 'doi' ? { DOI: number.value } : {}),
    URL: source.url ?? cited.address,
  }
}

/** A public note, by the name that its author chose. @param title what it is called in the page's language, by what it is about */
export function cslOfNote(slug: string, note: PublicReplyView, title: string, cited: Cited): CslItem {
  return {
    id: `${slug}-${note.anchor}`,
    type: 'webpage',
    title,
    author: [{ literal: note.author }],
    'container-title': NAME,
    issued: cslDate(note.publishedAt),
    accessed: cslDate(cited.day),
    language: note.language,
    URL: cited.address,
  }
}
