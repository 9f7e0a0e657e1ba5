import { expect, test } from './fixtures'
import { Bringing } from './pages/bringing'
import { people } from './site'

// What parties intend to do is told apart from what they agreed and from what they could do: brought, published, shown, judged, filtered and cited.
// The statement is test text; its parties are invented.

const pasted = [
  'Test text of an aim, not from any source.',
  'Party E agrees to inform Party F every year.',
  'Both parties intend to open a test office.',
  'Party F could train its clerks.',
  'Both parties intend to close a test room.',
].join('\n')
const brought = '/test-harbour-2019-05-06'
const titles = ['Yearly information of a test', 'Test office to be opened', 'Clerks of a test']

test('what is intended is brought as that, and is a stated intention wherever it is shown', async ({
  openWindow,
}) => {
  const admin = await openWindow({ email: people.administrator })
  const bringing = new Bringing(admin)
  await bringing.begin()
  await admin.getByLabel('Paste the text').fill(pasted)
  await bringing.fillOrigin('en', 'https://example.org/test-aim')
  await bringing.compared()
  await bringing.fillAbout('Test aim of two parties', 'Test aim, 6 May 2019', 'Test harbour', '2019-05-06')
  await bringing.fillParties('Party E', 'party-e', 'Test offices', 'test-offices')
  const offered = admin.locator('.suggs > li', { hasText: 'Both parties intend to open a test office' })
  await expect(offered.locator('.ptext .f--intended')).toHaveText('Both parties intend to open a test office')
  await expect(offered.getByText('Stated intention').first()).toBeVisible()
  await bringing.takeSuggestions(titles)
  // What was decided is told beside what its entry suggests elsewhere, in either order, and hides nothing.
  const left = admin.locator('.suggs > li', { hasText: 'Both parties intend to close a test room' })
  await expect(left).toContainText('Taken 1 time of 1. In this statement: 1 of 1.')
  await admin.getByRole('link', { name: 'Most often taken first' }).click()
  await expect(admin).toHaveURL(/order=taken/)
  await expect(left).toContainText('Taken 1 time of 1.')
  const reading = await bringing.submit()

  const reviewer = await openWindow({ email: people.reviewer })
  await reviewer.goto(reading)
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await expect(reviewer.getByRole('link', { name: 'It is public.' })).toBeVisible()
  await reviewer.goto(`/desk/marks/of${brought}`)
  // The words of each stand once, in their passage; they and what is said of them lead to each other.
  const words = 'Both parties intend to open a test office'
  await expect(reviewer.locator('#w-3a')).toContainText(words)
  await expect(reviewer.getByText(words)).toHaveCount(1)
  await reviewer.getByRole('link', { name: '3a: its words in the passage' }).click()
  await expect(reviewer).toHaveURL(/#w-3a$/)
  await reviewer.getByRole('link', { name: '3a: what is said of these words' }).click()
  await expect(reviewer.locator('#m-3a:target')).toContainText('3a')
  for (const reference of ['2a', '3a', '4a'])
    await reviewer
      .getByRole('group', { name: `Decision on ${reference}` })
      .getByRole('radio', { name: 'Approve' })
      .check()
  await reviewer.getByRole('button', { name: 'Send these decisions' }).click()
  await expect(reviewer.getByText('3 decisions were taken.')).toBeVisible()

  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(brought)
  await expect(reader.locator('.lede')).toContainText(
    'contains one commitment, one stated intention and one option',
  )
  await expect(reader.getByRole('heading', { name: '1 stated intention' })).toBeVisible()
  await expect(reader.getByRole('heading', { name: '1 commitment' })).toBeVisible()
  await expect(reader.getByRole('heading', { name: '1 option' })).toBeVisible()

  await reader.goto(`${brought}/statement`)
  await expect(reader.locator('a.cm.f--intended')).toHaveText('Both parties intend to open a test office')
  await reader.getByText('Marked items, legend and filters').click()
  await reader.locator('a[href$="force=intended"]').click()
  await expect(reader).toHaveURL(`${brought}/statement?force=intended`)
  await expect(reader.locator('a.cm')).toHaveCount(1)
  await reader.goto(`${brought}/items?group=intentions`)
  await expect(reader.locator('main')).toContainText(titles[1] ?? '')
  await expect(reader.locator('main')).not.toContainText(titles[0] ?? '')
})
