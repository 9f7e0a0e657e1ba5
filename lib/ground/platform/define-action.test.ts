import { beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { expectForm, forgetForm, isUnread } from '@/lib/ground/platform/form-arrival.mjs'
import type { Member } from './actor'
import { Invalid, Refusal, type RefusalCode } from './errors'
import type { FormState } from './form-state'

// Who asks and where from stand in the request, which Next alone has; what the door makes of them is what is tried here.
const request = vi.hoisted(() => ({
  headers: new Headers(),
  member: undefined as Member | undefined,
  outage: null as RefusalCode | null,
  after: [] as unknown[],
}))
/** As Next's own, by which an action that was done leads to a page. */
class Redirect extends Error {}
vi.mock('next/headers', () => ({ headers: async () => request.headers }))
vi.mock('next/cache', () => ({ refresh: () => request.after.push('refresh') }))
vi.mock('./live', () => ({ news: () => ({ caughtUp: async () => request.after.push('caught up') }) }))
vi.mock('next/navigation', () => ({
  redirect: (address: string) => {
    throw new Redirect(address)
  },
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Redirect) throw error
  },
}))
vi.mock('./health', () => ({ outageOf: async () => request.outage }))
vi.mock('./session', () => ({
  requireMember: async () => {
    if (!request.member) throw new Refusal('signed_out')
    return request.member
  },
}))
const { defineAction, defineOpenAction } = await import('./define-action')

const analyst: Member = {
  kind: 'member',
  id: 'p1',
  sessionId: 's1',
  publicName: 'Analyst',
  roles: ['analyst'],
}
const schema = z.object({
  title: z.string().min(1, 'field.missing'),
  citations: z.array(z.object({ quote: z.string().max(5, 'field.too_long') })).default([]),
})
const typed: Record<string, string> = { title: 'A title', 'citations[0].quote': 'words', password: 'hidden' }
const withoutPassword = { title: 'A title', citations: [{ quote: 'words' }] }
const fresh: FormState<never> = { status: 'new' }

function form(fields: Record<string, string> = typed): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

beforeEach(() => {
  request.headers = new Headers({ origin: 'https://suivi.example', host: 'suivi.example' })
  request.member = analyst
  request.outage = null
  request.after = []
})

describe('a write from a form', () => {
  it('is done with who asks and what was read, and says what came of it', async () => {
    const work = vi.fn(async (actor: Member, input: z.output<typeof schema>) => `${actor.id}: ${input.title}`)
    expect(await defineAction(schema, work)(fresh, form())).toEqual({ status: 'done', value: 'p1: A title' })
    expect(work).toHaveBeenCalledWith(analyst, { title: 'A title', citations: [{ quote: 'words' }] })
  })

  it('with badly filled fields is not done: each is named, and what was typed comes back but for passwords', async () => {
    const work = vi.fn()
    const state = await defineAction(schema, work)(
      fresh,
      form({ ...typed, title: '', 'citations[0].quote': 'too long' }),
    )
    expect(state).toEqual({
      status: 'invalid',
      values: { title: '', citations: [{ quote: 'too long' }] },
      fieldErrors: { title: ['field.missing'], 'citations[0].quote': ['field.too_long'] },
    })
    expect(work).not.toHaveBeenCalled()
  })

  it.each([
    [
      new Invalid({ title: ['field.taken'] }),
      { status: 'invalid', values: withoutPassword, fieldErrors: { title: ['field.taken'] } },
    ],
    [
      new Refusal('stale', { newest: 4 }),
      { status: 'refused', values: withoutPassword, lost: true, code: 'stale', details: { newest: 4 } },
    ],
  ])('that ends with %o says so, and what was typed comes back', async (error, state) => {
    const action = defineAction(schema, async () => {
      throw error
    })
    expect(await action(fresh, form())).toEqual(state)
  })

  it.each(['database_away', 'disk_full'] as const)(
    'that fails because of %s says so, and what was typed comes back',
    async (code) => {
      request.outage = code
      const action = defineAction(schema, async () => {
        throw new Error('nothing of ours')
      })
      expect(await action(fresh, form())).toEqual({
        status: 'refused',
        values: withoutPassword,
        lost: true,
        code,
        details: {},
      })
    },
  )

  it('that leads to a page once it is done leads there, though the database went away since', async () => {
    request.outage = 'database_away'
    const action = defineAction(schema, async () => {
      throw new Redirect()
    })
    await expect(action(fresh, form())).rejects.toBeInstanceOf(Redirect)
  })

  it('by nobody who is signed in is refused, and what was typed comes back', async () => {
    request.member = undefined
    const work = vi.fn()
    expect(await defineAction(schema, work)(fresh, form())).toEqual({
      status: 'refused',
      values: withoutPassword,
      lost: true,
      code: 'signed_out',
      details: {},
    })
    expect(work).not.toHaveBeenCalled()
  })

  it.each([
    ['another site', { origin: 'https://elsewhere.example', host: 'suivi.example' }],
    ['nowhere', { host: 'suivi.example' }],
    ['a hidden origin', { origin: 'null', host: 'suivi.example' }],
  ])('from %s is refused before anything else', async (_name, headers: Record<string, string>) => {
    request.headers = new Headers(headers)
    const work = vi.fn()
    const sent = form({ title: '' })
    const read = vi.spyOn(sent, 'entries')
    for (const action of [defineAction(schema, work), defineOpenAction(schema, work)])
      expect(await action(fresh, sent)).toEqual({
        status: 'refused',
        values: {},
        code: 'not_permitted',
        details: {},
      })
    expect(work).not.toHaveBeenCalled()
    expect(read).not.toHaveBeenCalled()
  })

  it('has arrived once it is in the hands of its action, wherever it came from', async () => {
    request.headers = new Headers({ 'x-suivi-incident': 'E-1' })
    expectForm('E-1')
    await defineAction(schema, vi.fn())(fresh, form())
    expect(isUnread('E-1')).toBe(false)
    forgetForm('E-1')
  })

  it('gives nothing back that the schema has no name for', async () => {
    const state = await defineOpenAction(schema, vi.fn())(
      fresh,
      form({
        title: '',
        other: 'x',
        'citations[0].quote': 'words',
        'citations[0].other': 'x',
        'lists[0][0]': 'x',
      }),
    )
    expect(state).toMatchObject({ values: { title: '', citations: [{ quote: 'words' }] } })
    expect(JSON.stringify(state)).not.toMatch(/other|lists/)
  })

  it.each([
    [
      'more fields than any form of ours',
      form(Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [`f${n}`, '']))),
    ],
    ['a name deeper than any of ours', form({ 'a[0][999][999][999]': '' })],
    ['nothing', null],
    ['a text', 'title=A'],
    ['data of another kind', new Map(Object.entries(typed))],
    ['data with a machinery of its own', { entries: 1 }],
  ])('that sends %s is refused, and is no defect', async (_name, sent) => {
    const work = vi.fn()
    const answer: unknown = await Reflect.apply(defineOpenAction(schema, work), undefined, [fresh, sent])
    expect(answer).toEqual({ status: 'refused', values: {}, code: 'not_permitted', details: {} })
    expect(work).not.toHaveBeenCalled()
  })

  it('that fails in another way is a defect, which passes through to the error page', async () => {
    const action = defineAction(schema, async () => {
      throw new TypeError('broken')
    })
    await expect(action(fresh, form())).rejects.toThrow(TypeError)
  })
})

describe('the door of those who are not signed in', () => {
  beforeEach(() => {
    request.member = undefined
  })

  it('asks nobody who they are', async () => {
    const action = defineOpenAction(schema, async (input) => input.title)
    expect(await action(fresh, form())).toEqual({ status: 'done', value: 'A title' })
  })

  it('is shut to who comes too often, before what they sent is looked at; it comes back', async () => {
    const work = vi.fn()
    const admits = () => Promise.reject(new Refusal('messages_often', { minutes: 3 }))
    expect(await defineOpenAction(schema, work, { admits })(fresh, form({ title: '' }))).toEqual({
      status: 'refused',
      values: { title: '' },
      code: 'messages_often',
      details: { minutes: 3 },
    })
    expect(work).not.toHaveBeenCalled()
  })

  it('takes no more than anybody may send, and gives back the beginning of that', async () => {
    const work = vi.fn()
    const most = 512 * 1024
    const action = defineOpenAction(schema, work)
    expect(await action(fresh, form({ title: 'é'.repeat(most) }))).toEqual({
      status: 'refused',
      values: { title: 'é'.repeat(most) },
      code: 'too_much',
      details: {},
    })
    const state = await action(fresh, form({ title: 'a'.repeat(most + 1) }))
    expect(state).toMatchObject({ code: 'too_much', values: { title: 'a'.repeat(most) } })
    expect(work).not.toHaveBeenCalled()
  })
})

describe('what follows an act', () => {
  const done = { slug: 'rabat', isShown: false }
  const located = schema.extend({ locale: z.string() })

  it('is waited for, and leads on in the language of its page', async () => {
    const action = defineAction(located, async () => done, {
      refreshes: true,
      to: ({ slug }, { title }) => `/desk/${slug}?title=${title}`,
    })
    await expect(action(fresh, form({ ...typed, title: 'A', locale: 'ar' }))).rejects.toThrow(
      new Redirect('/ar/desk/rabat?title=A'),
    )
    expect(request.after).toEqual(['caught up', 'refresh'])
  })

  it('is its page shown anew where it was refused, and waited for nothing', async () => {
    const refused = defineAction(located, () => Promise.reject(new Refusal('conflict')), {
      refreshes: true,
      to: () => '/desk',
    })
    expect(await refused(fresh, form({ ...typed, locale: 'fr' }))).toMatchObject({ code: 'conflict' })
    expect(request.after).toEqual(['refresh'])
  })

  it('is its page shown anew only once it is done, where a refusal would go with it', async () => {
    const refused = defineAction(located, () => Promise.reject(new Refusal('conflict')), {
      refreshes: 'done',
    })
    expect(await refused(fresh, form({ ...typed, locale: 'fr' }))).toMatchObject({ code: 'conflict' })
    expect(request.after).toEqual([])
    await defineAction(located, async () => done, { refreshes: 'done' })(
      fresh,
      form({ ...typed, locale: 'fr' }),
    )
    expect(request.after).toEqual(['caught up', 'refresh'])
  })

  it('leads to what is newer where that stands instead of what was read', async () => {
    const stale = defineAction(located, () => Promise.reject(new Refusal('stale', { newest: 4 })), {
      to: () => '/desk',
      redirectIfStale: ({ newest }, { title }) => `/desk/${newest}?opened=${title}`,
    })
    await expect(stale(fresh, form({ ...typed, title: 'A', locale: 'fr' }))).rejects.toThrow(
      new Redirect('/fr/desk/4?opened=A'),
    )
    expect(request.after).toEqual([])
  })

  it('stays on its page where what was done leads nowhere', async () => {
    const after = { to: (done: string) => (done === 'written' ? '/desk' : null) }
    const action = (done: string) => defineAction(schema, async () => done, after)(fresh, form())
    expect(await action('looked at')).toEqual({ status: 'done', value: 'looked at' })
    await expect(action('written')).rejects.toThrow('/desk')
  })
})
