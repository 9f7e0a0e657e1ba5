import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { WORK } from '@/apart'
import { emptyContent } from '@/lib/text/bringing/rules/content'
import { apart } from './apart'
import { Invalid, Refusal } from './errors'

const always = () => true

describe('work that is done in another thread', () => {
  it('is done in this one where it is short', async () => {
    const here = apart(
      'none of these',
      (text: string) => ({ text }),
      ({ length }) => length > 3,
    )
    await expect(here('abc')).resolves.toEqual({ text: 'abc' })
    await expect(here('abcd')).rejects.toThrow()
  })

  it('leaves this one free', async () => {
    const suggested = apart('firstSuggestionsIn', WORK.firstSuggestionsIn, always)
    const text = { text: 'will, '.repeat(20_000), language: 'en' } as Parameters<
      typeof WORK.firstSuggestionsIn
    >[0]['text']
    let turns = 0
    const turning = setInterval(() => {
      turns += 1
    }, 5)
    const found = await suggested({ text, structure: null, marks: [], dismissed: [] })
    clearInterval(turning)
    expect(found).toHaveLength(10_000)
    expect(turns).toBeGreaterThan(10)
  })

  it('says no as the rule itself does', async () => {
    const given = apart('withGiven', WORK.withGiven, always)
    const [content, input] = markedContent()
    await expect(given(content, input, null)).rejects.toThrow(
      new Refusal('bring_words_lost', { words: 'will meet' }),
    )
    await expect(given(content, input, null)).rejects.toMatchObject({ details: { words: 'will meet' } })
    await expect(given(content, input, null)).rejects.not.toBeInstanceOf(Invalid)
  })

  it('is refused where it takes too much memory, and what comes after it is done', async () => {
    const copied = apart('countClauses', (_text: string, _language: string) => 0, always)
    await expect(copied('. '.repeat(60_000_000), 'en')).rejects.toEqual(new Refusal('work_busy'))
    await expect(copied('It ended. So it did.', 'en')).resolves.toBe(2)
  }, 20_000)

  it('is refused where too much waits', async () => {
    const found = apart('reanchorAll', WORK.reanchorAll, always)
    const anchor = { start: 0, end: 800, exact: 'w5o a. '.repeat(130).slice(0, 800), prefix: '', suffix: '' }
    const text = 'a. '.repeat(2_000)
    const asked = await Promise.allSettled(Array.from({ length: 30 }, () => found([anchor], text)))
    const refused = asked.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.length).toBeLessThan(30)
    for (const reason of refused) expect(reason).toEqual(new Refusal('work_busy'))
  })
})

it('whatever is asked for apart is known by that name to the other thread, as the same work', () => {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  const asked = files
    .filter((file) => /^.*[.]ts$/.test(file) && !/[.]test[.]ts$/.test(file))
    .flatMap((file) => [
      ...readFileSync(path.join('lib', file), 'utf8').matchAll(/= apart\(\s*'(\w+)',\s*(\w+)/g),
    ])
  expect(asked.map(([, name]) => name).toSorted()).toEqual(Object.keys(WORK).toSorted())
  for (const [, name, work] of asked) expect(work).toBe(name)
})

function markedContent(): Parameters<typeof WORK.withGiven> {
  const text = {
    text: 'They will meet.',
    language: 'en',
    url: '',
    publisher: '',
    origin: 'paste',
    documentSha256: null,
    compared: false,
  } as const
  const mark = {
    id: 'a',
    start: 5,
    end: 14,
    title: '',
    titleLanguage: 'en',
    force: 'agreed',
    areaKey: '',
    whyThisForce: '',
    responsible: [],
  }
  const content = { ...emptyContent('en'), text, marks: [mark] } as unknown as Parameters<
    typeof WORK.withGiven
  >[0]
  const input = {
    ...text,
    text: 'They met.',
    id: '',
    version: 1,
    locale: '',
    act: 'save',
    compared: undefined,
    answer: 'en',
  } as unknown as Parameters<typeof WORK.withGiven>[1]
  return [content, input, null]
}
