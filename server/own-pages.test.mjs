import { expect, it } from 'vitest'
import { askOwnPages, ownPages } from './own-pages.mjs'

const HOME = `<a href="/search">…</a><a href="/ar">…</a><a href="/fr">…</a><a href="/method#taken_up">…</a>
  <a href="/test-2022-07-08/7e#why-all">…</a><a href="/test-2022-07-08">…</a><a href="/test-2022-07-08/8c">…</a><a href="/ar">…</a>`

const PAGES = [
  ...['/test-2022-07-08', '/test-2022-07-08/statement', '/test-2022-07-08/search?q=a'],
  ...['/test-2022-07-08/7e', '/ar', '/fr'],
]

it('asks for a page of each kind that readers ask for most', () => {
  expect(ownPages(HOME)).toEqual(PAGES)
  expect(ownPages('<a href="/ar">…</a>')).toEqual(['/ar'])
  expect(ownPages('')).toEqual([])
})

it('asks again for what was away or did not answer, and for nothing that was answered', async () => {
  const asked = []
  const wrong = new Map([
    ['/', [503, new Error('not reached')]],
    ['/test-2022-07-08/7e', [503]],
    ['/fr', [500]],
  ])
  await askOwnPages(
    async (path) => {
      asked.push(path)
      const status = wrong.get(path)?.shift() ?? 200
      if (status instanceof Error) throw status
      return { status, html: path === '/' ? HOME : '' }
    },
    { againAfter: 0 },
  )
  const again = PAGES.flatMap((path) => (path.endsWith('/7e') ? [path, path] : [path]))
  expect(asked).toEqual(['/', '/', '/', ...again])
})

it('gives up where nobody waits any more', async () => {
  let left = 3
  await askOwnPages(
    async () => {
      left -= 1
      return { status: 503, html: '' }
    },
    { againAfter: 0, stops: () => left === 0 },
  )
  expect(left).toBe(0)
})
