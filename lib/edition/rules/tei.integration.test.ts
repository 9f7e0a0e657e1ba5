import { describe, expect, it, vi } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { ownDatabase } from '@/lib/platform/testing'
import { loadAnnotations, loadEditedItems } from '../loaders/annotations'
import { teiOf } from './tei'
import { TEI_SCHEMA } from './testing-tei'

// What is remembered between requests is the framework's, which is not here.
vi.mock('@/lib/platform/cache', async (original) => ({
  ...(await original<typeof import('@/lib/platform/cache')>()),
  remembered: (_name: string, _tags: unknown, read: unknown) => read,
}))

const slug = 'rabat-2022-07-08'
await ownDatabase({ seeded: true })

/** The elements of a name in XML that is ours: their attributes by name, and what they hold. */
function elementsOf(xml: string, name: string) {
  return [...xml.matchAll(new RegExp(`<${name}( [^>]*?)?(?:/>|>(.*?)</${name}>)`, 'gs'))].map(
    ([, has = '', holds = '']) => ({
      has: Object.fromEntries(
        [...has.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
      ),
      holds,
    }),
  )
}

const readable = (xml: string) =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

async function editionIn(language: string) {
  const annotations = await loadAnnotations(slug)
  if (!annotations) throw new Error('the starter dossier is not there')
  const items = await loadEditedItems(slug, language)
  const told = { siteName: 'A & <site>', rights: 'http://localhost:3000/about#licence' }
  const xml = teiOf({ ...annotations, items, language, ...told, forceName: (force) => force })
  return { ...annotations, items, xml }
}

describe('the edition of a statement', () => {
  it.each(['en', 'ar'])('is valid by the schema of its elements: %s', async (language) => {
    const validate = async (contents: string) => {
      const answer = await validateXML({
        ...{ xml: [{ fileName: 'edition.xml', contents }], schema: [TEI_SCHEMA], extension: 'relaxng' },
        maxMemoryPages: 16_384,
      })
      return answer.errors.map(({ message }) => message)
    }
    const { xml } = await editionIn(language)
    expect(await validate(xml)).toEqual([])
    expect(await validate(xml.replace('</listWit>', '<witness/></listWit>'))).not.toEqual([])
    expect(await validate(xml.replace('<lem ', '<lemma '))).not.toEqual([])
  })

  it('has the exact text, and each item and place where texts differ between its anchors', async () => {
    const { xml, statement, items } = await editionIn('en')
    const paragraphs = elementsOf(xml.slice(0, xml.indexOf('</body>')), 'p')
    const words = paragraphs.map(({ holds }) => readable(holds.replace(/<anchor [^>]*>/g, '')))
    expect(words).toEqual(statement.passages.map(({ text }) => text))
    const body = xml.slice(xml.indexOf('<body>'), xml.indexOf('</body>'))
    const between = (id: string) => {
      const [, held = ''] =
        new RegExp(`xml:id="${id}-from"/>(.*?)<anchor xml:id="${id}-to"/>`, 's').exec(body) ?? []
      return readable(held.replace(/<[^>]*>/g, ''))
    }
    for (const { reference, exact } of items) expect(between(`i${reference}`)).toBe(exact)
    for (const { key, exact } of statement.variants) expect(between(key)).toBe(exact)
  })

  it('points at nothing that is not there, and gives no id twice', async () => {
    const { xml } = await editionIn('en')
    const ids = [...xml.matchAll(/xml:id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const pointers = [...xml.matchAll(/="#([^"]+)"/g)].map(([, id]) => id)
    expect(pointers.length).toBeGreaterThan(100)
    expect(pointers.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('cites every reading by its text or, where it is a parallel wording, by its address', async () => {
    const { xml, statement } = await editionIn('en')
    const readings = statement.variants.flatMap((variant) => variant.readings)
    const cited = elementsOf(xml, 'rdg')
    expect(cited.map(({ has }) => has.type)).toEqual(readings.map(({ kind }) => kind))
    expect(cited.filter(({ has }) => has.wit).length).toBe(
      readings.filter(({ kind }) => kind === 'rendering').length,
    )
    expect(cited.map(({ holds }) => readable(holds))).toEqual(
      readings.map(({ quote, brief, briefIsQuote }) => quote ?? (briefIsQuote ? brief : '')),
    )
  })
})
