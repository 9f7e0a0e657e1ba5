import { expect, it } from 'vitest'
import { schemaNodesOf } from '@/lib/reading/share/rules/testing-schema'
import { dataOfDownloads } from './data-set'
import { downloadsOf } from './downloads'

const page = { address: 'https://suivi.example/fr/rabat/downloads', title: 'Files', language: 'fr' } as const
const said = { name: 'A statement', description: 'Its files', nameOf: (key: string) => `file ${key}` }
const dataOf = (hasOpenCopies: boolean) =>
  dataOfDownloads({ ...said, files: downloadsOf('rabat', hasOpenCopies) }, page)

it('names every file of a statement at its public address, with its form', () => {
  const { mainEntity } = dataOf(false)
  const files = downloadsOf('rabat', false)
  expect(mainEntity).toMatchObject({ '@type': 'Dataset', license: 'https://suivi.example/fr/about#licence' })
  const { distribution } = mainEntity as { distribution: { contentUrl: string }[] }
  expect(distribution.map(({ contentUrl }) => contentUrl)).toEqual(
    files.map(({ address }) => `https://suivi.example/fr${address}`),
  )
  expect(distribution).toContainEqual({
    '@type': 'DataDownload',
    name: 'file package',
    contentUrl: 'https://suivi.example/fr/rabat/package.zip',
    encodingFormat: 'application/zip',
  })
})

it('gives no documents of others as data of ours', () => {
  expect(dataOf(true)).toEqual(dataOf(false))
})

it('has types and properties of the vocabulary alone, and all of it is read', async () => {
  const nodes = await schemaNodesOf(dataOf(true))
  expect(nodes.flatMap(({ faults }) => faults)).toEqual([])
  expect(nodes.filter(({ type }) => type === 'DataDownload')).toHaveLength(downloadsOf('rabat', false).length)
})
