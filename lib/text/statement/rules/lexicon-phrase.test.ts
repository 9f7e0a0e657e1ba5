import { expect, it } from 'vitest'
import { LEXICON_LANGUAGES } from './lexicon-entry'
import { byFirstWord, isOneOf, type Phrase, readPhrase } from './lexicon-phrase'
import { plainWord } from './lexicon-words'
import { LEXICON } from './wording-lexicon'

it.each(LEXICON_LANGUAGES)(
  'the phrases that a word begins are found without asking each of them: %s',
  (language) => {
    const table = LEXICON[language]
    const plain = (word: string) => plainWord(word, language)
    const lore = { numbers: new Set(table.numbers.map(plain)), attached: table.attached ?? [] }
    const phrases: readonly Phrase[] = table.entries.flatMap(({ forms }) =>
      forms.map((form) => readPhrase(form, plain)),
    )
    const begunBy = byFirstWord(phrases, lore)
    const written = table.entries.flatMap(({ forms }) => forms.flatMap((form) => form.split(/[ |]/)))
    const words = [
      ...written,
      ...table.numbers,
      ...(table.attached ?? []),
      '12',
      '125',
      '2022',
      'a',
      'zz',
      '',
    ]
    const spelt = words.map((word) => plain(word.replace(/[?~*#,]/g, '')))
    const all = new Set(
      spelt.flatMap((word) => [word, `${word}s`, `pre${word}`, `و${word}`, word.slice(0, -1)]),
    )
    for (const word of all) {
      const asked = phrases.flatMap(([first], index) =>
        first && 'word' in first && isOneOf({ plain: word }, first.word, lore) ? [index] : [],
      )
      expect([word, ...begunBy(word)]).toEqual([word, ...asked])
    }
  },
)
