import { beforeAll, expect, it } from 'vitest'
import type { FormState } from '@/lib/ground/platform/form-state'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { nameIn } from '@/lib/text/statement/rules/names-by-language'
import { growStatement } from '@/scripts/bench/grow.mjs'
import type { CommitmentView } from '../types'
import { findChoicePlaces, findChoices } from './choice'
import { findCommitments } from './commitments'
import { withItemNamed, withItemsNamed, withStatementsNamed } from './named-in-form'

// What is offered where an item is asked for, or several, and what a form answers in which they are named.

const slug = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })
let items: CommitmentView[]

beforeAll(async () => {
  await growStatement(database.ownerUrl, slug, 3)
  items = (await findCommitments(slug)).filter(({ withdrawn }) => withdrawn === null)
})

const placeOf = ({ reference }: { readonly reference: string }) => `${slug}/${reference}`
const formOf = (fields: Readonly<Record<string, readonly string[]>>) => {
  const form = new FormData()
  for (const [name, values] of Object.entries(fields)) for (const value of values) form.append(name, value)
  return form
}
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

it('a form in which an item is named by its reference is sent with it, or comes back with those that it may be', async () => {
  const sent: string[] = []
  const send = async (form: FormData): Promise<FormState<string>> => {
    const [about = '', ...more] = form.getAll('about').map(String)
    sent.push(about)
    return more.length === 0 && about.startsWith(slug)
      ? { status: 'done', value: about }
      : { status: 'invalid', values: { about }, fieldErrors: { about: ['about'] } }
  }
  const answerTo = (about: readonly string[], ...aboutOfferedFor: readonly string[]) =>
    withItemNamed('about', formOf({ about, aboutOfferedFor }), send)
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
  const answer = await withItemNamed(
    'about',
    formOf({ about: [typed] }),
    async (sent): Promise<FormState<string>> => {
      const about = String(sent.get('about'))
      return about === typed
        ? { status: 'invalid', values: { about }, fieldErrors: { about: ['about'] } }
        : { status: 'done', value: about }
    },
  )
  expect(answer).toMatchObject({
    status: 'invalid',
    values: { about: typed, choices: [{ address: first }] },
  })
})

/** A form with several items, as it is sent, and the door that takes it where every reference is one and something is asked for. */
const answerToItems = (items: readonly string[], more: Readonly<Record<string, readonly string[]>> = {}) => {
  const form = formOf({ items, statement: [slug], locale: ['en'], ...more })
  const send = async (sent: FormData): Promise<FormState<string[]>> => {
    const references = sent.getAll('items').map(String)
    const isItem = (reference: string) => /^\d+[a-z]+$/.test(reference)
    if (sent.get('asked') === '')
      return { status: 'invalid', values: { items: references }, fieldErrors: { asked: ['asked'] } }
    const wrong = references.findIndex((reference) => !isItem(reference))
    return wrong === -1
      ? { status: 'done', value: references }
      : { status: 'invalid', values: { items: references }, fieldErrors: { [`items[${wrong}]`]: ['items'] } }
  }
  return withItemsNamed('items', form, send, (sent) => String(sent.get('statement')))
}
const addressesIn = (answer: FormState<unknown>, name: string) => {
  const listed = 'values' in answer ? answer.values[name] : undefined
  return Array.isArray(listed)
    ? listed.flatMap((each) => (typeof each === 'object' && 'address' in each ? [each.address] : []))
    : []
}

it('several items are named by their references, beside those that are ticked', async () => {
  expect(await answerToItems([''])).toEqual({ status: 'done', value: [] })
  expect(await answerToItems(['7C, 7d', '9a', '7d'])).toEqual({ status: 'done', value: ['9a', '7d', '7c'] })
  expect(await answerToItems([`${slug}/7c`])).toEqual({ status: 'done', value: ['7c'] })
})

it('where words are typed for several items, those that answer come back to be ticked, and nothing chosen is lost', async () => {
  const asked = await answerToItems(['police', '9a'])
  expect(asked).toMatchObject({ status: 'invalid', values: { items: 'police' } })
  expect(addressesIn(asked, 'picked')).toEqual([`${slug}/9a`])
  expect(addressesIn(asked, 'choices')).toContain(`${slug}/7c`)
  expect(addressesIn(asked, 'choices')).toHaveLength(
    Math.min(25, (await findChoicePlaces({ of: slug, typed: 'police' })).length),
  )
  const ticked = { itemsFound: ['7c'], itemsOfferedFor: ['police'] }
  expect(await answerToItems(['police', '9a'], ticked)).toEqual({ status: 'done', value: ['9a', '7c'] })
  // What is typed since is looked up; what was ticked stays.
  const again = await answerToItems(['xyzzy', '9a'], ticked)
  expect(addressesIn(again, 'picked')).toEqual([`${slug}/9a`, `${slug}/7c`])
  expect(addressesIn(again, 'choices')).toEqual([])
})

it('an item that was typed is chosen where something else stands in the way, and words stay typed', async () => {
  const missing = { asked: [''] }
  const answer = await answerToItems(['7c', '9a'], missing)
  expect(answer).toMatchObject({ values: { items: '' } })
  expect(addressesIn(answer, 'picked')).toEqual([`${slug}/9a`, `${slug}/7c`])
  expect(await answerToItems(['police'], missing)).toMatchObject({ values: { items: 'police', picked: [] } })
})

it('only items of the statement are found', async () => {
  const elsewhere = (await findChoicePlaces({})).find((place) => !place.startsWith(slug))
  if (elsewhere === undefined) throw new Error('no other statement')
  const answer = await answerToItems([elsewhere])
  expect(answer).toMatchObject({ status: 'invalid', values: { items: elsewhere, choices: [], picked: [] } })
})

it('a statement is called as in the language of the page, where it has a name in it', async () => {
  const statement = await database.owner.statement.findUniqueOrThrow({ where: { slug } })
  const { shortTitle, shortTitles } = statement
  const inArabic = nameIn(shortTitles, 'ar')
  expect(inArabic).not.toBeNull()
  expect(await findChoices([slug], 'en')).toMatchObject([{ shortTitle, language: 'en' }])
  expect(await findChoices([slug], 'ar')).toMatchObject([{ shortTitle: inArabic, language: 'ar' }])
  expect(await findChoices([slug])).toMatchObject([{ shortTitle, language: 'en' }])
})

/** A form with several statements, as it is sent, and a door that takes those that there are. */
const answerToStatements = (
  statements: readonly string[],
  more: Readonly<Record<string, readonly string[]>> = {},
) => {
  const form = formOf({ statements, locale: ['en'], ...more })
  return withStatementsNamed('statements', form, async (sent): Promise<FormState<string[]>> => {
    const slugs = sent.getAll('statements').map(String)
    const known = await database.owner.statement.count({ where: { slug: { in: slugs } } })
    return known === slugs.length
      ? { status: 'done', value: slugs }
      : { status: 'invalid', values: { statements: slugs }, fieldErrors: { statements: ['statements'] } }
  })
}

it('statements alone are found where they alone are asked for, by their address or by words', async () => {
  const all = await findChoicePlaces({ whole: 'only' })
  expect(all).toContain(slug)
  expect(all).toHaveLength(await database.owner.statement.count())
  expect(await findChoicePlaces({ whole: 'only', typed: 'police' })).toEqual([])
  expect((await findChoicePlaces({ whole: 'only', typed: slug.toUpperCase() }))[0]).toBe(slug)
})

it('several statements are named by their addresses, beside those that are ticked; by words they come back to be ticked', async () => {
  const [other = ''] = (await findChoicePlaces({ whole: 'only' })).filter((each) => each !== slug)
  expect(await answerToStatements([''])).toEqual({ status: 'done', value: [] })
  expect(await answerToStatements([slug.toUpperCase(), other])).toEqual({
    status: 'done',
    value: [other, slug],
  })
  const asked = await answerToStatements(['rabat', other])
  expect(asked).toMatchObject({ status: 'invalid', values: { statements: 'rabat' } })
  expect(addressesIn(asked, 'picked')).toEqual([other])
  expect(addressesIn(asked, 'choices')).toContain(slug)
  const ticked = { statementsFound: [slug], statementsOfferedFor: ['rabat'] }
  expect(await answerToStatements(['rabat', other], ticked)).toEqual({ status: 'done', value: [other, slug] })
  expect(addressesIn(await answerToStatements(['xyzzy', other], ticked), 'picked')).toEqual([other, slug])
  expect(addressesIn(await answerToStatements([`${slug}/7c`]), 'choices')).toEqual([])
})
