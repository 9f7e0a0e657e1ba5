import type { APIRequestContext, APIResponse } from '@playwright/test'
import { expect, test } from './fixtures'
import { dossier, inDays } from './site'

// What a program does that looks for a page as it was (RFC 7089): from the page to its door, from there to an earlier state, from there to
// the list of all. Nothing here reads the pages themselves.

/** The links of an answer, by their relations. */
function linksOf(answer: APIResponse): Map<string, { address: string; datetime?: string }> {
  const links = new Map<string, { address: string; datetime?: string }>()
  for (const [, address = '', parameters = ''] of (answer.headers().link ?? '').matchAll(
    /<([^>]*)>((?:;[^,;"]*(?:"[^"]*")?)*)/g,
  )) {
    const datetime = parameters.match(/datetime="([^"]*)"/)?.[1]
    for (const rel of parameters.match(/rel="([^"]*)"/)?.[1]?.split(' ') ?? [])
      links.set(rel, { address: new URL(address, answer.url()).pathname, ...(datetime && { datetime }) })
  }
  return links
}

const ask = (request: APIRequestContext, address: string, datetime?: string) =>
  request.get(address, { maxRedirects: 0, headers: datetime ? { 'accept-datetime': datetime } : {} })

for (const [language, prefix] of [
  ['English', ''],
  ['Arabic', '/ar'],
] as const) {
  test(`an item in ${language} is followed to its earlier states`, async ({ request }) => {
    const item = `${prefix}${dossier}/7c`
    // A page that is made, and the same page kept: both say where the door is.
    for (let time = 0; time < 3; time += 1) {
      const links = linksOf(await ask(request, item))
      expect(links.get('original')?.address).toBe(item)
      expect(links.get('timegate')?.address).toBe(`${item}/timegate`)
      expect(links.get('timemap')?.address).toBe(`${item}/timemap`)
    }

    const door = await ask(request, `${item}/timegate`, 'Fri, 08 Jul 2022 00:00:00 GMT')
    expect(door.status()).toBe(302)
    expect(door.headers().vary).toContain('accept-datetime')
    expect(linksOf(door).get('original')?.address).toBe(item)
    expect(linksOf(door).get('timemap')?.address).toBe(`${item}/timemap`)
    const first = linksOf(door).get('first')
    expect(new URL(door.headers().location ?? '').pathname).toBe(first?.address)

    for (let time = 0; time < 2; time += 1) {
      const state = await ask(request, first?.address ?? '')
      expect(state.status()).toBe(200)
      expect(state.headers()['memento-datetime']).toBe(first?.datetime)
      const around = linksOf(state)
      for (const [rel, address] of [
        ['original', item],
        ['timegate', `${item}/timegate`],
        ['timemap', `${item}/timemap`],
        ['first', first?.address],
      ])
        expect(around.get(rel ?? '')?.address).toBe(address)
      expect(around.has('last')).toBe(true)
      expect(around.has('prev')).toBe(false)
    }

    const list = await ask(request, `${item}/timemap`)
    expect(list.headers()['content-type']).toBe('application/link-format')
    const text = await list.text()
    expect(text).toContain(`${item}/timemap>; rel="self"; type="application/link-format"; from="`)
    const states = text.split(',\n').filter((line) => /rel="[^"]*\bmemento"/.test(line))
    expect(states.length).toBeGreaterThanOrEqual(1)
    for (const state of states) {
      const [, address = '', datetime = ''] = state.match(/^<([^>]+)>.*datetime="([^"]+)"/) ?? []
      const shown = await ask(request, new URL(address).pathname)
      expect(shown.headers()['memento-datetime']).toBe(datetime)
      // Who asks the door for that very moment is led there.
      const led = await ask(request, `${item}/timegate`, datetime)
      expect(led.headers().location).toBe(address)
    }
  })
}

test('the door leads to the newest state without a moment, and refuses one that cannot be read', async ({
  request,
}) => {
  const door = `${dossier}/7c/timegate`
  const newest = await ask(request, door)
  expect(newest.status()).toBe(302)
  expect(new URL(newest.headers().location ?? '').pathname).toBe(linksOf(newest).get('last')?.address)
  expect((await ask(request, door, 'Fri, 01 Jan 2100 00:00:00 GMT')).headers().location).toBe(
    newest.headers().location,
  )
  for (const datetime of ['yesterday', '2026-11-24', 'Mon, 08 Jul 2022 00:00:00 GMT']) {
    const refused = await ask(request, door, datetime)
    expect(refused.status(), datetime).toBe(400)
    expect(refused.headers().vary).toContain('accept-datetime')
  }
  for (const none of [`${dossier}/99z`, '/nowhere/7c', '/nowhere']) {
    expect((await ask(request, `${none}/timegate`)).status()).toBe(404)
    expect((await ask(request, `${none}/timemap`)).status()).toBe(404)
  }
})

test('days before the first state lead on, the front page has states too, a revision says of when it is', async ({
  request,
}) => {
  const before = await ask(request, `${dossier}/7c/as-of/2022-07-08`)
  expect(before.headers()).not.toHaveProperty('memento-datetime')
  expect(linksOf(before).get('timegate')?.address).toBe(`${dossier}/7c/timegate`)

  const front = await ask(request, dossier)
  expect(linksOf(front).get('timegate')?.address).toBe(`${dossier}/timegate`)
  const led = await ask(request, `${dossier}/timegate`)
  const state = await ask(request, new URL(led.headers().location ?? '').pathname)
  expect(state.headers()['memento-datetime']).toMatch(/GMT$/)
  expect(linksOf(state).get('original')?.address).toBe(dossier)

  const revision = await ask(request, `${dossier}/7c/revisions/spain/1`)
  expect(revision.headers()['memento-datetime']).toMatch(/GMT$/)
  expect(linksOf(revision).get('original')?.address).toBe(`${dossier}/7c`)

  const today = await ask(request, `${dossier}/7c/as-of/${inDays(0)}`)
  expect(linksOf(today).get('last')?.datetime).toBe(today.headers()['memento-datetime'])
  // No other page has states of its own.
  for (const other of ['items', 'sources', 'history'])
    expect(linksOf(await ask(request, `${dossier}/${other}`)).has('timegate')).toBe(false)
})
