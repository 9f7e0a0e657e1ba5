import { bareOf, formsOf } from '@/lib/ground/platform/article'

/** What is written before a word with a hyphen, apart, or onto it. */
const JOINED =
  'anti auto bi co counter contre cross euro ex extra hyper infra inter intra macro meso micro mid multi non out over para post pre pro re semi sub super supra trans ultra under vice'.split(
    ' ',
  )

/** What French writes onto the next word with an apostrophe. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu) (.{3,})$/u

/** Endings that British and American English write differently, and what each becomes in the other; of words of six letters or more. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations|ational)$/u, 'iz$1'],
  [/iz(e|ed|es|er|ers|ing|ation|ations|ational)$/u, 'is$1'],
  [/our(s|ed|ing|er|ers|ly|able|hood|hoods|ing)?$/u, 'or$1'],
  [/or(s|ed|ing|er|ers|ly|able|hood|hoods)?$/u, 'our$1'],
  [/tre(s|d)?$/u, 'ter$1'],
  [/ter(s|ed)?$/u, 'tre$1'],
  [/ence(s)?$/u, 'ense$1'],
  [/ense(s)?$/u, 'ence$1'],
  [/amme(s)?$/u, 'am$1'],
  [/am(s)?$/u, 'amme$1'],
  [/ll(ed|ing|er|ers)$/u, 'l$1'],
  [/l(ed|ing|er|ers)$/u, 'll$1'],
]

/**
 * Other ways to write a folded word that count as the same: with and without its hyphen, with and without what is elided before it, as
 * American and as British English spell it, and of Arabic without the article and the particles written onto it. None of them is more than
 * asked for: one that stands nowhere finds nothing.
 */
export function spellingsOf(folded: string): readonly string[] {
  const others = /^[\u0621-\u064a]+$/u.test(folded) ? formsOf(bareOf(folded)) : latinSpellings(folded)
  return [...new Set(others)].filter((each) => each !== folded && each !== '')
}

function latinSpellings(folded: string): readonly string[] {
  if (!/^[\p{L} ]+$/u.test(folded)) return []
  const [, elided] = ELIDED.exec(folded) ?? []
  const parts = folded.split(' ')
  // Of what was typed in one piece with a sign within it two or three words are left: more is an address.
  const joined = parts.length > 1 && parts.length <= 3 ? [parts.join('')] : []
  const apart = parts.length === 1 ? apartOf(folded) : []
  const same = [folded, ...(elided === undefined ? [] : [elided]), ...joined, ...apart]
  return same.flatMap((word) => [word, ...endingsOf(word)])
}

/** A word with what is before it apart: `cooperation` as `co operation`. */
function apartOf(word: string): readonly string[] {
  return JOINED.filter((before) => word.startsWith(before) && word.length >= before.length + 4).map(
    (before) => `${before} ${word.slice(before.length)}`,
  )
}

function endingsOf(word: string): readonly string[] {
  if (word.length < 6) return []
  return ENDINGS.flatMap(([ending, instead]) => (ending.test(word) ? [word.replace(ending, instead)] : []))
}
