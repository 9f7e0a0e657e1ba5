// Texts that are costly to read for whoever reads them carelessly: nothing but one piece, pieces in one another, pieces that cross, and heaps of them.

const PIECES = [
  ...['*a_', '_*', '**a', '[a](', '![', '> ', '- a\n', '> - ', '1. a\n\n', '`a``', '<a b="', '&amp;', '\\'],
  ...['a', 'a ', 'א', 'ا ', 'ﷺ ', '👩‍👩‍👧', 'e\u0301', '\u200b', '\u202e'],
  ...['.', '. ', 'a.', 'a. ', 'A.', '?!»', ';', 'a;\n', ':\n', ', ', '،', '…', '“', '«a', '’s '],
  ...['\n', 'a\n', ' \n', '\t', 'a\tb\n', '\r\n', '\u2028', '(', '(a', ')', '((a', '—', '/', '-', 'a-'],
  ...['1', '1/', '1.1.', '2022-01-01 ', 'art. 1 ', '(a) ', 'ii) ', '§1 ', 'Annex 1\n', 'ARTICLE 1\n'],
  ...['http://a.b/', 'https://a@b ', 'a@b.c ', 'www.', '%41', '=a&', '|a', '"a",', '{"a":', '@article{a,'],
  ...[
    'the parties shall agree to ',
    'will, ',
    'les parties s’engagent à ',
    'se comprometen a ',
    'يتعهد الطرفان ',
  ],
]

/**
 * Texts of a length, by what they are, in UTF-16 units.
 *
 * @param lines how many they may have at most: what follows is one long one
 */
export function formsOf(length: number, lines = Number.POSITIVE_INFINITY): ReadonlyMap<string, string> {
  const forms = allOf(length)
  return new Map([...forms].map(([name, text]) => [name, ofLines(text, lines)]))
}

function ofLines(text: string, most: number): string {
  let end = -1
  for (let line = 1; line < most; line += 1) {
    end = text.indexOf('\n', end + 1)
    if (end === -1) return text
  }
  return text.slice(0, end + 1) + text.slice(end + 1).replaceAll('\n', ' ')
}

function allOf(length: number): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  const half = Math.floor(length / 2)
  for (const piece of PIECES) forms.set(`only ${JSON.stringify(piece)}`, repeated(piece, length))
  forms.set('spaces, then a letter', `${' '.repeat(length - 1)}x`)
  forms.set('a letter, spaces, a letter', `x${' '.repeat(length - 2)}x`)
  forms.set('tabs between two letters', `x${'\t'.repeat(length - 2)}x`)
  forms.set('lines of spaces', repeated(`${' '.repeat(97)}x\n`, length))
  forms.set('a word without end', 'x'.repeat(length))
  forms.set('brackets in brackets', '('.repeat(half) + ')'.repeat(half))
  forms.set('different words', words(length, ' '))
  forms.set('different lines', words(length, '\n'))
  forms.set('sentences', repeated(`${words(180, ' ')}. `, length))
  for (const seed of [1, 2, 3, 4]) forms.set(`a heap of all, ${seed}`, heap(seed, length))
  return forms
}

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
}

function words(length: number, between: string): string {
  let text = ''
  for (let n = 0; text.length < length; n += 1) text += `w${((n * 7_919) % 99_991).toString(36)}${between}`
  return text.slice(0, length)
}

/** The same for the same seed: a slow one can be looked at again. */
function heap(seed: number, length: number): string {
  let state = seed * 2_654_435_761
  let text = ''
  while (text.length < length) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    text += PIECES[(state >>> 8) % PIECES.length]
  }
  return text.slice(0, length)
}
