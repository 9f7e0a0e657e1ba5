import type { LexiconLanguage } from './lexicon-entry'
import type { Span } from './span'

/** A word of a text as the lexicon reads it. */
export interface LexiconWord extends Span {
  /** In lower case and composed; for Arabic without vowel signs and with one form of alef and of yeh. */
  plain: string
  /** What parts it from the word before: nothing but space, apostrophe or hyphen; a comma or bracket; the end of a sentence or the text's start. */
  after: 'word' | 'comma' | 'stop'
  capital: boolean
  /** Inside quotation marks, so the words of somebody else. */
  quoted: boolean
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*(?:[.,٫٬]\d+)*/gu

/**
 * The words of a text. Apostrophes and hyphens part words (`s’engagent` is two), since what is elided is a word of its own.
 * Offsets are UTF-16 code units of the text as given, composed or not.
 */
export function lexiconWords(text: string, language: LexiconLanguage): readonly LexiconWord[] {
  const quotations = quotationsOf(text)
  const words: LexiconWord[] = []
  let last = 0
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const end = start + word.length
    words.push({
      start,
      end,
      plain: plainWord(word, language),
      after: words.length === 0 ? 'stop' : borderOf(text.slice(last, start)),
      capital: /^\p{Lu}/u.test(word),
      quoted: quotations.some((each) => each.start <= start && end <= each.end),
    })
    last = end
  }
  return words
}

/** A word without what does not tell it apart: capitals, how accents are encoded, and in Arabic vowel signs and spellings of alef and yeh. */
export function plainWord(word: string, language: LexiconLanguage): string {
  const composed = word.normalize('NFC').toLowerCase()
  if (language !== 'ar') return composed
  return composed
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
}

function borderOf(between: string): LexiconWord['after'] {
  if (/[.!?;:؛؟…\n]/.test(between)) return 'stop'
  return /^[\s'’ʼ\-‐‑]*$/.test(between) ? 'word' : 'comma'
}

const PAIRS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '‹': '›', '"': '"' }

/** Stretches between quotation marks, but not a text that is a quotation as a whole. An unclosed mark quotes nothing. */
function quotationsOf(text: string): readonly Span[] {
  const found: Span[] = []
  for (let at = 0; at < text.length; at += 1) {
    const close = PAIRS[text[at] ?? '']
    const end = close === undefined ? -1 : text.indexOf(close, at + 1)
    if (end === -1) continue
    found.push({ start: at, end: end + 1 })
    at = end
  }
  const whole = { start: text.search(/\S/), end: text.trimEnd().length }
  return found.filter(({ start, end }) => start > whole.start || end < whole.end)
}
