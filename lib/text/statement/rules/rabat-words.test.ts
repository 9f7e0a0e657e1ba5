import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { clausesOf } from './clauses'
import { forceOfWords, lexiconLanguage } from './wording-lexicon'

/**
 * The pages of the statement of Rabat show operative words and clauses of its texts. The lexicon is tuned on other texts too, and nothing of that
 * may change what stands there: all that it finds in them, as it was before any other statement was brought.
 */
const text = readFileSync('prisma/seed/data/rabat-2022-07-08.en.txt', 'utf8')
const { items, renderings } = JSON.parse(readFileSync('prisma/seed/data/rabat-2022.json', 'utf8')) as {
  items: readonly { exact: string; start: number; end: number }[]
  renderings: readonly { language: string; text: string }[]
}

function linesOf(words: string, language: string, whole: typeof items = []): readonly string[] {
  const known = lexiconLanguage(language)
  return [
    ...(known ? forceOfWords(words, known) : []).map(
      (each) => `${each.start} ${each.end} ${each.entry} ${each.words}`,
    ),
    ...clausesOf(words, language, whole).map(({ start, end }) => `${start} ${end}`),
  ]
}

it('the lexicon and the clauses find in the texts of Rabat what they always found', () => {
  const lines = [
    ...linesOf(text, 'en', items),
    ...linesOf(text, 'en'),
    ...items.flatMap(({ exact }) => linesOf(exact, 'en')),
    ...renderings.flatMap((each) => linesOf(each.text, each.language)),
  ]
  expect(lines).toHaveLength(220)
  expect(createHash('sha256').update(lines.join('\n')).digest('hex')).toBe(
    '161ca829153a113f90cbb6ec3be7cb186d91d42fbe4eee715b14dd867aa31265',
  )
})
