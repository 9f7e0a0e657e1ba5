import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Composing } from './pages/composing'
import { confirmationOf, publish } from './pages/deciding'
import { people } from './site'

// A decision that is taken while somebody else has the page open: the page says so by itself, and nothing can be sent from it.

type Happening = {
  readonly party: string
  /** What its author or another reviewer does, each with the submission's own page before them. */
  readonly act: (author: Page, other: Page) => Promise<unknown>
  readonly says: string
}

const happenings: Readonly<Record<string, Happening>> = {
  'withdrawn by its author': {
    party: 'spain',
    act: (author) => author.getByRole('button', { name: 'Withdraw' }).click(),
    says: 'Its author withdrew it after this page was opened.',
  },
  approved: {
    party: 'eu-commission',
    act: (_author, other) => publish(other, 'Approve'),
    says: 'Somebody else approved it after this page was opened.',
  },
  'replaced by a newer one that is final': {
    party: 'morocco',
    act: async (author, other) => {
      await other.goto(
        await submitReason(author, 'The wording names no measure of it. A newer one.', 'morocco'),
      )
      await publish(other, 'Approve')
    },
    says: 'A newer revision took its place after this page was opened.',
  },
}

for (const [what, { party, act, says }] of Object.entries(happenings))
  test(`a submission that is ${what} meanwhile says so to whoever has it open, keeps their reason, and takes no decision`, async ({
    openWindow,
  }) => {
    const author = await openWindow({ email: people.analyst })
    const submission = await submitReason(
      author,
      `The wording names no measure of it, and was ${what}.`,
      party,
    )
    const reviewer = await openWindow({ email: people.reviewer })
    await reviewer.goto(submission)
    await reviewer.locator('summary', { hasText: 'Send back' }).click()
    const reason = reviewer.getByLabel('Why it is sent back')
    await reason.fill('Half a reas')
    await expect(confirmationOf(reviewer, 'Approve')).toBeVisible()

    const other = await openWindow({ email: people.secondReviewer })
    for (const page of [author, other]) await page.goto(submission)
    await act(author, other)

    await expect(
      reviewer.getByRole('alert').filter({ hasText: 'Decided elsewhere meanwhile' }),
    ).toContainText(says)
    await expect(confirmationOf(reviewer, 'Approve'), 'nothing can be confirmed').toHaveCount(0)
    for (const name of ['Approve', 'Send back'])
      await expect(reviewer.getByRole('button', { name, exact: true })).toHaveAttribute(
        'aria-disabled',
        'true',
      )
    await expect(reason, 'what was typed is still there').toHaveValue('Half a reas')
    await reviewer.getByRole('button', { name: 'Read this page again' }).click()
    await expect(reviewer.getByText('Decided elsewhere meanwhile')).toHaveCount(0)
    await expect(reviewer.getByRole('heading', { level: 1 })).toBeVisible()
  })

test('an approval that can still be undone is not sent once somebody else has decided', async ({
  openWindow,
}) => {
  const author = await openWindow({ email: people.analyst })
  const submission = await submitReason(
    author,
    'The wording names no measure of it. On its way.',
    'spain',
    '7e',
  )
  const reviewer = await openWindow({ email: people.reviewer })
  await reviewer.clock.install()
  await reviewer.goto(submission)
  const confirmation = confirmationOf(reviewer, 'Approve')
  await confirmation.locator('summary').click()
  await confirmation.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(confirmation.getByRole('button', { name: 'Undo' })).toBeVisible()
  const sent: string[] = []
  reviewer.on('request', (request) => 'next-action' in request.headers() && sent.push(request.url()))

  await author.goto(submission)
  await author.getByRole('button', { name: 'Withdraw' }).click()
  await expect(reviewer.getByText('Its author withdrew it after this page was opened.')).toBeVisible()
  await expect(reviewer.getByRole('button', { name: 'Undo' })).toHaveCount(0)
  await reviewer.clock.runFor(15_000)
  expect(sent).toEqual([])
})

/** A judgement that needs no source: it says that the wording gives no test, and why. The address of its submission. */
async function submitReason(page: Page, reason: string, party: string, reference = '7d'): Promise<string> {
  const composing = new Composing(page)
  await composing.open(reference, party)
  await composing.judge('not_assessable', reason)
  return composing.submitted()
}
