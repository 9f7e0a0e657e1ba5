import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isValidElement, type ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import { commitmentView } from '@/lib/text/commitment/rules/testing'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { FORCES, type Force } from '@/lib/text/method/types'
import { blockOf } from '@/lib/text/statement/rules/blocks'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import type { VariantView } from '@/lib/text/statement/types'
import { type PassageShape, PassageWords } from './passage-words'

const data = new URL('../../../prisma/seed/data/', import.meta.url)
const text = readFileSync(new URL('rabat-2022-07-08.en.txt', data), 'utf8')

interface DossierFile {
  statement: { renderings: { sha256: string }[] }
  items: { reference: string; title: string; force: string; start: number; end: number }[]
  variants: { id: string; exact: string; start: number; end: number }[]
}
const dossier: DossierFile = JSON.parse(readFileSync(new URL('rabat-2022.json', data), 'utf8'))

const isForce = (word: string): word is Force => FORCES.some((force) => force === word)

const items = dossier.items.map(({ reference, title, force, start, end }): CommitmentView => {
  if (!isForce(force)) throw new Error(`not a force: ${force}`)
  return commitmentView({
    id: reference,
    reference,
    key: reference,
    title,
    force,
    passageNumber: Number.parseInt(reference, 10),
    start,
    end,
    exact: text.slice(start, end),
  })
})
const variants = dossier.variants.map(
  ({ id, exact, start, end }): VariantView => ({ key: id, exact, start, end, readings: [] }),
)

type Props = Record<string, unknown> & { children?: ReactNode }

/** What the document would hold: every element with its text, components called as React would call them. */
function elementsOf(node: ReactNode): { type: string; props: Props; text: string }[] {
  if (Array.isArray(node)) return node.flatMap(elementsOf)
  if (!isValidElement<Props>(node)) return []
  const { type, props } = node
  if (typeof type === 'function') return elementsOf(Reflect.apply(type, undefined, [props]))
  const inner = elementsOf(props.children)
  return typeof type === 'string' ? [{ type, props, text: textOf(props.children) }, ...inner] : inner
}

const rendered = (passage: ReturnType<typeof passagesOf>[number], marked: readonly CommitmentView[]) =>
  PassageWords({
    passage,
    editorial: [],
    lang: 'en',
    items: marked,
    variants,
    hrefOf: (reference) => `/${reference}`,
    noteLabel: (reference) => `Note ${reference}`,
  })

const passages = passagesOf(text)

describe('the words of the statement on the page', () => {
  it('is the file whose hash the dossier names', () => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(dossier.statement.renderings[0]?.sha256)
    expect(passages).toHaveLength(11)
  })

  it.each(passages.map((passage) => [passage.number, passage] as const))(
    '¶%i is the file’s text, unit for unit, marked or not',
    (_, passage) => {
      expect(textOf(rendered(passage, items))).toBe(text.slice(passage.start, passage.end))
      expect(textOf(rendered(passage, []))).toBe(text.slice(passage.start, passage.end))
    },
  )

  it('marks every item in its exact words, by its force, with a siglum that leads to its note', () => {
    const elements = passages.flatMap((passage) => elementsOf(rendered(passage, items)))
    const marks = elements.filter(({ props }) => String(props.className).startsWith('cm '))
    expect(marks.map(({ props, text: words }) => [props.id, words])).toEqual(
      items.map(({ reference, exact }) => [`c${reference}`, exact]),
    )
    expect(marks.map(({ props }) => String(props.className).split(' ').at(-1))).toEqual(
      items.map(({ force }) => `f--${force}`),
    )
    const sigla = elements.filter(({ props }) => props.className === 'sig')
    expect(sigla.map(({ props }) => props.href)).toEqual(items.map(({ reference }) => `#n${reference}`))
  })

  it('brackets every place where the wording varies after its last word', () => {
    const elements = passages.flatMap((passage) => elementsOf(rendered(passage, items)))
    const brackets = elements.filter(({ props }) => props.className === 'var')
    expect(brackets.map(({ props, text: words }) => [props['data-v'], words])).toEqual(
      variants.map(({ key, exact }) => [key, exact]),
    )
  })
})

describe('the words of a statement with a structure', () => {
  const line = '(a) convene donors, and others'
  const [passage] = passagesOf(line)
  const spanOf = (words: string) => ({ start: line.indexOf(words), end: line.indexOf(words) + words.length })
  const item = (words: string): CommitmentView =>
    commitmentView({ reference: '1a', key: '1a', passageNumber: 1, exact: words, ...spanOf(words) })
  const note = (at: number) => ({ at, marker: '1', text: 'Test note', number: 1 })
  const block = (kind: PassageShape['block']['kind'], marker: string | null = null) =>
    blockOf({ start: 0, end: line.length }, { kind, marker })

  /** The passage in a shape: its words, and of its elements those that matter here. */
  function shown(shape: PassageShape, marked: readonly CommitmentView[] = []) {
    if (!passage) throw new Error('no passage')
    const sign = ({ at }: { at: number }) => <sup key={at} className="tsign" />
    const node = PassageWords({
      ...{ passage, lang: 'en', editorial: [], variants: [], shape, sign },
      items: marked,
      hrefOf: String,
      noteLabel: String,
    })
    const elements = elementsOf(node)
    const name = ({ type, props }: { type: string; props: Props }) =>
      String(props.className ?? type).split(' ')[0] ?? type
    const inLinks = elements
      .filter(({ type }) => type === 'a')
      .flatMap(({ props }) => elementsOf(props.children))
    return {
      words: textOf(node),
      parts: elements.slice(1).map((each) => `${name(each)} ${each.text}`.trim()),
      ids: elements.flatMap(({ props }) => (props.id ? [props.id] : [])),
      linksInLinks: inLinks.filter(({ type }) => type === 'a').length,
    }
  }

  it.each<[name: string, shape: PassageShape, marked: string | null, parts: string[]]>([
    ['a heading', { block: block('heading'), heading: 'h3', notes: [] }, null, [`h3 ${line}`]],
    [
      'an item after its marker',
      { block: block('list_item', '(a)'), notes: [] },
      null,
      [`p ${line}`, 'tmarker (a)'],
    ],
    [
      'one marked with its marker',
      { block: block('list_item', '(a)'), notes: [] },
      '(a) convene',
      [`p ${line}`, 'sig', 'cm (a) convene'],
    ],
    [
      'a note after marked words',
      { block: block('paragraph'), notes: [note(18)] },
      'convene donors',
      [`p ${line}`, 'sig', 'cm convene donors', 'tsign'],
    ],
    [
      'a note within them',
      { block: block('paragraph'), notes: [note(11)] },
      'convene donors',
      [`p ${line}`, 'sig', 'cm convene', 'tsign', 'cm  donors'],
    ],
    [
      'a note at the end',
      { block: block('paragraph'), notes: [note(line.length)] },
      null,
      [`p ${line}`, 'tsign'],
    ],
  ])('keeps them unit for unit: %s', (_, shape, marked, parts) => {
    const found = shown(shape, marked === null ? [] : [item(marked)])
    expect(found.words).toBe(line)
    expect(found.parts).toEqual(parts)
    expect(found.ids).toEqual(marked === null ? [] : ['c1a'])
    expect(found.linksInLinks).toBe(0)
  })

  it('shows in a cell what lies in it, and where its words begin', () => {
    const within = spanOf('donors')
    const { words, parts } = shown({ block: block('table_row'), notes: [], within }, [item('convene donors')])
    expect([words, parts]).toEqual(['donors', ['p donors', 'cm donors']])
  })
})

describe('editorial notes', () => {
  const [, , , , , , seventh] = passagesOf(text)
  const start = text.indexOf('UNHCR')
  const note = {
    ...{ id: 'a', anchor: 'note-a', start, end: start + 5, exact: 'UNHCR', isSic: true, language: 'en' },
    ...{ body: 'Test note', bodies: {}, sources: [], author: 'Test', since: '2026-01-01T00:00:00Z' },
    ...{ isImported: true, reviewed: null },
  }

  it('stand as a sign after their words, outside of any other link, and change no letter', () => {
    if (!seventh) throw new Error('no passage')
    const passage = { ...seventh, text: text.slice(seventh.start, seventh.end) }
    const here = items.filter(({ passageNumber }) => passageNumber === 7)
    const props = { passage, lang: 'en', items: here, variants, hrefOf: String, noteLabel: String }
    const node = PassageWords({ ...props, editorial: [note] })
    const words = elementsOf(node).find(({ props: { className } }) => className === 'ptext')
    expect(textOf(node)).toBe(passage.text)
    expect(words?.text).toBe(passage.text)
    const signs = elementsOf(node).filter(({ props: { className } }) => className === 'edsign')
    expect(signs.map(({ props: { href } }) => href)).toEqual(['#note-a'])
    const inLinks = elementsOf(node)
      .filter(({ type }) => type === 'a')
      .flatMap(({ props: { children } }) => elementsOf(children))
    expect(inLinks.filter(({ props: { className } }) => className === 'edsign')).toEqual([])
  })
})
