import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { signIn } from './pages/signed-in'
import { expectNoViolations } from './pages/violations'
import { dossier, password, people } from './site'

// Words are chosen by mouse, by keyboard and without script; a note on them is reviewed, seen by a visitor, and never approved in
// other words than were read.

const text = readFileSync('prisma/seed/data/rabat-2022-07-08.en.txt', 'utf8')

/** The places of words in the statement. */
function placesOf(words: string) {
  const from = text.indexOf(words)
  return { from, to: from + words.length, query: `from=${from}&to=${from + words.length}` }
}

/** Selects words of a passage as a mouse does: pressed before the first letter, let go after the last. */
async function drag(page: Page, passage: number, words: string): Promise<void> {
  // A pointer over the text fetches what selecting takes.
  await page.locator(`#p${passage} .ptext`).hover()
  await page.waitForFunction(() => document.querySelector<HTMLElement>('.ptext a')?.draggable === false)
  const ends = await page.locator(`#p${passage} .ptext`).evaluate((element, chosen) => {
    const at = element.textContent?.indexOf(chosen) ?? -1
    const placeOf = (offset: number, side: 'left' | 'right') => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      let left = offset
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0
        if (left < length) {
          const range = document.createRange()
          range.setStart(node, left)
          range.setEnd(node, left + 1)
          const box = range.getBoundingClientRect()
          return { x: box[side], y: (box.top + box.bottom) / 2 }
        }
        left -= length
      }
      throw new Error(`no such words: ${chosen}`)
    }
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    return [placeOf(at, 'left'), placeOf(at + chosen.length - 1, 'right')] as const
  }, words)
  await page.mouse.move(ends[0].x, ends[0].y)
  await page.mouse.down()
  await page.mouse.move(ends[1].x, ends[1].y, { steps: 8 })
  await page.mouse.up()
}

/** A note for everyone on words of passage 7, submitted; gives the address of its page. */
async function submitNote(page: Page, words: string, body: string): Promise<string> {
  await page.goto(`/desk${dossier}/annotate/7?${placesOf(words).query}`)
  await page.getByLabel('Text of the note').fill(body)
  await page.getByLabel('Everyone, once a second person has reviewed it').check()
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await page.waitForURL(/\/desk\/notes\/[0-9a-f-]{36}/)
  await expect(page.getByText('Awaits review')).toBeVisible()
  return new URL(page.url()).pathname
}

test('the text of every passage in the page is the rendering’s', { tag: '@core' }, async ({ page }) => {
  await page.goto(`${dossier}/statement`)
  const passages = await page.locator('.ptext').evaluateAll((all) =>
    all.map((each) => ({
      start: Number((each as HTMLElement).dataset.start),
      words: each.textContent ?? '',
    })),
  )
  expect(passages).toHaveLength(11)
  for (const { start, words } of passages) expect(words).toBe(text.slice(start, start + words.length))
})

test('words selected with a mouse are annotated, or their link is copied', async ({ openWindow }) => {
  const page = await openWindow({ permissions: ['clipboard-read', 'clipboard-write'] })
  // By the form, which leaves on the device that somebody signed in here.
  await signIn(page, people.analyst)
  await page.goto(`${dossier}/statement`)
  const bar = page.getByRole('group', { name: 'Selected words' })
  await expect(bar).toBeHidden()
  // Across the marks of 7c and 7d and their sigla, from the middle of a word to the middle of another.
  await drag(page, 7, 'vestigations, raising aware')
  await expect(bar).toBeVisible()
  const whole = placesOf('investigations, raising awareness')
  await expect(bar.getByRole('link', { name: 'Annotate' })).toHaveAttribute(
    'href',
    new RegExp(`/desk${dossier}/annotate/7\\?from=${whole.from}&to=${whole.to}$`),
  )
  await bar.getByRole('link', { name: 'Copy link to these words' }).click()
  await expect(bar.getByRole('link', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    `${dossier}/words/${whole.from}-${whole.to}#words`,
  )
  await bar.getByRole('link', { name: 'Annotate' }).click()
  await expect(page.locator('.span3 mark')).toHaveText('investigations, raising awareness')
  await expect(page.getByText(`Characters ${whole.from} to ${whole.to}.`)).toBeVisible()
  // What was offered goes where the selection leaves the passage.
  await page.goto(`${dossier}/statement`)
  await drag(page, 7, 'vestigations, raising aware')
  await expect(bar).toBeVisible()
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll('.ptext')
    if (first && second) getSelection()?.setBaseAndExtent(first, 0, second, 1)
  })
  await expect(bar).toBeHidden()
})

test('a stranger meets no act of the team on the text: selected words can be shared, and nothing more', async ({
  page,
}) => {
  await page.goto(`${dossier}/statement`)
  await drag(page, 7, 'aising awarenes')
  const bar = page.getByRole('group', { name: 'Selected words' })
  await expect(bar.getByRole('link')).toHaveText(['Copy link to these words'])
  await expect(page.locator('main a[href*="/desk"]')).toHaveCount(0)
})

test('a visitor is led through the sign-in to the words that they chose', async ({ openWindow }) => {
  const page = await openWindow()
  const { query } = placesOf('joint investigations')
  await page.goto(`/fr/desk${dossier}/annotate/7?${query}`)
  await expect(page).toHaveURL(/\/fr\/sign-in\?next=/)
  await page.locator('#email').fill(people.analyst)
  await page.locator('#password').fill(password)
  await page.locator('main button[type=submit]').click()
  await page.waitForURL(
    (url) => url.pathname === `/fr/desk${dossier}/annotate/7` && url.search === `?${query}`,
  )
  await expect(page.locator('.span3 mark')).toHaveText('joint investigations')
})

/** Presses a word of the passage, whose radio button is not in sight. */
async function _chooseWord(end: Locator, word: string): Promise<void> {
  const radio = end.getByRole('radio', { name: word })
  const named = end.page().getByRole('radio', { name: word })
  await end.locator('label').filter({ has: named }).click()
  await expect(radio).toBeChecked()
}

test('by keyboard alone: words chosen, a note written and submitted', async ({ openWindow }) => {
  const page = await openWindow({ email: people.secondAnalyst })
  await page.goto(`/desk${dossier}/annotate/7`)
  await page.locator('#from input').first().focus()
  // The arrow chooses the next word: from the first to the tenth.
  await page.keyboard.press('Space')
  for (let step = 1; step < 9; step += 1) await page.keyboard.press('ArrowRight')
  // Where the page has only woken now, the last word has followed the first: there is where Tab leads.
  await expect(page.locator('#to input:checked')).toHaveAttribute('aria-label', '9 combating')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Show these words' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('.span3 mark')).toHaveText('combating human trafficking')
  const note = page.getByLabel('Text of the note')
  await tabTo(page, note)
  await page.keyboard.type('Typed by keyboard alone.')
  await tabTo(page, page.getByLabel('Signed-in people'))
  await page.keyboard.press('ArrowRight')
  await tabTo(page, page.getByRole('button', { name: 'Submit for review' }))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/desk\/notes\//)
  await expect(page.getByText('Awaits review')).toBeVisible()
})

async function tabTo(page: Page, control: ReturnType<Page['locator']>): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the control is not reached by the keyboard')
}

test('a note is approved in the words that were read, and a visitor sees it', { tag: '@core' }, async ({
  openWindow,
}) => {
  const analyst = await openWindow({ email: people.analyst })
  const reviewer = await openWindow({ email: people.reviewer })
  const second = await openWindow({ email: people.secondReviewer })
  const address = await submitNote(analyst, 'raising awareness', 'The **first** test words')
  // Nobody approves their own.
  await expect(analyst.getByRole('button', { name: 'Approve' })).toHaveCount(0)

  await reviewer.goto(address)
  await second.goto(address)
  await expectNoViolations(second)
  await second.goto(address)
  await second.getByText('Send back', { exact: true }).first().click()
  await second.getByLabel('Why it is sent back').fill('Test reason')
  await second.getByRole('button', { name: 'Send back' }).click()
  await expect(second.getByText(/Reviewer 2\u2069? sent it back/)).toBeVisible()
  await analyst.goto(address)
  // One button submits, that of the form which holds the words.
  await analyst.getByLabel('Text of the note').first().fill('The **second** test words')
  await analyst.getByRole('button', { name: 'Submit for review' }).click()
  await expect(analyst.getByText('Awaits review')).toBeVisible()

  // Whoever sent it back sees what differs from the words that they read.
  await second.goto(address)
  await expect(second.locator('.diffprose del')).toContainText('first')
  await expect(second.locator('.diffprose ins')).toContainText('second')

  // The other reviewer still has the first words before them.
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await expect(reviewer.locator('.errsum')).toContainText('This changed since you opened it')
  await expect(reviewer.locator('.diffprose del')).toContainText('first')
  await expect(reviewer.locator('.diffprose ins')).toContainText('second')
  await expectNoViolations(reviewer)
  const visitor = await openWindow({ javaScriptEnabled: false })
  await visitor.goto(`${dossier}/7d`)
  await expect(visitor.locator('.notetext')).toHaveCount(0)
  // Asked for twice, so that the answer is kept.
  const found = visitor
    .getByRole('region', { name: 'In notes' })
    .getByRole('listitem')
    .filter({ hasText: 'second test words' })
  for (const _ of [1, 2]) {
    await visitor.goto(`${dossier}/search?q=second+test+words`)
    await expect(found).toHaveCount(0)
  }
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await expect(reviewer.getByText(/Reviewer 1\u2069? approved it/)).toBeVisible()

  await visitor.goto(`${dossier}/search?q=second+test+words`)
  await expect(found).toHaveCount(1)

  await visitor.goto(`${dossier}/7d`)
  const note = visitor.locator('.notes > li').filter({ hasText: 'second test words' })
  await expect(note.locator('.notetext b')).toHaveText('second')
  await expect(note).toContainText('Analyst 1')
  await expect(note).toContainText('Reviewer 1')
  await expect(note).toHaveAttribute('id', /^note-[0-9a-f]{8}$/)
  await visitor.goto(`${dossier}/statement`)
  await visitor.locator('#p7').getByText('1 public note').click()
  await expect(visitor.locator('#p7 .pnotes')).toContainText('second test words')

  await reviewer.goto(`${dossier}/statement`)
  await expectNoViolations(reviewer)
  // Withdrawn, its words go and the reason stays.
  await analyst.goto(address)
  await analyst.getByText('Withdraw', { exact: true }).first().click()
  await analyst.getByLabel('Why it is withdrawn').fill('Test withdrawal')
  await analyst.getByRole('button', { name: 'Withdraw' }).click()
  await expect(analyst.getByText('Test withdrawal')).toBeVisible()
  await visitor.goto(`${dossier}/7d`)
  await expect(visitor.locator('#main')).not.toContainText('second test words')
  await expect(visitor.locator('.notes')).toContainText('Test withdrawal')
})

test('what was typed is there again after another choice of words and a closed tab', async ({
  openWindow,
}) => {
  const page = await openWindow({ email: people.analyst })
  await page.goto(`/desk${dossier}/annotate/7?${placesOf('border management').query}`)
  await page.getByLabel('Text of the note').fill('Words not yet saved')
  await expect(page.locator('.preview')).toHaveText('Words not yet saved')
  await page.getByLabel('Or type the words').fill('police coperation')
  await page.getByRole('button', { name: 'Show these words' }).click()
  await expect(page.locator('.span3 mark')).toHaveText('police cooperation')
  await expect(page.getByText('these words are the nearest')).toBeVisible()
  await expect(page.getByLabel('Text of the note')).toHaveValue('Words not yet saved')
  await page.getByRole('button', { name: 'Save the note' }).click()
  await page.waitForURL(/\/desk\/notes\//)
  await expect(page.locator('.notetext').first()).toHaveText('Words not yet saved')
  await page.goto(`/desk${dossier}/annotate/7?${placesOf('border management').query}`)
  await expect(page.getByLabel('Text of the note')).toHaveValue('')
})
