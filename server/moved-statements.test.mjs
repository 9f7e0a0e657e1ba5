import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it, vi } from 'vitest'
import { MovedStatements } from './moved-statements.mjs'

const moved = new MovedStatements(
  async () => [
    ['old-2022', 'new-2022'],
    ['older-2022', 'new-2022'],
  ],
  () => {},
)
await moved.refresh()

it.each([
  ['/old-2022', '/new-2022'],
  ['/old-2022/7c/as-of/2026-11-27', '/new-2022/7c/as-of/2026-11-27'],
  ['/ar/old-2022/items?force=agreed', '/ar/new-2022/items?force=agreed'],
  ['/old-2022/events.jsonl?after=10', '/new-2022/events.jsonl?after=10'],
  ['/embed/dark/old-2022/7c/as-of/2026-11-27', '/embed/dark/new-2022/7c/as-of/2026-11-27'],
  ['/desk/old-2022/7c?party=all', '/desk/new-2022/7c?party=all'],
  ['/desk/marks/of/old-2022', '/desk/marks/of/new-2022'],
  ['/subscribe/old-2022', '/subscribe/new-2022'],
  [
    '/api/v1/statements/old-2022/items/7c?as-of=2026-11-27',
    '/api/v1/statements/new-2022/items/7c?as-of=2026-11-27',
  ],
  ['/anchors/old-2022.after-12.0123456789abcdef.css', '/anchors/new-2022.after-12.0123456789abcdef.css'],
  ['/anchors/new-2022.all.0123456789abcdef.css', null],
  ['/anchors/old-2022', null],
  ['/api/v1/statements', null],
  [
    '/api/oembed?url=https%3A%2F%2Fsuivi.example%2Ffr%2Fold-2022%2F7c&maxwidth=400',
    '/api/oembed?url=https%3A%2F%2Fsuivi.example%2Ffr%2Fnew-2022%2F7c&maxwidth=400',
  ],
  ['/api/oembed?url=https%3A%2F%2Fsuivi.example%2Fnew-2022', null],
  ['/api/oembed?url=old-2022', null],
  ['/new-2022/7c', null],
  ['/old-2022-07/7c', null],
  ['/desk/notes/old-2022', null],
  ['//old-2022', null],
  ['/', null],
  ['/en', null],
  ['*', null],
])('%s leads to %s', (url, to) => {
  expect(moved.leadOn(url)).toBe(to)
})

it.each([
  ['HEAD', '/old-2022', '/new-2022'],
  ['POST', '/old-2022/7c/correct', '/new-2022/7c/correct'],
  ['POST', '/desk/old-2022/7c', '/desk/new-2022/7c'],
  // What may not be done there is refused where it was asked.
  ['POST', '/old-2022/7c', null],
  ['DELETE', '/old-2022', null],
  ['OPTIONS', '/old-2022', null],
])('%s %s leads to %s', (method, url, to) => {
  expect(moved.leadOn(url, method)).toBe(to)
})

it('leads on from each place in which a statement stands in an address', () => {
  const app = path.resolve(import.meta.dirname, '../app/[locale]')
  const places = readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name === '[statement]')
    .map(({ parentPath }) => path.relative(app, parentPath).replace(/\([a-z]+\)\/?/g, ''))
  expect(places.length).toBeGreaterThan(4)
  for (const place of places) {
    const before = place === '' ? '' : `/${place}`
    expect([before, moved.leadOn(`${before}/old-2022/7c`)]).toEqual([before, `${before}/new-2022/7c`])
  }
})

it('keeps what it knew where it cannot read, says so once, and tries again', async () => {
  const faults = []
  const answers = [[['a-1', 'b-1']], null, null, [['a-1', 'c-1']]]
  const read = vi.fn(async () => {
    const answer = answers.shift()
    if (!answer) throw new Error('away')
    return /** @type {[string, string][]} */ (answer)
  })
  const kept = new MovedStatements(read, (error) => faults.push(error), 5)
  await kept.refresh()
  await kept.refresh()
  expect(kept.leadOn('/a-1')).toBe('/b-1')
  await vi.waitFor(() => expect(kept.leadOn('/a-1')).toBe('/c-1'))
  expect(faults).toHaveLength(1)
  expect(read).toHaveBeenCalledTimes(4)
})

it('stays with what was read last, however long an earlier read takes', async () => {
  const ends = []
  const read = () => new Promise((resolve) => ends.push(resolve))
  const kept = new MovedStatements(/** @type {any} */ (read), () => {})
  const [first, second] = [kept.refresh(), kept.refresh()]
  ends[0]([['a-1', 'b-1']])
  await first
  await vi.waitFor(() => expect(ends).toHaveLength(2))
  ends[1]([['a-1', 'c-1']])
  await second
  expect(kept.leadOn('/a-1')).toBe('/c-1')
})
