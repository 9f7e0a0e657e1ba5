import { francAll } from 'franc-min'
import type { TEXT_LANGUAGES } from '../schema'

/** The languages that can be told apart, as the library names them. */
const TAGS: Readonly<Record<string, (typeof TEXT_LANGUAGES)[number]>> = {
  eng: 'en',
  fra: 'fr',
  spa: 'es',
  arb: 'ar',
  deu: 'de',
  ell: 'el',
  pes: 'fa',
  heb: 'he',
  ita: 'it',
  nld: 'nl',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  swe: 'sv',
  tur: 'tr',
}

/** Of fewer letters nothing is said. */
const LEAST_LETTERS = 80
/** A language that comes as near as this to the likeliest one may be the text's too. */
const AS_NEAR = 0.9
/** So many UTF-16 code units are looked at. */
const LOOKED_AT = 20_000

/** The language that a text most likely is in, by its letters; null of a short text, and of one whose language cannot be told. */
export function languageOfText(text: string): string | null {
  return likely(text).at(0)?.language ?? null
}

/**
 * The language that a text seems to be in where that is not the one that was chosen for it: whoever brings it is asked before it is kept.
 * Null where the text may well be in the chosen one, or nothing can be said.
 */
export function languageToAsk(text: string, chosen: string): string | null {
  const all = likely(text)
  const top = all.at(0)
  if (top === undefined || top.language === chosen) return null
  const isNear = all.some(({ language, score }) => language === chosen && score >= AS_NEAR)
  return isNear ? null : top.language
}

function likely(text: string): readonly { readonly language: string; readonly score: number }[] {
  const words = text.slice(0, LOOKED_AT)
  if ((words.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) return []
  const known = francAll(words).map(([code, score]) => ({ language: TAGS[code], score }))
  // Where the likeliest of all is none that can be brought, nothing is said.
  if (known.at(0)?.language === undefined) return []
  return known.flatMap(({ language, score }) => (language === undefined ? [] : [{ language, score }]))
}
