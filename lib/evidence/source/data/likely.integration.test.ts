import { expect, it } from 'vitest'
import { db } from '@/lib/ground/platform/db'
import { countedDatabase } from '@/scripts/test/counted'
import { findSameAs } from './find'
import { findLikely, findLikelyAddresses } from './likely'
import { madeSource } from './testing'

// What may be here already is found for all documents of a bibliography as for each alone, in as many statements as for one.

const { database, wire } = await countedDatabase()

const stored = await database.owner.source.findMany({
  where: { canonicalUrl: { not: null } },
  orderBy: { number: 'asc' },
  select: { id: true, title: true, canonicalUrl: true, language: true },
})
const address = 'https://www.example.org/a_b'
const made = await madeSource(database, 990_001, {
  ...{
    url: address,
    canonicalUrl: address,
    title: 'تعاونٌ أمنيّ بين المغرب وإسبانيا',
    language: 'ar',
    listedAt: null,
  },
})
const ids = async (documents: Parameters<typeof findLikely>[1]) =>
  (await findLikely(db(), documents)).map((each) => each.map(({ id }) => id))

it('finds each source again by its title, with a slip in a word and without', async () => {
  const [own, slipped] = await Promise.all([
    ids(stored.map(({ title }) => ({ title }))),
    ids(stored.map(({ title }) => ({ title: title.replace(/(\p{L}{3})\p{L}(\p{L}{3})/u, '$1$2') }))),
  ])
  for (const [at, { id }] of stored.entries()) {
    expect(own[at]).toContain(id)
    expect([id, slipped[at]]).toEqual([id, expect.arrayContaining([id])])
  }
})

it('finds what is written in another script, whatever signs are on it', async () => {
  expect(await ids([{ title: 'تعاون أمني بين المغرب وإسبانيا' }])).toEqual([[made.id]])
})

it('finds what stands under nearly the same address first, and nothing for an address like a pattern', async () => {
  const title = 'Words that no title has'
  expect(
    await ids([
      { address: 'http://example.org/a_b/?amp=1', title: stored[0]?.title ?? '' },
      { address: 'https://example.org/aXb', title },
      { title },
      { title: '—' },
    ]),
  ).toEqual([[made.id, stored[0]?.id], [], [], []])
  expect((await findLikelyAddresses(db(), 'http://example.org/a_b/')).map(({ id }) => id)).toEqual([made.id])
})

it('asks as often for a hundred documents as for one', async () => {
  const documents = stored
    .slice(0, 100)
    .map(({ title, canonicalUrl }) => ({ address: canonicalUrl ?? '', title }))
  const asked = async (some: typeof documents) => {
    wire.taken()
    await findSameAs(
      db(),
      some.map(({ address }) => address),
    )
    await findLikely(db(), some)
    return wire.taken().statements
  }
  await asked(documents.slice(0, 1))
  expect(await asked(documents)).toBe(await asked(documents.slice(0, 1)))
})
