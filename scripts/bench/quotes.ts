// How long quotes take to be looked up: 10,000 quotes in 1,000 copies, ten each, of words that mean nothing; of the quotes four stand there
// word for word, three but for capitals, line ends and marks, two with words exchanged, one not at all. The same with copies twice and four
// times as long, and with texts of one letter, says how the time grows. Run by `npm run bench quotes`.

import { findQuote, type QuoteFound, searchedText } from '@/lib/ground/platform/quote/find-quote'

const COPIES = 1_000
const QUOTES = [
  'exact',
  'exact',
  'exact',
  'exact',
  'folded',
  'folded',
  'folded',
  'near',
  'near',
  'absent',
] as const
const WORDS = 1_500
const WORDS_OF_A_QUOTE = 25
const SYLLABLES = [
  'za',
  'ne',
  'ki',
  'lo',
  'mu',
  'ra',
  'ti',
  'so',
  'be',
  'da',
  'fi',
  'ga',
  'ho',
  'ré',
  'طة',
  'أم',
  'كن',
]

let state = 20_221_127
/** The next of numbers that look like chance and are the same in every run (mulberry32). */
function chance(below: number): number {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below
}

const word = () => Array.from({ length: 1 + chance(4) }, () => SYLLABLES[chance(SYLLABLES.length)]).join('')
const wordsOf = (count: number) => Array.from({ length: count }, word)

function quoteFrom(words: readonly string[], how: QuoteFound['how']): string {
  if (how === 'absent') return wordsOf(WORDS_OF_A_QUOTE).join(' ')
  const from = chance(words.length - WORDS_OF_A_QUOTE)
  const quoted = words.slice(from, from + WORDS_OF_A_QUOTE)
  if (how === 'folded') return `“${quoted.join('\n').toUpperCase()}”`
  return quoted.map((each, index) => (how === 'near' && index % 9 === 4 ? word() : each)).join(' ')
}

function measure(words: number, copies: number) {
  let [letters, reading, looking, missed] = [0, 0, 0, 0]
  for (let copy = 0; copy < copies; copy += 1) {
    const made = wordsOf(words)
    const quotes = QUOTES.map((how) => ({ how, quote: quoteFrom(made, how) }))
    const text = made.join(' ')
    letters += text.length
    const began = performance.now()
    const searched = searchedText(text)
    const read = performance.now()
    for (const { how, quote } of quotes) if (findQuote(searched, quote).how !== how) missed += 1
    reading += read - began
    looking += performance.now() - read
  }
  return { letters, reading, looking, missed }
}

function report(name: string, { letters, reading, looking, missed }: ReturnType<typeof measure>) {
  const each = ((reading + looking) * 1_000_000) / letters
  console.log(
    `${name}: ${(letters / 1_000_000).toFixed(1)} million letters, read in ${(reading / 1000).toFixed(2)} s, quotes looked up in ${(looking / 1000).toFixed(2)} s; ${each.toFixed(0)} ns a letter; ${missed} found otherwise than they were made`,
  )
}

measure(WORDS, 50)
report('10,000 quotes in 1,000 copies', measure(WORDS, COPIES))
report('2,500 quotes in 250 copies twice as long', measure(2 * WORDS, COPIES / 4))
report('600 quotes in 60 copies four times as long', measure(4 * WORDS, 60))

const hostile = `${'a'.repeat(1_000)}b${'a'.repeat(1_000)}`
for (const letters of [250_000, 500_000, 1_000_000]) {
  const searched = searchedText('a'.repeat(letters))
  const began = performance.now()
  const { how } = findQuote(searched, hostile)
  console.log(
    `one letter ${letters} times, a quote of 2,001 letters: ${how} after ${(performance.now() - began).toFixed(0)} ms`,
  )
}
