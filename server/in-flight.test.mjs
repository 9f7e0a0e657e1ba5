import { describe, expect, it } from 'vitest'
import { Turns } from '../lib/ground/platform/turns.mjs'
import { costOf } from './in-flight.mjs'

describe('what an address costs', () => {
  it.each([
    ['/rabat-2022-07-08/7c', 'page'],
    ['/fr/rabat-2022-07-08', 'page'],
    ['/rabat-2022-07-08/7c/card.png', 'costly'],
    ['/ar/rabat-2022-07-08/compare/2026-11-23/2026-11-24', 'costly'],
    ['/rabat-2022-07-08/search?q=police', 'costly'],
    ['/rabat-2022-07-08/search/q=police', 'costly'],
    ['/rabat-2022-07-08/searches', 'page'],
    ['/rabat-2022-07-08/items?force=agreed', 'costly'],
    ['/rabat-2022-07-08/words/10-20', 'costly'],
    ['/rabat-2022-07-08/events.jsonl', 'download'],
    ['/ar/rabat-2022-07-08/sources/S40/copies.warc.gz', 'download'],
    ['/rabat-2022-07-08/tables/items.csv', 'download'],
    ['/fr/rabat-2022-07-08/tables.xlsx', 'workbook'],
    ['/ar/rabat-2022-07-08/bibliography/ris/item-7c', 'download'],
    ['/rabat-2022-07-08/7c/timegate', 'costly'],
    ['/desk', 'none'],
    ['/sign-in?next=%2Fdesk', 'none'],
    ['/api/v1/statements?after=a', 'api'],
    ['/api/mcp', 'api'],
    ['/api/mcpx', 'none'],
    ['/api/oembed?url=https%3A%2F%2Fa.example%2Frabat-2022-07-08%2F7c', 'costly'],
    ['/api/oembedded?url=a', 'none'],
    ['/.well-known/suivi/head.json', 'none'],
    ['/desktop', 'page'],
  ])('%s: %s', (url, cost) => {
    expect(costOf(url)).toBe(cost)
  })
})

describe('turns', () => {
  /** Takes turns by sender and says in which order they began, or that they were given up. */
  const taking = (turns) => {
    const begun = []
    const take = async (sender, name) => {
      const end = await turns.take(sender)
      begun.push(end ? name : `not ${name}`)
      return end
    }
    return { begun, take }
  }

  it('are some at once, some waiting in their order, and no more', async () => {
    const { begun, take } = taking(new Turns(2, 2))
    const [first, second, third, fourth] = ['first', 'second', 'third', 'fourth'].map((name) =>
      take('a', name),
    )
    expect(await take('a', 'fifth')).toBeNull()
    const endFirst = await first
    await second
    expect(begun).toEqual(['first', 'second', 'not fifth'])
    endFirst()
    endFirst() // a turn ends once
    await third
    take('a', 'sixth')
    expect(await take('a', 'seventh')).toBeNull()
    ;(await second)()
    await fourth
    expect(begun).toEqual(['first', 'second', 'not fifth', 'third', 'not seventh', 'fourth'])
  })

  it('go from sender to sender, and to each in its order', async () => {
    const { begun, take } = taking(new Turns(1, 10))
    const names = ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']
    const taken = Object.fromEntries(names.map((name) => [name, take(name.charAt(0), name)]))
    for (const name of ['a1', 'a2', 'b1', 'c1', 'a3', 'b2']) {
      const end = await taken[name]
      expect(begun.at(-1)).toBe(name)
      end()
    }
  })

  it('are not taken by whoever asks most', async () => {
    const { begun, take } = taking(new Turns(1, 3))
    const end = await take('many', 'many1')
    for (const at of [2, 3, 4]) take('many', `many${at}`)
    take('few', 'few1')
    expect(await take('many', 'many5')).toBeNull()
    expect(await take('few', 'few2')).toBeNull() // each has its share
    expect(begun).toEqual(['many1', 'not many4', 'not many5', 'not few2'])
    end()
    await new Promise(setImmediate)
    expect(begun.at(-1)).toBe('many2')
  })

  it('are no more of one sender at once than its part, though some are idle', async () => {
    const { begun, take } = taking(new Turns(2, 4, 1))
    const [first, , third] = [take('a', 'a1'), take('a', 'a2'), take('b', 'b1')]
    await third
    expect(begun).toEqual(['a1', 'b1'])
    ;(await third)()
    await new Promise(setImmediate)
    expect(begun).toEqual(['a1', 'b1'])
    ;(await first)()
    await new Promise(setImmediate)
    expect(begun).toEqual(['a1', 'b1', 'a2'])
    ;(await take('c', 'c1'))()
    expect(begun.at(-1)).toBe('c1')
  })

  it('are not waited for longer than their sender waits, and leave the place to others', async () => {
    const turns = new Turns(1, 2)
    const end = await turns.take('a')
    const [early, late] = [new AbortController(), new AbortController()]
    const [given, kept] = [turns.take('b', early.signal), turns.take('b', late.signal)]
    early.abort()
    expect(await given).toBeNull()
    const next = turns.take('c')
    end?.()
    const second = await kept
    expect(second).not.toBeNull()
    late.abort()
    second?.()
    expect(await next).not.toBeNull()
  })
})
