import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isValidElement, type ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { commitmentView } from '@/lib/commitment/rules/testing'
import { type CommitmentView, FORCES, type Force } from '@/lib/commitment/types'
import { passagesOf } from '@/lib/statement/rules/passages'
import type { VariantView } from '@/lib/statement/types'
import { textOf } from '../ui/testing'
import { PassageWords } from './passage-words'

const data = new URL('../../prisma/seed/data/', import.meta.url)
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
