import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SlowReaders, watchPace } from './slow-readers.mjs'

describe('slow readers', () => {
  it('are so many, and beyond that whoever has most loses the longest', () => {
    const readers = new SlowReaders(3)
    const cut = []
    const take = (sender, name) => readers.take(sender, () => cut.push(name))
    take('a', 'a1')
    take('b', 'b1')
    const leave = take('a', 'a2')
    expect(cut).toEqual([])
    take('c', 'c1')
    expect(cut).toEqual(['a1'])
    leave()
    take('b', 'b2')
    expect(cut).toEqual(['a1'])
    take('d', 'd1')
    expect(cut).toEqual(['a1', 'b1'])
  })

  it('of one network alone lose their own longest', () => {
    const readers = new SlowReaders(1)
    const cut = []
    for (const name of ['first', 'second', 'third']) readers.take('a', () => cut.push(name))
    expect(cut).toEqual(['first', 'second'])
  })
})

describe('the pace of an answer', () => {
  let response
  let socket
  let slow
  beforeEach(() => {
    vi.useFakeTimers()
    slow = 0
    socket = { bytesWritten: 5_000_000, writableLength: 0 }
    response = Object.assign(new EventEmitter(), { socket })
    watchPace(response, () => (slow += 1), 1_000)
  })
  afterEach(() => vi.useRealTimers())

  /** A second passes, in which so much is taken and so much is left waiting. */
  function pass(sent, waiting) {
    socket.bytesWritten += sent
    socket.writableLength = waiting
    vi.advanceTimersByTime(1_000)
  }

  it('is slow where something waits and little is taken, and is told once', () => {
    pass(5_000_000, 16_384)
    expect(slow).toBe(0)
    pass(65_000, 16_384)
    expect(slow).toBe(1)
    pass(0, 16_384)
    expect(slow).toBe(1)
  })

  it('is not where its reader takes much, nor where it is made slowly, nor once it has ended', () => {
    pass(65_536, 16_384)
    pass(0, 0)
    pass(10, 0)
    response.emit('close')
    pass(0, 16_384)
    expect(slow).toBe(0)
  })
})
