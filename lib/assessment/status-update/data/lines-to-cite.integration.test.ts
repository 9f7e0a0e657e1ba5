import { beforeAll, expect, it } from 'vitest'
import type { Member } from '@/lib/ground/platform/actor'
import { memberOf, ownDatabase } from '@/lib/ground/platform/testing'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import type { CommitmentView } from '@/lib/text/commitment/types'
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
  const [drafted] = await findLinesToCite(analyst, [`${slug}/2b/morocco`], 'ar')
  expect(drafted?.draftedAt).not.toBeNull()
  // In the language of the page, where it was translated.
  expect(drafted?.titleLanguage).toBe('ar')
  expect(drafted?.title).not.toBe(shown.find(({ reference }) => reference === '2b')?.title)
})
