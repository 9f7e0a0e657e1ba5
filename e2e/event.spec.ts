import { createHash, createPublicKey, verify } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { runNode } from '../scripts/program.mjs'
import { expect, test } from './fixtures'
import { Composing } from './pages/composing'
import { publish } from './pages/deciding'
import { expectNoViolations } from './pages/violations'
import { dossier, inLanguage, people } from './site'

// A reader verifies a final judgement and the whole record by the steps that the pages publish, without our code: what the pages tell
// to run with sha256sum and openssl is done here with Node's own cryptography. The last step runs `npm run verify` itself.

const address = `${dossier}/4a/revisions/all/2`
const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')

/** What a step says to run, and what it says that it gives, by the step's name in the address. */
async function step(page: Page, id: string): Promise<{ run: string; gives: string }> {
  const [run, gives] = await page.locator(`section[aria-labelledby="${id}"] code`).allTextContents()
  return { run: run ?? '', gives: gives ?? '' }
}

/** The bytes at the address that a command downloads, on the site under test whatever its public address. */
async function downloaded(request: APIRequestContext, command: string, which = 0): Promise<Buffer> {
  const asked = [...command.matchAll(/curl -s (\S+)/g)][which]?.[1]
  const answer = await request.get(new URL(asked ?? '').pathname)
  expect(answer.ok(), asked).toBe(true)
  return answer.body()
}

test('a final assessment is checked from its page, by the steps that it tells', { tag: '@core' }, async ({
  openWindow,
}) => {
  test.slow()
  const analyst = await openWindow({ email: people.analyst })
  const reviewer = await openWindow({ email: people.reviewer })
  const page = await openWindow({ javaScriptEnabled: false })

  await page.goto(`${dossier}/4a/revisions/all/1`)
  await expect(page.getByRole('link', { name: 'Check this' })).toHaveCount(0)
  expect((await page.goto(`${dossier}/4a/revisions/all/1/check`))?.status()).toBe(404)

  const composing = new Composing(analyst)
  await composing.open('4a')
  await composing.judge('cannot_be_checked', 'No figure of it was published, wherever it was looked for.')
  await reviewer.goto(await composing.submitted())
  await publish(reviewer, 'Approve')
  await expect(reviewer.getByText(/approved it/).first()).toBeVisible()

  await page.goto(address)
  await page.getByRole('link', { name: 'Check this' }).click()
  await expect(page).toHaveURL(`${address}/check`)
  const { request } = page

  // 1. Its words.
  const words = await step(page, 'words')
  const content = await downloaded(request, words.run)
  expect(sha256(content)).toBe(words.gives)
  expect(JSON.parse(content.toString())).toMatchObject({
    judgement: 'cannot_be_checked',
    rationale: 'No figure of it was published, wherever it was looked for.',
  })

  // 2. Which judgement it is.
  const which = await step(page, 'which')
  const identity = which.run.match(/^printf '%s' '(.*)' \| sha256sum$/)?.[1] ?? ''
  expect(JSON.parse(identity)).toEqual([dossier.slice(1), '4a', 'all', '2', words.gives])
  expect(sha256(identity)).toBe(which.gives)

  // 3. The act that made it final.
  const act = await step(page, 'act')
  const event = await downloaded(request, act.run)
  expect(sha256(event)).toBe(act.gives)
  expect(event.toString().split('\n')).toHaveLength(11)
  expect(event.toString().split('\n')[3]).toBe('published')
  expect(event.toString().split('\n')[8]).toBe(which.gives)

  // 4. Its place in the record.
  const [chained, link, walked, reached] = await page
    .locator('section[aria-labelledby="place"] code')
    .allTextContents()
  const [previous, leaf] = chained?.match(/[0-9a-f]{64}/g) ?? []
  expect(leaf).toBe(act.gives)
  expect(sha256(`${previous}\n${leaf}`)).toBe(link)
  const [start, ...leaves] = walked?.match(/[0-9a-f]{64}/g) ?? [link]
  const last = leaves.reduce((hash, each) => sha256(`${hash}\n${each}`), start ?? '')
  if (reached !== undefined) expect(last).toBe(reached)

  // 5. The signature.
  const sign = await step(page, 'sign')
  const [head, signature, pem] = await Promise.all(
    [0, 1, 2].map((which) => downloaded(request, sign.run, which)),
  )
  expect(JSON.parse(String(head))).toMatchObject({ hash: last })
  const key = createPublicKey(pem as Buffer)
  expect(verify(null, head as Buffer, key, signature as Buffer)).toBe(true)
  expect(verify(null, Buffer.from(`${head} `), key, signature as Buffer)).toBe(false)
  expect(sign.gives).toBe('Signature Verified Successfully')

  // The same for machines, and in another language.
  const proof = await (await request.get(`${address}/check/proof.json`)).json()
  expect(proof).toMatchObject({
    contentSha256: words.gives,
    identity,
    leaf,
    hash: link,
    signed: { hash: last },
  })
  await page.goto(`/ar${address}/check`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('التحقّق من هذا التقييم')
  expect((await step(page, 'words')).gives).toBe(words.gives)
  for (const file of ['content.txt', 'toString', '__proto__'])
    expect((await request.get(`${address}/check/${file}`)).status()).toBe(404)
})

test('the page on which an assessment is checked has no violation and is light', async ({ openWindow }) => {
  for (const language of ['en', 'ar'] as const) {
    const page = await openWindow()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await page.goto(inLanguage(language, `${address}/check`))
    expect(complaints).toEqual([])
    await expectNoViolations(page)
    for (const viewport of [
      { width: 320, height: 640 },
      { width: 1440, height: 900 },
    ]) {
      await page.setViewportSize(viewport)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    }
  }
})

test('the lists of the record are reached from one line, the same on each, that says which one is read', async ({
  page,
}) => {
  const lists = [
    ['All', 'history'],
    ['Searches', 'searches'],
    ['Later texts', 'lineage'],
    ['Corrections', 'corrections'],
    ['Questions', 'follow-ups'],
    ['Compare two dates', 'compare'],
  ] as const
  const line = page.getByRole('navigation', { name: 'Parts of the record' })
  await page.goto(`${dossier}/history`)
  for (const [name, path] of lists) {
    await line.getByRole('link', { name, exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`${dossier}/${path}(/|$)`))
    await expect(line.getByRole('link')).toHaveText(lists.map(([each]) => each))
    await expect(line.locator('[aria-current]')).toHaveText(name)
    const tabs = page.getByRole('navigation', { name: 'Dossier' })
    await expect(tabs.locator('[aria-current]')).toHaveText('Record')
  }
})

test('the database of the site is in order, after all that was done in it', async () => {
  test.slow()
  const { code, output } = await runNode(
    ['--conditions=react-server', '--import', 'tsx', 'scripts/verify/main.ts'],
    { env: { ...process.env, SUIVI_SIGNING_KEY: '' } },
  )
  expect(output).toMatch(/The record is in order: \d+ events\.\n$/)
  expect(output).toMatch(/^Signed up to event \d+/)
  expect(code).toBe(0)
})

test('a form that another site sends is refused plainly', async ({ request }) => {
  const sent = (origin: string) =>
    request.post('/sign-in', { headers: { origin }, form: { email: 'a@b.example' } })
  const elsewhere = await sent('https://elsewhere.example')
  expect(elsewhere.status()).toBe(403)
  expect(await elsewhere.text()).toBe('This form was sent from another site.\n')
  // Whoever hides where it was sent from, and says it in no other way, is told what is missing.
  const hidden = await sent('null')
  expect(hidden.status()).toBe(400)
  expect(await hidden.text()).toContain('does not say')
  // What a stranger says of the host in front is not believed.
  const claimed = await request.post('/sign-in', {
    headers: { origin: 'https://elsewhere.example', 'x-forwarded-host': 'elsewhere.example' },
    form: { email: 'a@b.example' },
  })
  expect(claimed.status()).toBe(403)
})
