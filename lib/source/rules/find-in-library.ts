import type { SourceView } from '../types'

/** Letters without their accents and case, so that "cooperación" finds what is typed as "cooperacion". Arabic loses its vowel signs. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/**
 * The sources in which every word is found: in the id, title, publisher, author, date or address. One that has the typed text as its
 * id stands first; the others keep the library's order.
 */
export function findInLibrary<Source extends FindableSource>(
  library: readonly Source[],
  typed: string,
): readonly Source[] {
  const words = folded(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const found = library.filter((source) => {
    const text = textOf(source)
    return words.every((word) => text.includes(word))
  })
  const [named, others] = [found.filter(isNamed(typed)), found.filter((source) => !isNamed(typed)(source))]
  return [...named, ...others]
}

type FindableSource = Pick<SourceView, 'id' | 'title' | 'publisher' | 'author' | 'date' | 'url'>

const isNamed =
  (typed: string) =>
  ({ id }: FindableSource) =>
    folded(id) === folded(typed.trim())

function textOf({ id, title, publisher, author, date, url }: FindableSource): string {
  return folded([id, title, publisher, author ?? '', date ?? '', url].join(' '))
}
