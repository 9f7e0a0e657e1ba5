import jsonld from 'jsonld'
import { expect, it } from 'vitest'
import { catalogueOf } from './catalogue'
import { downloadsOf } from './downloads'

const catalogue = catalogueOf({
  language: 'ar',
  siteName: 'A test site',
  title: 'Files of a test site',
  description: 'Its files',
  statements: ['one', 'two'].map((slug) => ({ slug, title: `Statement ${slug}`, titleLanguage: 'en' })),
  nameOf: (key) => `file ${key}`,
  at: (path) => `https://suivi.example${path}`,
})

const DCAT = 'http://www.w3.org/ns/dcat#'
const DCT = 'http://purl.org/dc/terms/'

/** What the processor of the format reads: in safe mode it refuses what no vocabulary has. */
async function nodes(): Promise<Record<string, unknown>[]> {
  const document = JSON.parse(JSON.stringify(catalogue))
  const options = {
    safe: true,
    documentLoader: async (url: string) => {
      throw new Error(`${url} was asked for`)
    },
  }
  const flat = await jsonld.flatten(document, undefined, options)
  return flat as unknown as Record<string, unknown>[]
}

const ofType = async (type: string) =>
  (await nodes()).filter((node) => (node['@type'] as string[] | undefined)?.includes(type))

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

it('says of the catalogue, of each data set and of each file under which licence it is, and of the first two who publishes it', async () => {
  const licensed = [...(await ofType(`${DCAT}Dataset`)), ...(await ofType(`${DCAT}Catalog`))]
  for (const node of [...licensed, ...(await ofType(`${DCAT}Distribution`))])
    expect(node[`${DCT}license`]).toEqual([{ '@id': 'https://suivi.example/ar/about#licence' }])
  for (const node of licensed)
    expect(node[`${DCT}publisher`]).toEqual([{ '@id': 'https://suivi.example/ar' }])
})

it('names the type of a file as the vocabulary does', async () => {
  const packages = (await ofType(`${DCAT}Distribution`)).filter((file) => file[`${DCAT}packageFormat`])
  const zip = [{ '@id': 'https://www.iana.org/assignments/media-types/application/zip' }]
  expect(packages.map((file) => file[`${DCAT}mediaType`])).toEqual([zip, zip])
})
