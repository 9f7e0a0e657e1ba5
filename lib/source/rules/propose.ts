import type { SourceType } from '../types'
import { likelyAddress, readAddress } from './address'

/** What may be said of a document before anybody read it, for a person to correct; '' where nothing speaks for any. */
export interface ProposedDescription {
  readonly publisher: string
  readonly language: string
  readonly type: SourceType | ''
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

/** Short words that stand in nearly every sentence of a language, and seldom in the others. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'of', 'and', 'to', 'was', 'were', 'is', 'that', 'with', 'by', 'not', 'from', 'this'],
  fr: ['le', 'les', 'des', 'et', 'du', 'une', 'dans', 'pour', 'qui', 'est', 'sur', 'par', 'aux'],
  es: ['el', 'los', 'las', 'y', 'del', 'que', 'una', 'por', 'con', 'para', 'se', 'su', 'al'],
  de: ['der', 'die', 'das', 'und', 'ist', 'nicht', 'mit', 'von', 'ein', 'eine', 'zu', 'den'],
  it: ['il', 'di', 'che', 'gli', 'della', 'sono', 'è', 'nel', 'con', 'una', 'per', 'alla'],
  nl: ['het', 'een', 'van', 'en', 'dat', 'niet', 'zijn', 'voor', 'met', 'op', 'te'],
  pt: ['o', 'os', 'do', 'da', 'dos', 'uma', 'não', 'para', 'com', 'em', 'ao', 'são'],
}

/** How many common words a text must have more of in one language than in any other. */
const CLEAR = 1

/**
 * The language that words are in, as far as they show it: by their letters, or by short words that are common in one language and not in the
 * others; '' where they do not.
 */
export function proposedLanguage(words: string): string {
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  const arabic = words.match(/\p{Script=Arabic}/gu)?.length ?? 0
  if (arabic > letters / 2) return 'ar'
  const all = words.toLowerCase().match(/\p{L}+/gu) ?? []
  const counted = Object.entries(COMMON)
    .map(([language, common]) => ({ language, count: all.filter((word) => common.includes(word)).length }))
    .sort((a, b) => b.count - a.count)
  const [first, second] = counted
  return first && second && first.count - second.count >= CLEAR ? first.language : ''
}

/**
 * What may be said of a document from its address and its words. What people said of another document of the same host goes before what the
 * host's name tells; without it the publisher is the host.
 *
 * @param known what the library says of the newest source of that host; null where it has none
 */
export function proposedDescription(
  address: string,
  words: string,
  known: { readonly publisher: string; readonly type: SourceType } | null,
): ProposedDescription {
  const host = hostIn(address)
  return {
    publisher: known?.publisher ?? host,
    language: proposedLanguage(words),
    type: known?.type ?? TYPES.find(([, ends]) => host !== '' && ends.test(host))?.[0] ?? '',
  }
}

/** The host of an address without `www.`; '' where it is no address. */
export function hostIn(address: string): string {
  const read = readAddress(address)
  return read === null ? '' : (likelyAddress(read).split(/[/?:]/)[0] ?? '')
}
