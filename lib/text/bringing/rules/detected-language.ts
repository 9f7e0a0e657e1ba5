import { franc } from 'franc-min'
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
/**
 * So many UTF-16 code units are looked at by themselves, since what the library says of more is of all languages of one script nearly the same: of a
 * French text of twenty thousand it has Spanish at 0.97 of French, of two hundred units at 0.85.
 */
const STRETCH = 200
/** So many units of a text are looked at. */
const LOOKED_AT = 20_000
/** A language of as many stretches, of a hundred, may be the text's. */
const MAY_BE = 20

/**
 * The language that a text seems to be in where that is not the one that was chosen for it: whoever brings it is asked before it is kept. It is
 * that of more than half of the text's stretches.
 *
 * @param chosen a tag; empty where none is
 * @returns null where the text may well be in the chosen one, or nothing can be said
 */
export function languageToAsk(text: string, chosen: string): string | null {
  const found = stretchesOf(text.slice(0, LOOKED_AT)).map((stretch) => TAGS[franc(stretch)] ?? null)
  const share = (language: string | null) =>
    (100 * found.filter((each) => each === language).length) / found.length
  const main = found.find((language) => share(language) > 50) ?? null
  return main === null || share(chosen) >= MAY_BE ? null : main
}

/** The stretches of a text that have enough letters to tell: of a text that is shorter than two, the whole. */
function stretchesOf(text: string): readonly string[] {
  const count = Math.max(1, Math.floor(text.length / STRETCH))
  const length = Math.ceil(text.length / count)
  return Array.from({ length: count }, (_none, index) =>
    text.slice(index * length, (index + 1) * length),
  ).filter((stretch) => (stretch.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS)
}
