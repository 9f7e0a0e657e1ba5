import jsonld from 'jsonld'
import { expect, it } from 'vitest'
import { partOf, partWith } from '@/lib/ground/platform/parts'
import { catalogueOf } from './catalogue'
import { downloadsOf } from './downloads'

const SLUGS = ['one', 'two', 'three', 'four', 'five']
const MOST = 2

function partAfter(after: string) {
  const nameOf = (slug: string) => slug
  const part = partOf(SLUGS, { nameOf, after: after === '' ? null : after, most: MOST })
  if (!part) throw new Error('no such part')
  return catalogueOf({
    language: 'ar',
    siteName: 'A test site',
    title: 'Files of a test site',
    description: 'Its files',
    part: partWith(
      part,
      part.entries.map((slug) => ({ slug, title: `Statement ${slug}`, titleLanguage: 'en' })),
    ),
    after,
    nameOf: (key) => `file ${key}`,
    at: (path) => `https://suivi.example${path}`,
  })
}

const DCAT = 'http://www.w3.org/ns/dcat#'
const HYDRA = 'http://www.w3.org/ns/hydra/core#'
const DCT = 'http://purl.org/dc/terms/'

/** What the processor of the format reads: in safe mode it refuses what no vocabulary has. */
async function nodes(after = ''): Promise<Record<string, unknown>[]> {
  const document = JSON.parse(JSON.stringify(partAfter(after)))
  const options = {
    safe: true,
    documentLoader: async (url: string) => {
      throw new Error(`${url} was asked for`)
    },
  }
  const flat = await jsonld.flatten(document, undefined, options)
  return flat as unknown as Record<string, unknown>[]
}

const ofType = async (type: string, after = '') =>
  (await nodes(after)).filter((node) => (node['@type'] as string[] | undefined)?.includes(type))

it('is a catalogue with a data set for each statement, each with all of its files', async () => {
  const [whole] = await ofType(`${DCAT}Catalog`)
  const sets = await ofType(`${DCAT}Dataset`)
  expect(whole?.['@id']).toBe('https://suivi.example/ar/catalogue.jsonld')
  expect(whole?.[`${DCAT}dataset`]).toEqual(sets.map((set) => ({ '@id': set['@id'] })))
  expect(sets.map((set) => set['@id'])).toEqual(
    ['one', 'two'].map((slug) => `https://suivi.example/ar/${slug}/downloads#data`),
  )
  const files = await ofType(`${DCAT}Distribution`)
  const addresses = files.map((file) => JSON.stringify(file[`${DCAT}downloadURL`]))
  // Their order is none of what is said.
  expect(addresses.sort()).toEqual(
    ['one', 'two']
      .flatMap((slug) => downloadsOf(slug, false))
      .map(({ address }) => JSON.stringify([{ '@id': `https://suivi.example/ar${address}` }]))
      .sort(),
  )
})

it('says how many data sets there are, and leads from each part to the next, so that none is left out', async () => {
  const said: unknown[] = []
  const views: unknown[] = []
  for (let after: string | undefined = ''; after !== undefined; ) {
    const [whole] = await ofType(`${DCAT}Catalog`, after)
    expect(whole?.['@id']).toBe('https://suivi.example/ar/catalogue.jsonld')
    expect(whole?.[`${HYDRA}totalItems`]).toEqual([{ '@value': SLUGS.length }])
    const sets = (whole?.[`${DCAT}dataset`] ?? []) as { '@id': string }[]
    said.push(...sets.map((set) => set['@id']))
    const [view] = await ofType(`${HYDRA}PartialCollectionView`, after)
    expect(whole?.[`${HYDRA}view`]).toEqual([{ '@id': view?.['@id'] }])
    views.push(view?.['@id'])
    const [next] = (view?.[`${HYDRA}next`] ?? []) as { '@id': string }[]
    after = next?.['@id'].split('/after/')[1]
  }
  expect(said).toEqual(SLUGS.map((slug) => `https://suivi.example/ar/${slug}/downloads#data`))
  const first = 'https://suivi.example/ar/catalogue.jsonld'
  expect(views).toEqual([first, `${first}/after/two`, `${first}/after/four`])
})

it('says of the catalogue, of each data set and of each file under which licence it is, and of the first two who publishes it', async () => {
  const licensed = [...(await ofType(`${DCAT}Dataset`)), ...(await ofType(`${DCAT}Catalog`))]
  for (const node of [...licensed, ...(await ofType(`${DCAT}Distribution`))])
    expect(node[`${DCT}license`]).toEqual([{ '@id': 'https://suivi.example/ar/about#licence' }])
  for (const node of licensed)
    expect(node[`${DCT}publisher`]).toEqual([{ '@id': 'https://suivi.example/ar' }])
})
