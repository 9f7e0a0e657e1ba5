import { describe, expect, it } from 'vitest'
import { costOf, Turns } from './in-flight.mjs'

describe('what an address costs', () => {
  it.each([
    ['/rabat-2022-07-08/7c', 'page'],
    ['/fr/rabat-2022-07-08', 'page'],
    ['/rabat-2022-07-08/7c/card.png', 'costly'],
    ['/rabat-2022-07-08/7c/as-of/2026-11-24', 'costly'],
    ['/ar/rabat-2022-07-08/compare/2026-11-23/2026-11-24', 'costly'],
    ['/rabat-2022-07-08/search?q=police', 'costly'],
    ['/search', 'costly'],
    ['/rabat-2022-07-08/search/q=police', 'costly'],
    ['/rabat-2022-07-08/searches', 'page'],
    ['/ar/rabat-2022-07-08/searches/as-of/2026-11-24', 'costly'],
    ['/rabat-2022-07-08/items?force=agreed', 'costly'],
    ['/rabat-2022-07-08/words/10-20', 'costly'],
    ['/rabat-2022-07-08/events.jsonl', 'download'],
    ['/rabat-2022-07-08/7c/timegate', 'costly'],
    ['/desk', 'none'],
    ['/fr/desk/search?q=police', 'none'],
    ['/sign-in?next=%2Fdesk', 'none'],
    ['/api/ready', 'none'],
    ['/_next/static/chunks/a.js', 'none'],
    ['/.well-known/suivi/head.json', 'none'],
    ['/desktop', 'page'],
  ])('%s: %s', (url, cost) => {
    expect(costOf(url)).toBe(cost)
  })
})

describe('turns', () => {
  it('are some at once, some waiting in their order, and no more', async () => {
    const turns = new Turns(2, 2)
    const begun = []
    const take = (name) => {
      const begin = (end) => {
        begun.push(name)
        return end
      }
      return turns.take()?.then(begin) ?? null
    }
    const [first, second, third, fourth] = ['first', 'second', 'third', 'fourth'].map(take)
    expect(take('fifth')).toBeNull()
    const endFirst = await first
    await second
    expect(begun).toEqual(['first', 'second'])
    endFirst()
    endFirst() // a turn ends once
    await third
    expect(begun).toEqual(['first', 'second', 'third'])
    expect(take('sixth')).not.toBeNull()
    expect(take('seventh')).toBeNull()
    ;(await second)()
    await fourth
    expect(begun).toEqual(['first', 'second', 'third', 'fourth'])
  })

  it('are all there again when all have ended', async () => {
    const turns = new Turns(1, 1)
    for (let round = 0; round < 3; round += 1) {
      const [now, later] = [turns.take(), turns.take()]
      expect(turns.take()).toBeNull()
      ;(await now)()
      ;(await later)()
    }
  })
})
