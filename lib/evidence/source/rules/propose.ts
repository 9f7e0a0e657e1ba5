import type { SourceType } from '../types'
import { addressMeant, likelyAddress } from './address'
import { identifierIn } from './identifier'
import { type PageSays, pageSays } from './page-says'
import { NOTHING_SAID, type PROPOSED_FIELDS, type Proposed, type ProposedDescription } from './proposed'

/** What a look at the page brought. */
export interface LookedAt {
  readonly said: readonly { readonly name: string; readonly value: string }[]
  /** The beginning of its words. */
  readonly beginning: string
}

/** Who is at an address, as the end of its host tells; the first that fits. */
const TYPES: readonly (readonly [SourceType, RegExp])[] = [
  [
    'parliament',
    /(?:^|\.)(?:europarl\.europa\.eu|parliament\.[a-z.]+|congreso\.es|senado\.es|chambredesrepresentants\.ma)$/,
  ],
  ['un', /(?:^|\.)(?:un\.org|ohchr\.org|unhcr\.org|iom\.int|unodc\.org)$/],
  ['official', /(?:^|\.)(?:europa\.eu|gov|gob\.es|gouv\.fr|(?:gov|gob|gouv|govern)\.[a-z]{2})$/],
  ['academic', /(?:^|\.)(?:edu|(?:edu|ac)\.[a-z]{2})$/],
]

/** Short words that stand in nearly every sentence of a language. One that several languages have stands with each of them. */
const COMMON: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordsIn(
    'the of and to was were is are a an in on at as no not that with by from this its for it he do over met',
  ),
  fr: wordsIn(
    'le la les l un une de des d du et à au aux a en y on ne pas se son sa ses que qui est sur par pour dans ce si met',
  ),
  es: wordsIn(
    'el la los las lo un una de del y e o a al en no se su sus son que es por con para como más sobre si le les dos',
  ),
  de: wordsIn(
    'der die das den dem des ein eine und ist sind nicht mit von zu im in auf für am es er an um was',
  ),
  it: wordsIn(
    'il lo la i gli le l un una di del della dei delle d e è a al alla in nel da con per che non si sono o se su ne qui',
  ),
  nl: wordsIn('de het een en van dat die is zijn niet voor met op te in aan uit naar over om er of was'),
  pt: wordsIn(
    'o a os as um uma de do da dos das e é em no na nos nas ao à por para com que não se são sobre como',
  ),
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}

/** How many common words of a language a text must have, and how many more of them than of any other's. */
const CLEAR = 2

/** Letters of Persian, Urdu and others that are written in the Arabic script, and are not Arabic. */
const NOT_ARABIC = /[پچژگٹڈےکیہ]/u

/**
 * The language that words are in, as far as they show it: by their letters, or by short words of which they have clearly more in one language
 * than in any other; '' where they do not.
 */
export function proposedLanguage(words: string): string {
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  const arabic = words.match(/\p{Script=Arabic}/gu)?.length ?? 0
  if (arabic > letters / 2) return NOT_ARABIC.test(words) ? '' : 'ar'
  const all = words.toLowerCase().match(/\p{L}+/gu) ?? []
  const counted = Object.entries(COMMON)
    .map(([language, common]) => ({ language, count: all.filter((word) => common.has(word)).length }))
    .sort((a, b) => b.count - a.count)
  const [first, second] = counted
  return first && second && first.count - second.count >= CLEAR ? first.language : ''
}

/**
 * What may be said of a document from its address, its words and what its page says of itself, each with where it is from. What people said
 * of another document of the same host goes before the name of a site and before what the host's name tells; without either the publisher is the
 * host.
 *
 * @param known what the library says of the newest source of that host; null where it has none
 * @param page what a look at the page brought; null where nobody looked
 */
export function proposedDescription(
  address: string,
  words: string,
  known: { readonly publisher: string; readonly type: SourceType } | null,
  page: LookedAt | null = null,
): ProposedDescription {
  const host = hostIn(address)
  const says: PageSays = pageSays(page?.said ?? [])
  const ofHost = TYPES.find(([, ends]) => host !== '' && ends.test(host))?.[0] ?? ''
  const read = proposedLanguage(words) || proposedLanguage(page?.beginning ?? '')
  const candidates: Readonly<Record<(typeof PROPOSED_FIELDS)[number], readonly Proposed[]>> = {
    title: [says.title],
    publisher: [says.publisher, from('library', known?.publisher), says.site, from('host', host)],
    author: [says.author],
    date: [says.date],
    language: [says.language, from('words', read)],
    type: [from('library', known?.type), from('host', ofHost), says.type],
  }
  const first = (field: keyof typeof candidates) =>
    candidates[field].find(({ value }) => value !== '') ?? NOTHING_SAID
  return {
    title: first('title'),
    publisher: first('publisher'),
    author: first('author'),
    date: first('date'),
    language: first('language'),
    type: first('type'),
  }
}

function from(origin: 'library' | 'host' | 'words', value: string | undefined): Proposed {
  return { value: value ?? '', from: origin, name: '' }
}

/** The host of an address without `www.`; '' where it is no address, or that of a number that publishers share (DOI). */
export function hostIn(address: string): string {
  const read = addressMeant(address)
  return read === null || identifierIn(read)?.kind === 'doi'
    ? ''
    : (likelyAddress(read).split(/[/?:]/)[0] ?? '')
}
