import type { APIResponse } from '@playwright/test'
import { moveIntoThePast, publish } from '../scripts/bench/as-of.mjs'
import { expect, test } from './fixtures'
import { dossier, inLanguage } from './site'

// Pages of an earlier day are kept by state: days that nobody asked for are answered from what is kept for another day. The dossier is moved
// into the past before the site is first asked, so that there are such days.

const kinds = ['7c', 'sources/S40', 'items', 'sources', 'searches', 'statement', 'variants', 'lineage'].map(
  (kind) => `${dossier}/${kind}`,
)
const words = {
  en: ['3 May 2024', '4 May 2024'],
  fr: ['3 mai 2024', '4 mai 2024'],
  es: ['3 de mayo de 2024', '4 de mayo de 2024'],
  ar: ['3 ماي 2024', '4 ماي 2024'],
} as const

test.beforeAll(({ site }) => moveIntoThePast(site.ownerUrl))

/** The day with which pages are made for all days of a state (lib/ground/platform/pages/any-day.mjs), in an address or in words of any language. */
const ANY_DAY =
  /\b9\d{3}-\d{2}-\d{2}\b|\b\d{2}(?:%20|\s)(?:de(?:%20|\s))?(?:\p{L}|%[0-9A-F]{2})+\.?(?:%20|\s)(?:de(?:%20|\s))?9\d{3}\b/u

const isFilled = (answer: APIResponse) => answer.headers()['x-nextjs-cache'] === 'HIT'

/** Every kind in English; one of them in each other language, whose words for a day are its own. */
const asked = Object.entries(words).flatMap(([language, days]) =>
  (language === 'en' ? kinds : kinds.slice(0, 1)).map((page) => ({ page, language, days })),
)

for (const {
  page,
  language,
  days: [first, second],
} of asked)
  test(`${page} of a day that nobody asked for, in ${language}`, async ({ request }) => {
    const path = inLanguage(language as keyof typeof words, page)
    const made = await request.get(`${path}/as-of/2024-05-03`)
    expect(isFilled(made)).toBe(false)
    const filled = await request.get(`${path}/as-of/2024-05-04`)
    expect(isFilled(filled)).toBe(true)
    const [before, after] = [await made.text(), await filled.text()]
    expect(before).toContain(first)
    expect(before + after).not.toMatch(ANY_DAY)
    const moved = [
      ['2024-05-03', '2024-05-04'],
      [first, second],
      [encodeURIComponent(first), encodeURIComponent(second)],
      [
        first.replace(/ de /g, ' ').replace('mayo', 'may'),
        second.replace(/ de /g, ' ').replace('mayo', 'may'),
      ],
    ] as const
    expect(after).toBe(moved.reduce((html, [from, to]) => html.replaceAll(from, to), before))
    const { link, 'memento-datetime': memento, 'content-security-policy': policy } = made.headers()
    expect(filled.headers()).toMatchObject({ 'content-security-policy': policy })
    expect(JSON.stringify([made.headers(), filled.headers()])).not.toMatch(ANY_DAY)
    expect(filled.headers().link).toBe(link?.replaceAll('2024-05-03', '2024-05-04'))
    expect(filled.headers()['memento-datetime']).toBe(memento)
  })

test('a state ends where the record changed, and is made again after a publication', async ({
  request,
  site,
}) => {
  const [item = ''] = kinds
  await request.get(`${item}/as-of/2023-01-10`)
  const filled = await request.get(`${item}/as-of/2023-01-11`)
  expect(isFilled(filled)).toBe(true)
  expect((await request.get(`${item}/as-of/2023-02-30`)).status()).toBe(404)
  expect(await (await request.get(`${item}/as-of/2022-07-07`)).text()).toContain(
    'Nothing had been published here',
  )
  await publish(site.ownerUrl)
  let again = ''
  await expect
    .poll(async () => {
      const answer = await request.get(`${item}/as-of/2023-01-11`)
      again = await answer.text()
      return isFilled(answer)
    })
    .toBe(false)
  const body = (html: string) => html.slice(html.indexOf('</head>'))
  expect(body(again)).toBe(body(await filled.text()))
})

test.describe('the pages that picture items, whose strips end with their day', () => {
  for (const language of ['en', 'ar'] as const)
    for (const page of [dossier, `${dossier}/areas/border-support`])
      test(`${page} in ${language} is from a state what it is when it is made`, async ({ request, site }) => {
        const path = inLanguage(language, page)
        const ask = (day: string) => request.get(`${path}/as-of/${day}`)
        const body = async (answer: APIResponse) => {
          const html = await answer.text()
          return html.slice(html.indexOf('</head>'))
        }
        const made = await ask('2024-05-04')
        expect(isFilled(made)).toBe(false)
        expect(await made.text()).not.toMatch(ANY_DAY)
        expect(await body(made)).toContain('class="strip"')
        await publish(site.ownerUrl)
        await expect.poll(async () => isFilled(await ask('2024-05-03'))).toBe(false)
        const filled = await ask('2024-05-04')
        expect(isFilled(filled)).toBe(true)
        expect(await body(filled)).toBe(await body(made))
        expect(await body(await ask('2024-05-03'))).not.toBe(await body(made))
        expect(isFilled(await ask('2025-01-01'))).toBe(false)
      })
})

test('what is asked for in the framework’s own format speaks of its day too', async ({ request }) => {
  for (const page of kinds) {
    await request.get(`${page}/as-of/2024-08-01`)
    const answer = await request.get(`${page}/as-of/2024-08-02`, { headers: { rsc: '1' } })
    expect(await answer.text()).not.toMatch(ANY_DAY)
  }
})
