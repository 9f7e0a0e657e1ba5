import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { type Block, blockOf, withIntroductions } from '@/lib/text/statement/rules/blocks'
import { wholeStructure } from '@/lib/text/statement/rules/structure-part'
import type { StatementView, StructurePart } from '@/lib/text/statement/types'
import { loadAnnotations, loadEditedItems } from '../loaders/annotations'
import { teiOf } from './tei'
import { TEI_SCHEMA } from './testing-tei'

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

async function editionIn(language: string, structureFor?: (statement: StatementView) => StructurePart) {
  const annotations = await loadAnnotations(slug)
  if (!annotations) throw new Error('the starter dossier is not there')
  const items = await loadEditedItems(slug, language)
  const told = { siteName: 'A & <site>', rights: 'http://localhost:3000/about#licence' }
  const structure = structureFor?.(annotations.statement) ?? null
  const xml = teiOf({ ...annotations, items, structure, language, ...told, forceName: (force) => force })
  return { ...annotations, items, xml }
}

const validate = async (contents: string) => {
  const answer = await validateXML({
    ...{ xml: [{ fileName: 'edition.xml', contents }], schema: [TEI_SCHEMA], extension: 'relaxng' },
    maxMemoryPages: 16_384,
  })
  return answer.errors.map(({ message }) => message)
}

/** A structure for a text of eleven passages: a word each for what they are. */
const KINDS = [
  'preamble',
  'heading 2',
  'paragraph',
  'heading 3',
  'list_item 1',
  'list_item 2',
  'list_item 1',
  'table_row',
  'table_row',
  'annex',
  'signature',
]

function structureOf({ base: { text }, passages }: StatementView): StructurePart {
  const blocks = passages.map((passage, index) => {
    const [kind = 'paragraph', level = '0'] = (KINDS[index] ?? '').split(' ')
    const middle = passage.start + passage.text.indexOf(' ')
    const cells = [
      { start: passage.start, end: middle },
      { start: middle + 1, end: passage.end },
    ]
    return blockOf(passage, {
      ...{ kind: kind as Block['kind'], level: Number(level) },
      cells: kind === 'table_row' ? cells : [],
    })
  })
  const notes = [{ at: passages[2]?.end ?? 0, marker: '1', text: 'Test note & <more>' }]
  return wholeStructure({ blocks: withIntroductions(text, blocks), notes })
}

describe('the edition of a statement', () => {
  it.each(['en', 'ar'])('is valid by the schema of its elements: %s', async (language) => {
    const { xml } = await editionIn(language)
    expect(await validate(xml)).toEqual([])
    expect(await validate(xml.replace('</listWit>', '<witness/></listWit>'))).not.toEqual([])
    expect(await validate(xml.replace('<lem ', '<lemma '))).not.toEqual([])
  })

  it('is of a text without structure the words that it was', async () => {
    const { xml, statement } = await editionIn('en')
    // Without what editorial notes mark in it, which came later.
    const noted = statement.base.editorial.map(({ anchor }) => anchor).join('|')
    const body = xml
      .slice(xml.indexOf('<body>'), xml.indexOf('</body>'))
      .replace(new RegExp(`</?sic>|<anchor xml:id="(?:${noted})-(?:from|to)"/>`, 'g'), '')
    expect(createHash('sha256').update(body).digest('hex')).toBe(
      '2ee733be77efe99172fe6b9c813c8cc6d0b98183414be60c38cc1f49a11a744c',
    )
  })

  it('has headings, lists, tables and notes where the text has a structure', async () => {
    const { xml, statement } = await editionIn('en', structureOf)
    expect(await validate(xml)).toEqual([])
    const body = xml.slice(xml.indexOf('<body>'), xml.indexOf('</body>')).replace(/<anchor [^>]*>/g, '')
    expect(
      body.match(/<(?:div|head|list|item|table|row|cell|ab)[ >]/g)?.map((tag) => tag.slice(1, -1)),
    ).toEqual([
      ...['div', 'ab', 'div', 'head', 'div', 'head', 'list', 'item', 'list', 'item', 'item'],
      ...['table', 'row', 'cell', 'cell', 'row', 'cell', 'cell', 'div', 'head', 'ab'],
    ])
    // Without its elements it is the text; only the space between two cells of a passage is in none.
    const words = (text: string) => text.replace(/\s+/g, '')
    expect(words(readable(body.replace(/<[^>]*>/g, '')))).toBe(
      words(statement.passages.map(({ text }) => text).join('')),
    )
    for (const { number } of statement.passages) expect(body.split(`xml:id="p${number}"`)).toHaveLength(2)
    expect(elementsOf(xml.slice(xml.indexOf('<div type="notes">')), 'note')[0]).toEqual({
      has: { n: '1', target: '#t1', 'xml:lang': 'en' },
      holds: 'Test note &amp; &lt;more&gt;',
    })
    expect(xml).toContain(`<anchor xml:id="t1"/></p>`)
  })

  it('is written of a structure whose headings are of no depth', async () => {
    const { xml } = await editionIn('en', (statement) => {
      const { blocks, ...structure } = structureOf(statement)
      return { ...structure, blocks: blocks.map((block) => ({ ...block, level: 0 })), highest: 0 }
    })
    expect(await validate(xml)).toEqual([])
  })

  it('has the exact text, and each item and place where texts differ between its anchors', async () => {
    const { xml, statement, items } = await editionIn('en')
    const paragraphs = elementsOf(xml.slice(0, xml.indexOf('</body>')), 'p')
    const words = paragraphs.map(({ holds }) => readable(holds.replace(/<anchor [^>]*>|<\/?sic>/g, '')))
    expect(words).toEqual(statement.passages.map(({ text }) => text))
    const body = xml.slice(xml.indexOf('<body>'), xml.indexOf('</body>'))
    const between = (id: string) => {
      const [, held = ''] =
        new RegExp(`xml:id="${id}-from"/>(.*?)<anchor xml:id="${id}-to"/>`, 's').exec(body) ?? []
      return readable(held.replace(/<[^>]*>/g, ''))
    }
    for (const { reference, exact } of items) expect(between(`i${reference}`)).toBe(exact)
    for (const { key, exact } of statement.variants) expect(between(key)).toBe(exact)
    const sics = statement.base.editorial.filter(({ isSic }) => isSic)
    expect(sics.length).toBeGreaterThan(0)
    expect(elementsOf(body, 'sic').map(({ holds }) => readable(holds.replace(/<[^>]*>/g, '')))).toEqual(
      sics.map(({ exact }) => exact),
    )
    for (const { anchor, exact } of statement.base.editorial) expect(between(anchor)).toBe(exact)
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
