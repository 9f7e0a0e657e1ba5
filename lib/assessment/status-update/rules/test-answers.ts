import type { ItemTestView } from '@/lib/evidence/item-test/types'
import { translatedBy } from '@/lib/text/statement/rules/own-words'
import type { RevisionView } from '../types'

/** How long what a judgement says of one test may be, in characters. */
export const LONGEST_TEST_ANSWER = 300

/** Numbers as they are typed, parted by commas or spaces, each once and in order; null where something else is among them. */
export function readNumbers(text: string): number[] | null {
  const parts = text.split(/[\s,،]+/).filter((part) => part !== '')
  if (!parts.every((part) => /^[1-9]\d{0,2}$/.test(part))) return null
  return [...new Set(parts.map(Number))].sort((a, b) => a - b)
}

/** What a draft says of a test, as it is typed. */
type Typed = {
  readonly test: string
  readonly found: string
  readonly says: string
  readonly citations: string
}

/** A draft with a row for each test that stands, in the order of their numbers; what was said of one that ended is left out. */
export function withTests<Draft extends { readonly testAnswers: Typed[] }>(
  draft: Draft,
  tests: readonly Pick<ItemTestView, 'number'>[],
): Draft {
  const testAnswers = tests.map(({ number }) => {
    const test = String(number)
    const said = draft.testAnswers.find((row) => row.test === test)
    return said ?? { test, found: 'not_looked_at', says: '', citations: '' }
  })
  return { ...draft, testAnswers }
}

/** A judgement with the tests that it answers in the page's language, where they were translated. @param tests the public ones of its item */
export function answeredIn<View extends Pick<RevisionView, 'testAnswers'>>(
  revision: View,
  tests: readonly ItemTestView[],
): View {
  if (revision.testAnswers.length === 0) return revision
  const testAnswers = revision.testAnswers.map((answer) => {
    const translated = tests.find(({ number }) => number === answer.test)?.translated
    return answer.of && translated ? { ...answer, of: { ...answer.of, translated } } : answer
  })
  return { ...revision, testAnswers }
}

/** Its answers with the words of the tests as readers saw them at the end of a day. */
export function answersBy(answers: RevisionView['testAnswers'], day: string): RevisionView['testAnswers'] {
  return answers.map((answer) => {
    if (!answer.of?.translated) return answer
    const { translated, ...of } = answer.of
    return { ...answer, of: { ...of, ...translatedBy(translated, day) } }
  })
}

/** The tests that stood when a judgement was submitted, and of which it says nothing; and those that became public afterwards. */
export function unansweredTests(
  { testAnswers, submittedAt }: Pick<RevisionView, 'testAnswers' | 'submittedAt'>,
  tests: readonly ItemTestView[],
): { readonly before: readonly ItemTestView[]; readonly after: readonly ItemTestView[] } {
  const open = tests.filter(({ number }) => testAnswers.every(({ test }) => test !== number))
  return {
    before: open.filter(
      ({ publishedAt, ended }) => publishedAt <= submittedAt && (ended === null || ended.at > submittedAt),
    ),
    after: open.filter(({ publishedAt, ended }) => publishedAt > submittedAt && ended === null),
  }
}

/** The numbers of the tests that became public after every judgement that is shown of an item; none where nothing is. */
export function setAfterAll(
  lines: readonly { readonly revision: Pick<RevisionView, 'testAnswers' | 'submittedAt'> }[],
  tests: readonly ItemTestView[],
): readonly number[] {
  const after = lines.map(({ revision }) => unansweredTests(revision, tests).after)
  const [first = []] = after
  return first.flatMap(({ number }) =>
    after.every((each) => each.some((test) => test.number === number)) ? [number] : [],
  )
}
