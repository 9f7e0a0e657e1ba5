import { sendMalformed } from '../scripts/prove/send-malformed.mjs'
import { expect, test } from './fixtures'
import { dossier } from './site'

for (const page of ['/fr/sign-in', `/fr${dossier}/9a/correct`])
  test(`a body that no page sends is told so in the reader’s language, and is no failure: ${page}`, async ({
    baseURL,
  }) => {
    const answers = await sendMalformed(String(baseURL), page)
    expect(answers.length).toBeGreaterThan(168)
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    const malformed = answers.filter(({ status }) => status === 400)
    expect(malformed.length).toBeGreaterThan(100)
    for (const { name, text } of malformed) expect(text, name).toMatch(/^Le serveur n’a pas pu lire/)
  })

test('a page that is read takes nothing else, kept or made anew', async ({ request }) => {
  for (const path of [dossier, `${dossier}/7c/as-of/2022-08-01`, '/nothing-here']) {
    await request.get(path)
    const answer = await request.post(path, { data: 'a=b' })
    expect(answer.status(), path).toBe(405)
    expect(answer.headers().allow).toBe('GET, HEAD')
  }
})

test('an address of the desk is for no cache that others share, though there is no page', async ({
  request,
}) => {
  for (const path of ['/desk/nothing-here', '/ar/desk/nothing-here']) {
    const answer = await request.get(path)
    expect(answer.headers()['cache-control'], path).not.toContain('public')
  }
})

test('no page of the desk does what its policy forbids', async ({ openWindow }) => {
  const page = await openWindow({ email: 'analyst@suivi.example' })
  const broken: string[] = []
  await page.exposeFunction('policyBroken', (what: string) => broken.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      Reflect.apply(Reflect.get(window, 'policyBroken'), window, [
        `${location.pathname}: ${violatedDirective} ${blockedURI}`,
      ])
    })
  })
  for (const path of [
    '/desk',
    '/desk/notes',
    '/desk/sources',
    `/desk${dossier}/7c`,
    '/profile',
    '/profile/tokens',
  ]) {
    await page.goto(path, { waitUntil: 'networkidle' })
  }
  expect(broken).toEqual([])
})
