import { extractRawText } from 'mammoth'
import { expect, test } from './fixtures'
import { dossier, inLanguage } from './site'

// Words that another item governs are a possibility only by its verb. Wherever they are quoted outside of the whole text they stand with it.

const slug = dossier.slice(1)
const languages = ['en', 'ar'] as const

/** What the base says after “could cover, in particular”: the items of the list, and the joint by which the first follows it. */
const LISTED = [
  'support for border management',
  'strengthening police cooperation, including joint investigations',
  'raising awareness of the risks of irregular migration',
  'strengthening cooperation with EU agencies responsible for internal affairs',
]
const HINGE = 'could cover, in particular'
/** The verbs that govern the same list in other texts. */
const ELSEWHERE = ['will cover, in particular', 'will include', 'may cover in particular']

/** Every stretch of an answer that people or programs read: what stands between tags, and what attributes say. */
function textsOf(body: string): readonly string[] {
  const plain = (text: string) =>
    text.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&').replace(/\s+/gu, ' ')
  const attributes = [...body.matchAll(/\s[\w-]+="([^"]*)"/gu)].map(([, value = '']) => value)
  return [body.replace(/<[^>]*>/gu, ''), ...attributes].map(plain)
}

/** Where listed words stand in a text without the verb that governs them: a few words round each. */
function bare(text: string, base: string): readonly string[] {
  return LISTED.flatMap((words) =>
    [...text.matchAll(new RegExp(words, 'gu'))].flatMap(({ index }) => {
      const before = text.slice(0, index)
      const isGoverned = [HINGE, ...ELSEWHERE].some((verb) => {
        const from = before.lastIndexOf(verb)
        if (from < 0) return false
        const between = before.slice(from + verb.length)
        return between === ' … ' || base.includes(`${HINGE}, ${between.replace(/^,?\s*/u, '')}${words}`)
      })
      return isGoverned ? [] : [text.slice(Math.max(0, index - 60), index + words.length)]
    }),
  )
}

const quotedAt = [
  '/',
  dossier,
  `${dossier}/7a`,
  `${dossier}/7b`,
  `${dossier}/7c`,
  `${dossier}/7e`,
  `${dossier}/7c/share`,
  `/embed/light${dossier}/7b`,
  `${dossier}/items`,
  `${dossier}/items?force=conditional`,
  `${dossier}/briefing`,
  `${dossier}/search?q=border+management`,
  `/search?q=joint+investigations`,
  `${dossier}/words/1697-1726`,
  `${dossier}/7b/cite/bibtex`,
  `${dossier}/7c/cite/ris`,
  `${dossier}/words/1728-1792/cite/bibtex`,
]

for (const language of languages)
  test(`what is governed is quoted with its verb wherever it is quoted: ${language}`, async ({ request }) => {
    const base = (await (await request.get(`${dossier}/text.txt`)).text()).replace(/\s+/gu, ' ')
    expect(LISTED.every((words) => base.includes(words))).toBe(true)
    let seen = 0
    for (const address of quotedAt) {
      const answer = await request.get(inLanguage(language, address))
      expect(answer.status(), address).toBe(200)
      const texts = textsOf(await answer.text())
      expect(
        texts.flatMap((text) => bare(text, base)),
        address,
      ).toEqual([])
      seen += texts.filter((text) => LISTED.some((words) => text.includes(words))).length
    }
    expect(seen).toBeGreaterThan(quotedAt.length)
  })

test('so in files and for programs', async ({ request }) => {
  const base = (await (await request.get(`${dossier}/text.txt`)).text()).replace(/\s+/gu, ' ')
  const docx = await (await request.get(`${dossier}/briefing.docx`)).body()
  const { value } = await extractRawText({ buffer: docx })
  expect(value).toContain(`${HINGE}, ${LISTED[0]}`)
  expect(bare(value.replace(/\s+/gu, ' '), base)).toEqual([])
  const { data: item } = await (await request.get(`/api/v1/statements/${slug}/items/7d`)).json()
  expect(item.quoted).toBe(`… ${HINGE} … ${LISTED[2]} …`)
  expect(item.exact).toBe(LISTED[2])
})

test('whoever reads in Arabic has the words in it first, with whose text it is, on home and item', async ({
  page,
}) => {
  const [verb, words] = ['يمكن أن تغطي بالخصوص', 'دعم تدبير الحدود'] as const
  for (const address of ['/', `${dossier}/7b`]) {
    await page.goto(inLanguage('ar', address))
    const own = page.locator('main blockquote').first()
    await expect(own).toHaveAttribute('lang', 'ar')
    await expect(own).toContainText(verb)
    await expect(own).toContainText(words)
    await expect(page.locator('main blockquote[lang="en"]').first()).toContainText(HINGE)
  }
  const [said, verdict] = await page
    .goto(inLanguage('ar', '/'))
    .then(() =>
      Promise.all([
        page.locator('.example blockquote').first().boundingBox(),
        page.locator('.example__n').boundingBox(),
      ]),
    )
  expect(verdict?.width, 'the verdict has its column').toBeGreaterThan(300)
  expect(said?.y).toBeLessThan((verdict?.y ?? 0) + (verdict?.height ?? 0))
  expect((said?.x ?? 0) === (verdict?.x ?? 0)).toBe(false)
})
