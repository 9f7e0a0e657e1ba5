/** What the part of a source is called in which words stand, as messages name it (`statement.where.within`). */
const WHOLES = {
  'archived text': 'text',
  article: 'article',
  communiqué: 'communique',
  declaration: 'declaration',
  dispatch: 'dispatch',
  list: 'list',
  'news release': 'release',
  pledge: 'pledge',
  question: 'question',
  summary: 'summary',
} as const

/** How an English place counts; the last of what it counts has no number. */
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]

/** A step towards the words: its message below `statement.where`, with what stands in it. */
export interface PlaceStep {
  readonly key:
    | 'paragraph'
    | 'sentence'
    | 'point'
    | 'paragraphFrom'
    | 'sentenceFrom'
    | 'heading'
    | 'quotation'
    | 'end'
    | 'title'
    | 'summary'
    | 'introduction'
    | 'copy'
    | 'copyOfBeginning'
  /** The number, `last`, or the words that are named. */
  readonly value?: string
  /** What it is counted in. */
  readonly of?: (typeof WHOLES)[keyof typeof WHOLES]
}

const ordinal = [...ORDINALS, 'last'].join('|')
const whole = `(?: of the (?<of>${Object.keys(WHOLES).join('|')}))?`

/** The forms that a step has in English, and what each says. */
const FORMS: readonly (readonly [RegExp, (found: Readonly<Record<string, string>>) => PlaceStep])[] = [
  [
    new RegExp(`^(?<key>paragraph|point) (?<n>\\d+(?:\\.\\d+)?)${whole}$`),
    ({ key, n, of }) => ({ key: key === 'point' ? 'point' : 'paragraph', value: n, ...wholeOf(of) }),
  ],
  [
    new RegExp(`^(?<nth>${ordinal}) (?<key>paragraph|sentence|point)${whole}$`),
    ({ nth = '', key, of }) => ({
      key: key === 'sentence' || key === 'point' ? key : 'paragraph',
      value: nth === 'last' ? nth : String(ORDINALS.indexOf(nth) + 1),
      ...wholeOf(of),
    }),
  ],
  [
    /^(?<key>paragraph|sentence) beginning "(?<words>[^"]+)"$/,
    ({ key, words }) => ({ key: key === 'sentence' ? 'sentenceFrom' : 'paragraphFrom', value: words }),
  ],
  [/^(?:under the heading|section) "(?<words>[^"]+)"$/, ({ words }) => ({ key: 'heading', value: words })],
  [
    /^(?<key>quotation|end|title|summary|introduction)$/,
    ({ key }) => ({ key: key as 'quotation' | 'end' | 'title' | 'summary' | 'introduction' }),
  ],
  [/^archived copy of the page's beginning$/, () => ({ key: 'copyOfBeginning' })],
  [/^archived copy of the page$/, () => ({ key: 'copy' })],
]

/** A step: up to the next comma with a space behind it that stands in no quotation. Read once, however long the place is. */
const STEP = /(?<=^|, )(?:"[^"]*"|,(?! )|[^,"])+(?=, |$)/g

function wholeOf(name: string | undefined): Pick<PlaceStep, 'of'> {
  const of = name === undefined ? undefined : WHOLES[name as keyof typeof WHOLES]
  return of === undefined ? {} : { of }
}

/**
 * The steps of a place that is written in English, such as `paragraph 3 of the article, last sentence`, so that it can be said in another language; null
 * where it is in another language, or any step of it has no form of which the meaning is known: then it stays as written.
 */
export function placeOf(text: string, language: string): readonly PlaceStep[] | null {
  if (language !== 'en') return null
  const parts = text.match(STEP) ?? []
  // A quotation that does not close is no step: nothing of a place may be left unsaid.
  if (parts.join(', ') !== text) return null
  const steps = parts.map((step) => {
    for (const [form, read] of FORMS) {
      const found = form.exec(step)
      if (found) return read(found.groups ?? {})
    }
    return null
  })
  return steps.every((step) => step !== null) ? steps : null
}
