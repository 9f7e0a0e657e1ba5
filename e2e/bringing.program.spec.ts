import { createServer } from 'node:http'
import { expect, test } from './fixtures'
import { Bringing } from './pages/bringing'
import { expectNoViolations } from './pages/violations'
import { people } from './site'

// A program at the address that the site was given proposes words of a draft, which is left again. It is test text; its party is invented.

test('a program on this machine proposes words, which are marked only as a person says, and named', async ({
  openWindow,
}) => {
  const admin = await openWindow({ email: people.administrator })
  const bringing = new Bringing(admin)
  await bringing.begin()
  const words = 'Every door of the house stays open'
  // Its name is set apart from the words around it.
  const program = '\u2068scripted 1.0\u2069'
  await admin
    .getByLabel('Paste the text')
    .fill(`Test text, not from any source.\nParty A agrees to inform Party B.\n${words}.`)
  await bringing.fillOrigin('en', 'https://example.org/test-proposed')
  await bringing.compared()
  await bringing.fillAbout('Test statement', 'Test, 3 January 2020', 'Test place, nowhere', '2020-01-03')
  await bringing.fillParties('Party A', 'party-a', 'Test information', 'test-information')
  const rows = admin.locator('.suggs > li')
  await expect(rows).toHaveCount(1)

  // While it is not running that is said, and nothing else changes.
  const told = admin.locator('section[aria-labelledby="program"]')
  const answered = async (sentence: string) => {
    await told.getByRole('button', { name: /^Ask/ }).click()
    const look = told.getByRole('link', { name: 'See whether it has answered' })
    await expect(async () => {
      if (await look.isVisible()) await look.click()
      await expect(told).toContainText(sentence, { timeout: 1_000 })
    }).toPass({ timeout: 60_000 })
  }
  await answered('The program is not running.')
  await expect(rows).toHaveCount(1)

  const proposer = await scriptedProposer([
    { words, reason: '<img src=x onerror=alert(1)>' },
    { words: 'inform Party B' },
    { words: 'Every window of the house' },
  ])
  await answered(`${program} proposed words at 3 places.`)
  await expect(told).toContainText(
    '1 proposal was left out: the words of 1 do not stand in the text exactly so.',
  )
  await proposer.close()

  // What both propose is one suggestion; what it alone proposes has no force, no reason and no area until a person gives them.
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText(
    `Proposed by the list of words, and by a program on the site’s machine: ${program}`,
  )
  const row = rows.last()
  await expect(row).toContainText(`Proposed by a program on the site’s machine: ${program}`)
  await expect(row).toContainText('Its reason, in its own words: <img src=x onerror=alert(1)>')
  await expect(row.getByLabel('How firmly it is said')).toHaveValue('')
  await expectNoViolations(admin)
  await row.getByRole('button', { name: /^Mark: / }).click()
  await expect(row.locator('.errsum')).toContainText('Choose how firmly it is said.')
  await row.getByLabel('How firmly it is said').selectOption('claimed')
  await row.getByLabel('Why it is classified this way').fill('Test reason.')
  await row.getByLabel('Area', { exact: true }).selectOption('test-information')
  await row.getByRole('button', { name: /^Mark: / }).click()
  await expect(rows).toHaveCount(1)
  const named = `A program on the site’s machine had proposed words of it: ${program}`
  await expect(admin.locator('section[aria-labelledby="marked"]')).toContainText(named)
  await expect(told).toContainText('In 1 of these places words are marked.')

  await admin.goto(bringing.step('submit'))
  await expect(admin.getByText(named)).toBeVisible()
  await admin.getByRole('button', { name: 'Withdraw' }).click()
  await admin.waitForURL(/\/desk\/bring$/)
})

/** A small program at the address that the site was given: it proposes what it was told to. */
async function scriptedProposer(clauses: readonly object[]) {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.end(JSON.stringify({ name: 'scripted', version: '1.0', clauses }))
    })
  })
  const { port } = new URL(process.env.SUIVI_PROPOSER ?? '')
  await new Promise<void>((resolve) => server.listen(Number(port), '127.0.0.1', resolve))
  return {
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
