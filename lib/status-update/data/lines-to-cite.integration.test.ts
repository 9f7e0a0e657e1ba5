import { beforeAll, expect, it } from 'vitest'
import { findChoicePlaces, findChoices, withItemNamed } from '@/lib/commitment/data/choice'
import { findCommitments } from '@/lib/commitment/data/commitments'
import type { CommitmentView } from '@/lib/commitment/types'
import type { Member } from '@/lib/platform/actor'
import type { FormState } from '@/lib/platform/form-state'
import { memberOf, ownDatabase } from '@/lib/platform/testing'
import { growStatement } from '@/scripts/bench/grow.mjs'
import { citeSource } from '../mutations/cite-source'
import { findLinesToCite, findPlacesToCite } from './lines-to-cite'

// What is offered where an item is asked for, or a line to cite a source on, beside all the items of a statement.

const slug = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })
let analyst: Member
let items: CommitmentView[]

beforeAll(async () => {
  await growStatement(database.ownerUrl, slug, 3)
  analyst = await memberOf(database, 'analyst')
  items = (await findCommitments(slug)).filter(({ withdrawn }) => withdrawn === null)
})

const placeOf = ({ reference }: { readonly reference: string }) => `${slug}/${reference}`
const itemOf = (place: string) => place.slice(0, place.lastIndexOf('/'))
const ofStatement = (places: readonly string[]) => places.filter((place) => place.startsWith(slug))

it('every item that stands can be chosen, in reading order, and the statement before its items', async () => {
  expect(items.length).toBeGreaterThan(70)
  expect(ofStatement(await findChoicePlaces({}))).toEqual(items.map(placeOf))
  expect(ofStatement(await findChoicePlaces({ whole: true }))).toEqual([slug, ...items.map(placeOf)])
  const followed = items.filter((item) => item.followed)
  expect(ofStatement(await findChoicePlaces({ followed: true }))).toEqual(followed.map(placeOf))
})

it('what is chosen is named in the order in which it was asked for', async () => {
  const asked = [
    placeOf({ reference: '9a' }),
    slug,
    placeOf({ reference: '7c' }),
    'nowhere/1a',
    `${slug}/99z`,
  ]
  const choices = await findChoices(asked, 'en')
  expect(choices.map(({ address }) => address)).toEqual(asked.slice(0, 3))
  expect(choices.map(({ item }) => item?.title ?? null)).toEqual(
    ['9a', null, '7c'].map((reference) => items.find((item) => item.reference === reference)?.title ?? null),
  )
})

it.each([
  ['a reference first', '7c', `${slug}/7c`],
  ['an address', `${slug}/7C`, `${slug}/7c`],
  ['letters of a title, without accents and case', 'POLICE Coópera', `${slug}/7c`],
])('an item is found by %s', async (_what, typed, first) => {
  expect(await findChoicePlaces({ typed })).toContain(first)
  if (!typed.startsWith('POLICE')) expect((await findChoicePlaces({ typed }))[0]).toBe(first)
})

it('nothing is found by words that stand nowhere, and by what no text can hold', async () => {
  expect(await findChoicePlaces({ typed: 'xyzzy', whole: true })).toEqual([])
  expect(await findChoicePlaces({ typed: '7c\u0000' })).toContain(`${slug}/7c`)
})

it('all lines are offered, an item without any for all parties; where a source bears first, then one’s own drafts', async () => {
  const places = await findPlacesToCite(analyst)
  const followed = items.filter((item) => item.followed).map(placeOf)
  expect(new Set(ofStatement(places).map(itemOf))).toEqual(new Set(followed))
  await citeSource(analyst, {
    ...{ statement: slug, reference: '2b', party: 'morocco' },
    ...{ sourceId: 'S40', language: 'en' },
  })
  expect((await findPlacesToCite(analyst))[0]).toBe(`${slug}/2b/morocco`)
  const bearOn = (item: CommitmentView) => item.bearings.map(({ sourceId }) => sourceId)
  const own = items.find(({ reference }) => reference === '2b')
  const [sourceId = ''] = items
    .filter((item) => item.followed)
    .flatMap(bearOn)
    .filter((id) => own && !bearOn(own).includes(id))
  const leads = items.filter((item) => bearOn(item).includes(sourceId)).map(placeOf)
  const [first = ''] = await findPlacesToCite(analyst, { sourceId })
  expect(leads).toContain(itemOf(first))
  expect((await findPlacesToCite(analyst, { typed: '9a' }))[0]).toMatch(`${slug}/9a/`)
  const shown = await findLinesToCite(analyst, places.slice(3, 28))
  expect(shown.map(({ reference, party }) => `${slug}/${reference}/${party}`)).toEqual(places.slice(3, 28))
  expect((await findLinesToCite(analyst, [`${slug}/2b/morocco`]))[0]?.draftedAt).not.toBeNull()
})

it('a form in which an item is named by its reference is sent with it, or comes back with those that it may be', async () => {
  const sent: string[] = []
  const send = async (form: FormData): Promise<FormState<string>> => {
    const [about = '', ...more] = form.getAll('about').map(String)
    sent.push(about)
    return more.length === 0 && about.startsWith(slug)
      ? { status: 'done', value: about }
      : { status: 'invalid', values: { about }, fieldErrors: { about: ['about'] } }
  }
  const answerTo = (about: readonly string[], offeredFor?: string) => {
    const form = new FormData()
    for (const each of about) form.append('about', each)
    if (offeredFor !== undefined) form.set('aboutOfferedFor', offeredFor)
    return withItemNamed('about', form, send)
  }
  expect(await answerTo(['7c'])).toEqual({ status: 'done', value: `${slug}/7c` })
  expect(sent).toEqual(['7c', `${slug}/7c`])
  const several = await answerTo(['a'])
  if (several.status !== 'invalid') throw new Error(several.status)
  expect(several.values.about).toBe('a')
  expect(several.values.choices).toHaveLength(25)
  expect(await answerTo(['a', `${slug}/9a`], 'a')).toEqual({ status: 'done', value: `${slug}/9a` })
  expect(await answerTo([`${slug}/7c`, `${slug}/9a`], 'a')).toEqual({ status: 'done', value: `${slug}/7c` })
  expect(await answerTo(['xyzzy'])).toMatchObject({
    status: 'invalid',
    values: { about: 'xyzzy', choices: [] },
  })
  expect(await answerTo([''])).toMatchObject({ status: 'invalid', values: { about: '' } })
})

it('the only item that has what was typed somewhere is offered, and not taken unseen', async () => {
  const [first] = await findChoicePlaces({})
  // All of an address but its first letter: no other item has it, and it is no address.
  const typed = (first ?? '').slice(1)
  expect(await findChoicePlaces({ typed })).toEqual([first])
  const form = new FormData()
  form.set('about', typed)
  const answer = await withItemNamed('about', form, async (sent): Promise<FormState<string>> => {
    const about = String(sent.get('about'))
    return about === typed
      ? { status: 'invalid', values: { about }, fieldErrors: { about: ['about'] } }
      : { status: 'done', value: about }
  })
  expect(answer).toMatchObject({
    status: 'invalid',
    values: { about: typed, choices: [{ address: first }] },
  })
})
