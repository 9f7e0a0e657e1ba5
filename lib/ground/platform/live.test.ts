import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Happened, liveStream, type Streaming, spreadOver, takeSeat } from './live'

type Listener = Parameters<Streaming['news']['subscribe']>[0]

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const event = (position: number, more: Partial<Happened> = {}): Happened => ({
  position: String(position),
  verb: 'submitted',
  objectType: 'revision',
  objectId: 'r',
  slug: 'x',
  actorId: 'ana',
  ...more,
})

/** A stream with everything in hand: what is told to it, what it lets be read, and whether it still may. */
function opened(change: Partial<Streaming> = {}) {
  let listener: Listener = {}
  let subscribed = true
  const onEnd = vi.fn()
  const stream = liveStream({
    news: {
      subscribe: (each) => {
        listener = each
        return () => {
          subscribed = false
        }
      },
    },
    after: null,
    since: async () => [],
    isTold: async () => true,
    isShown: async () => true,
    isOwn: () => false,
    isOpen: async () => true,
    onEnd,
    heartbeat: 20_000,
    ...change,
  })
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let hasEnded = false
  const reading = (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      text += decoder.decode(value)
    }
    hasEnded = true
  })()
  return {
    happen: (happened: Happened) =>
      listener.happened?.({ statementId: null, slugs: [], places: null, shown: false, ...happened }),
    present: (object: { objectType: string; objectId: string }) => listener.present?.(object),
    resume: () => listener.resumed?.(),
    stop: () => listener.stopped?.(),
    read: async () => {
      await vi.advanceTimersByTimeAsync(1)
      return text
    },
    hasEnded: () => hasEnded,
    isSubscribed: () => subscribed,
    cancel: () => reader.cancel(),
    onEnd,
    reading,
  }
}

it('tells an act by its position, ids and verb, and whether it is one’s own; never who did it', async () => {
  const { happen, read } = opened({ isOwn: ({ actorId }) => actorId === 'ana' })
  await read()
  happen(event(7))
  const text = await read()
  expect(text).toContain('id: 7\nevent: happened\n')
  const told: unknown = JSON.parse(/data: (.*)/.exec(text)?.[1] ?? '')
  expect(told).toEqual({
    verb: 'submitted',
    objectType: 'revision',
    objectId: 'r',
    slug: 'x',
    mine: true,
    spread: 0,
  })
  expect(text).not.toContain('ana')
})

it('lets pages read themselves anew at once while few are open, and within a second more for each further one', () => {
  expect([1, 8, 9, 50, 200].map(spreadOver)).toEqual([0, 0, 1_000, 42_000, 192_000])
})

it('tells how many are open by the time that their pages may take, which one’s own act does not wait', async () => {
  const leave = Array.from({ length: 10 }, (_, n) => takeSeat(`person ${n}`))
  try {
    const { happen, read } = opened({ isOwn: ({ actorId }) => actorId === 'ana' })
    await read()
    happen(event(7))
    happen(event(8, { actorId: 'ben' }))
    const spreads = [...(await read()).matchAll(/"spread":(\d+)/g)].map(([, spread]) => spread)
    expect(spreads).toEqual(['0', '2000'])
  } finally {
    for (const each of leave) each?.()
  }
})

it('keeps to itself what the reader may not hear', async () => {
  const { happen, read } = opened({ isTold: async ({ objectType }) => objectType !== 'session' })
  await read()
  happen(event(7, { objectType: 'session', verb: 'signed in' }))
  happen(event(8))
  expect(await read()).not.toContain('signed in')
  expect(await read()).toContain('id: 8')
})

it('asks about each in turn, keeps their order, and asks again where it got no answer', async () => {
  const answers = new Map([
    ['7', 50],
    ['8', 0],
  ])
  let isAway = true
  const { happen, read } = opened({
    isTold: async ({ position }) => {
      if (position === '9' && isAway) throw new Error('away')
      await new Promise((resolve) => setTimeout(resolve, answers.get(position) ?? 0))
      return position !== '10'
    },
  })
  await read()
  for (const position of [7, 8, 9, 10, 11]) happen(event(position))
  await vi.advanceTimersByTimeAsync(100)
  const told = async () => [...(await read()).matchAll(/id: (\d+)/g)].map(([, id]) => id)
  expect(await told()).toEqual(['7', '8'])
  isAway = false
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await told()).toEqual(['7', '8', '9', '11'])
})

it('begins with what was missed, and tells nothing twice however the two meet', async () => {
  const since = vi.fn(async () => [event(4), event(5)])
  const { happen, read } = opened({ after: 3n, since })
  happen(event(5))
  happen(event(6))
  const text = await read()
  expect(since).toHaveBeenCalledWith(3n)
  expect([...text.matchAll(/id: (\d+)/g)].map(([, id]) => id)).toEqual(['4', '5', '6'])
})

it('tells after the database was away what happened meanwhile', async () => {
  const missed = [event(8)]
  const since = vi.fn(async (position: bigint) => missed.filter((each) => BigInt(each.position) > position))
  const { happen, resume, read } = opened({ after: 6n, since: (position) => since(position) })
  await read()
  happen(event(9))
  missed.push(event(10))
  resume()
  expect([...(await read()).matchAll(/id: (\d+)/g)].map(([, id]) => id)).toEqual(['8', '9', '10'])
})

it('goes on while the database cannot be asked', async () => {
  const { happen, read, hasEnded, resume } = opened({
    after: 6n,
    since: vi
      .fn()
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValue([event(7)]),
    isOpen: async () => {
      throw new Error('away')
    },
  })
  await vi.advanceTimersByTimeAsync(21_000)
  expect(hasEnded()).toBe(false)
  resume()
  happen(event(8))
  expect([...(await read()).matchAll(/id: (\d+)/g)].map(([, id]) => id)).toEqual(['7', '8'])
})

it('gives a sign of life, and ends once the session does', async () => {
  let isOpen = true
  const stream = opened({ isOpen: async () => isOpen })
  await vi.advanceTimersByTimeAsync(20_000)
  expect((await stream.read()).match(/^: here$/gm)).toHaveLength(2)
  expect(stream.hasEnded()).toBe(false)
  isOpen = false
  await vi.advanceTimersByTimeAsync(20_000)
  expect(stream.hasEnded()).toBe(true)
  expect(stream.isSubscribed()).toBe(false)
  expect(stream.onEnd).toHaveBeenCalledTimes(1)
})

it.each(['session', 'person'])(
  'ends at once where a %s changed so that it no longer may',
  async (objectType) => {
    const stream = opened({ isOpen: async () => false })
    stream.happen(event(7, { objectType, verb: 'revoked' }))
    await stream.read()
    expect(stream.hasEnded()).toBe(true)
  },
)

it('tells who comes and goes by object alone', async () => {
  const { present, read } = opened()
  present({ objectType: 'commitment', objectId: 'x/7c' })
  expect(await read()).toContain('event: present\ndata: {"objectType":"commitment","objectId":"x/7c"}\n\n')
})

it('tells nothing of what is kept from the reader', async () => {
  const { present, read } = opened({ isShown: async ({ objectId }) => objectId !== 'x/7c' })
  present({ objectType: 'commitment', objectId: 'x/7c' })
  present({ objectType: 'commitment', objectId: 'x/7d' })
  expect(await read()).toContain('x/7d')
  expect(await read()).not.toContain('x/7c')
})

it('ends with the process, and when the reader goes', async () => {
  const one = opened()
  one.stop()
  await one.reading
  expect(one.onEnd).toHaveBeenCalledTimes(1)
  const other = opened()
  await other.cancel()
  expect(other.onEnd).toHaveBeenCalledTimes(1)
  expect(other.isSubscribed()).toBe(false)
})

it('a person has so many streams and no more; what ends makes room, once', () => {
  const seats = Array.from({ length: 8 }, () => takeSeat('ana'))
  expect(seats.every((leave) => leave !== null)).toBe(true)
  expect(takeSeat('ana')).toBeNull()
  expect(takeSeat('ben')).not.toBeNull()
  seats[0]?.()
  seats[0]?.()
  expect(takeSeat('ana')).not.toBeNull()
  expect(takeSeat('ana')).toBeNull()
})
