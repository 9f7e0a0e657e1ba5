import { describe, expect, it, type Mock, vi } from 'vitest'
import { memberOf, ownDatabase } from '@/lib/ground/platform/testing'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { typedNote } from '@/lib/text/note/mutations/testing'
import { renderingOf } from '@/lib/text/statement/rules/text-in-language'
import { growStatement } from '@/scripts/bench/grow.mjs'
import { decidedOn } from '@/scripts/test/made'
import { collectionOf, pageOf } from '../rules/annotation-collection'
import { inCodePoints } from '../rules/code-points'
import { expanded, quadsOf } from '../rules/testing'
import type { Annotated, AnnotatedPlace } from '../types'
import { loadAnnotatedOrder, loadAnnotationPart, loadAnnotations } from './annotations'

// What is read is counted: each read is the true one.
const reads = vi.hoisted(() => ({
  findCommitments: vi.fn(),
  findNotesAt: vi.fn(),
  findPublicNotes: vi.fn(),
  findPlacedNotes: vi.fn(),
  findAlignedRenderings: vi.fn(),
  findSeenTexts: vi.fn(),
}))
vi.mock('@/lib/text/commitment/data/commitments', async (original) => {
  const own = await original<typeof import('@/lib/text/commitment/data/commitments')>()
  return { ...own, findCommitments: reads.findCommitments.mockImplementation(own.findCommitments) }
})
vi.mock('@/lib/text/note/data/public-notes', async (original) => {
  const own = await original<typeof import('@/lib/text/note/data/public-notes')>()
  return {
    ...own,
    findNotesAt: reads.findNotesAt.mockImplementation(own.findNotesAt),
    findPublicNotes: reads.findPublicNotes.mockImplementation(own.findPublicNotes),
    findPlacedNotes: reads.findPlacedNotes.mockImplementation(own.findPlacedNotes),
  }
})
vi.mock('@/lib/text/statement/data/renderings', async (original) => {
  const own = await original<typeof import('@/lib/text/statement/data/renderings')>()
  return {
    ...own,
    findAlignedRenderings: reads.findAlignedRenderings.mockImplementation(own.findAlignedRenderings),
  }
})
vi.mock('@/lib/text/statement/data/seen-texts', async (original) => {
  const own = await original<typeof import('@/lib/text/statement/data/seen-texts')>()
  return { ...own, findSeenTexts: reads.findSeenTexts.mockImplementation(own.findSeenTexts) }
})

/** How many rows a read gave, in all. */
async function rowsOf(read: Mock): Promise<number> {
  const answers: unknown[] = await Promise.all(read.mock.results.map(({ value }) => value))
  return answers.flat().length
}

/** What tells one thing that is said from another. */
function nameOf(said: Annotated): string {
  switch (said.kind) {
    case 'item':
      return said.item.reference
    case 'variant':
      return said.variant.key
    case 'clause':
      return `${renderingOf(said.text).key} ${said.number} ${said.row.other.exact}`
    case 'note':
      return said.note.id
    case 'reply':
      return said.reply.id
  }
}

const notesAt = (place: AnnotatedPlace) => ('note' in place ? [place.note] : [])

const slug = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })

type Selected = { type: string; exact: string; prefix?: string; suffix?: string; start: number; end: number }
type Target = string | { source: { id: string }; scope: string; selector: readonly [Selected, Selected] }
type Body = { type: string; purpose: string; value?: string; language?: string }
interface Annotation {
  id: string
  motivation: string | string[]
  created?: string
  creator?: { type: string; name: string }
  target: Target
  body: Body | readonly Body[]
}

/** Every part of the collection in a language, as it is sent. */
async function pagesIn(language: string) {
  const order = await loadAnnotatedOrder(slug)
  const annotations = await loadAnnotations(slug)
  if (!order || !annotations) throw new Error('the starter dossier is not there')
  const { statement } = annotations
  const pages: { items: readonly Annotation[] }[] = []
  for (let number = 1; ; number += 1) {
    const part = await loadAnnotationPart(order, number, language)
    if (!part) break
    const writing = {
      ...{ statement, items: part.items, language, rights: 'http://localhost:3000/about#licence' },
      ...{ forceName: (force: string) => force, at: inCodePoints(statement.base.text) },
    }
    const page = pageOf(order, { number, list: part.list }, writing, (path) => path)
    pages.push(JSON.parse(JSON.stringify(page)))
  }
  return { order, annotations, pages, all: pages.flatMap(({ items }) => items), text: statement.base.text }
}

const sentence = 'Test note, not from the source'

/** A note on the first words of the text, by the analyst. @param isPublic whether a reviewer approves it */
async function noteOn(start: number, end: number, body: string, isPublic: boolean): Promise<string> {
  const analyst = await memberOf(database, 'analyst')
  const said = { about: 'span', start, end, body, visibility: 'public', intent: 'submit' }
  const { id } = await annotate(analyst, typedNote(said))
  if (!isPublic) return id
  await decidedOn(await memberOf(database, 'reviewer'), 'note', id)
  return id
}

describe('the annotations of a statement', () => {
  it('are of exact words: quote and position of each are those of the text, in characters', async () => {
    const { all, text } = await pagesIn('en')
    const characters = [...text]
    const targets = all.flatMap(({ target }) => (typeof target === 'string' ? [] : [target]))
    expect(targets.length).toBeGreaterThan(50)
    for (const { source, scope, selector } of targets) {
      const [quote, position] = selector
      expect(source.id).toBe(`http://localhost:3000/${slug}/text.txt`)
      expect(scope).toMatch(new RegExp(`^http://localhost:3000/${slug}/statement(?:/after/\\d+)?#p\\d+$`))
      const { start, end } = position
      expect(characters.slice(start, end).join('')).toBe(quote.exact)
      expect(
        characters
          .slice(0, start)
          .join('')
          .endsWith(quote.prefix ?? ''),
      ).toBe(true)
      expect(
        characters
          .slice(end)
          .join('')
          .startsWith(quote.suffix ?? ''),
      ).toBe(true)
    }
  })

  it('are its items that stand, every place where texts differ, and the clauses of other texts', async () => {
    const { all, annotations } = await pagesIn('en')
    const items = (await findCommitments(slug)).filter(({ withdrawn }) => withdrawn === null)
    const of = (kind: string) => annotations.list.filter((each) => each.kind === kind)
    expect(of('item')).toHaveLength(items.length)
    expect(of('variant')).toHaveLength(annotations.statement.variants.length)
    expect(of('clause').length).toBeGreaterThan(0)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    const [item] = items
    const told = all.find(({ id }) => id === `http://localhost:3000/${slug}/${item?.reference}`)
    expect([told?.body].flat().map((body) => body?.value)).toEqual([
      item?.title,
      item?.force,
      item?.whyThisForce,
    ])
    expect(told?.created).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
  })

  it('are called in the language of the address, and are the same ones in each', async () => {
    const [english, arabic] = [await pagesIn('en'), await pagesIn('ar')]
    expect(arabic.all.map(({ id }) => id)).toEqual(english.all.map(({ id }) => id))
    const languages = arabic.all.flatMap(({ body }) => [body].flat().map(({ language }) => language))
    expect(languages).toContain('ar')
  })

  it('are valid JSON-LD, without a term that the context does not have', async () => {
    const { order, pages, annotations, text } = await pagesIn('fr')
    const told = { language: 'fr', rights: 'http://localhost:3000/fr/about#licence' }
    const [whole] = await expanded(collectionOf(order, told, (path) => `/fr${path}`))
    expect(whole?.['@type']).toEqual(['http://www.w3.org/ns/activitystreams#OrderedCollection'])
    expect(whole?.['http://www.w3.org/ns/activitystreams#totalItems']).toEqual([
      {
        '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger',
        '@value': annotations.list.length,
      },
    ])
    for (const page of pages) {
      const quads = await quadsOf(page)
      const quotes = quads.filter(({ predicate }) => predicate.value === 'http://www.w3.org/ns/oa#exact')
      expect(quotes.some(({ object }) => text.includes(object.value))).toBe(true)
    }
    await expect(expanded({ ...pages[0], unheard: 'of' })).rejects.toThrow()
  })

  it('have a public note with who wrote it, and none that awaits its reviewer', async () => {
    const id = await noteOn(0, 10, `${sentence}, approved`, true)
    await noteOn(0, 10, `${sentence}, awaiting`, false)
    const { all } = await pagesIn('en')
    expect(JSON.stringify(all)).not.toContain('awaiting')
    const note = all.find((each) => each.id.endsWith(`#note-${id.slice(0, 8)}`))
    const analyst = await memberOf(database, 'analyst')
    expect(note).toMatchObject({
      motivation: 'commenting',
      creator: { type: 'Person', name: analyst.publicName },
      body: { type: 'TextualBody', value: `${sentence}, approved`, format: 'text/markdown', language: 'en' },
    })
    expect(JSON.stringify(all)).not.toContain('@suivi.example')
  })

  it('come a hundred at a time, each once, and lead from part to part', async () => {
    await growStatement(database.ownerUrl, slug, 5)
    const { annotations, pages, all } = await pagesIn('en')
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.every(({ items }) => items.length <= 100)).toBe(true)
    expect(all).toHaveLength(annotations.list.length)
    const ids = pages.map((page) => page as unknown as { id: string; next?: string; prev?: string })
    ids.forEach((page, index) => {
      expect(page.next).toBe(ids[index + 1]?.id)
      expect(page.prev).toBe(ids[index - 1]?.id)
    })
  })

  it('cost in parts what a part says, and are the same as all of them', async () => {
    const order = await loadAnnotatedOrder(slug)
    const whole = await loadAnnotations(slug)
    if (!order || !whole) throw new Error('the starter dossier is not there')
    const parts: Annotated[] = []
    for (let number = 1; (number - 1) * 100 < order.places.length; number += 1) {
      for (const read of Object.values(reads)) read.mockClear()
      const shown = order.places.slice((number - 1) * 100, number * 100)
      const count = (kind: string) => shown.filter((place) => place.kind === kind).length
      const part = await loadAnnotationPart(order, number, 'en')
      parts.push(...(part?.list ?? []))
      const read = {
        items: await rowsOf(reads.findCommitments),
        notes: await rowsOf(reads.findNotesAt),
      }
      expect(read).toEqual({ items: count('item'), notes: new Set(shown.flatMap(notesAt)).size })
      expect(reads.findPublicNotes).not.toHaveBeenCalled()
      expect(reads.findPlacedNotes).not.toHaveBeenCalled()
      // Other texts are read only for a part in which a clause of one stands.
      expect(reads.findAlignedRenderings.mock.calls.length > 0).toBe(count('clause') > 0)
      expect(reads.findSeenTexts.mock.calls.length > 0).toBe(count('clause') > 0)
    }
    expect(parts.map(nameOf)).toEqual(whole.list.map(nameOf))
  })

  it('are none of a statement that is none', async () => {
    expect(await loadAnnotations('nowhere-2022-07-08')).toBeNull()
  })
})
