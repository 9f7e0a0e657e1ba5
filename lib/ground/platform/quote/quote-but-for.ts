import { fold } from '@/lib/ground/platform/fold'

/**
 * In what words with the same letters differ: white space and what is not seen; where words are parted; signs; capitals; accents, vowel signs
 * and forms of letters; signs of notes, which stand in the text and not in the quote; or in being part of a word.
 */
export type ButFor = (typeof BUT_FOR)[number]
export const BUT_FOR = ['spaces', 'parting', 'signs', 'capitals', 'letters', 'notes', 'part'] as const

/** In what two stretches with the same letters differ, without the signs at their ends. Where nothing else does, it is those. */
export function differencesBetween(one: string, other: string): readonly ButFor[] {
  if (one === other) return []
  const [first, second] = [inner(one), inner(other)]
  const differ = (read: (text: string) => string) => read(first) !== read(second)
  const isParted = differ(fold)
  const kinds: ButFor[] = [
    ...(!isParted && differ(spaces) ? (['spaces'] as const) : []),
    ...(isParted ? (['parting'] as const) : []),
    ...(differ(signs) ? (['signs'] as const) : []),
    ...(differ(bare) && !differ((text) => bare(text).toLowerCase()) ? (['capitals'] as const) : []),
    ...(differ((text) => letters(text).toLowerCase()) ? (['letters'] as const) : []),
  ]
  return kinds.length > 0 ? kinds : ['signs']
}

/** From the first letter or figure to the last. */
function inner(text: string): string {
  const start = text.search(/[\p{L}\p{N}]/u)
  return start < 0 ? text : text.slice(start).replace(/[^\p{L}\p{N}\p{M}]+$/u, '')
}

function spaces(text: string): string {
  return (text.match(/[\s\p{Cf}]+/gu) ?? []).join('|')
}

/** A dash at the end of a line parts a word and is no sign of the text. */
function signs(text: string): string {
  return (text.replace(/\p{Pd}\s*\n/gu, '').match(/[\p{P}\p{S}]/gu) ?? []).join('')
}

function letters(text: string): string {
  return text.replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '')
}

/** Letters without marks, and without their forms for show. */
function bare(text: string): string {
  return letters(text).normalize('NFKD').replace(/\p{M}/gu, '')
}
