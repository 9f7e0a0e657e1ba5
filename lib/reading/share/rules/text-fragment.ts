import type { Span } from '@/lib/text/statement/rules/span'

/**
 * A text directive: the part of an address that makes a browser find words on the page and show them lit (`#:~:text=`, WICG, URL
 * Fragment Text Directives). Texts are as they stand on the page, not yet encoded.
 */
export interface TextDirective {
  prefix?: string
  start: string
  /** Where only the first and last words are given: the last ones. */
  end?: string
  suffix?: string
}

/** Words longer than this are named by their first and last. */
const WHOLE_UP_TO = 10
/** Fewer words than this are met elsewhere on a page (titles, notes), so they are always given with those beside them. */
const TELLING_FROM = 3
/** How many words are tried at either end and on either side. */
const MOST_WORDS = 12

/**
 * The shortest directive that a browser finds at the span and nowhere before it. Words beside the span are given where it would be
 * found elsewhere first, and where it is very short.
 *
 * @param text the whole base rendering; each line is a paragraph of its own on the page
 */
export function directiveFor(text: string, span: Span): TextDirective {
  const exact = trimmed(text, span)
  const options = optionsFor(text, exact)
  return options.find((option) => isAt(find(text, option), exact)) ?? widest(options)
}

/** The directive as it is written after `#`: `:~:text=prefix-,start,end,-suffix`, each text percent-encoded. */
export function written({ prefix, start, end, suffix }: TextDirective): string {
  const parts = [
    prefix === undefined ? null : `${encoded(prefix)}-`,
    encoded(start),
    end === undefined ? null : encoded(end),
    suffix === undefined ? null : `-${encoded(suffix)}`,
  ]
  return `:~:text=${parts.filter((part) => part !== null).join(',')}`
}

/** Commas, ampersands and dashes part a directive, so those of the text are encoded; encodeURIComponent leaves dashes. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D')
}

/** Where a browser finds a directive first, by the rules of the specification; `null` where it finds nothing. */
export function find(text: string, { prefix, start, end, suffix }: TextDirective): Span | null {
  for (let from = 0; ; ) {
    const first = wordsAt(text, start, from)
    if (first === null) return null
    from = first + 1
    if (prefix !== undefined && !endsWith(text, first, prefix)) continue
    for (let to = end === undefined ? first : first + start.length; ; ) {
      const last = end === undefined ? first : wordsAt(text, end, to)
      if (last === null) break
      const stop = last + (end ?? start).length
      if (suffix === undefined || beginsWith(text, stop, suffix)) return { start: first, end: stop }
      if (end === undefined) break
      to = last + 1
    }
  }
}

function optionsFor(text: string, span: Span): readonly TextDirective[] {
  const { start, end } = span
  const words = text.slice(start, end)
  const count = wordsOf(words).length
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const nextBreak = text.indexOf('\n', end)
  const before = text.slice(lineStart, start).trimEnd()
  const after = text.slice(end, nextBreak < 0 ? undefined : nextBreak).trimStart()
  const isWhole = count <= WHOLE_UP_TO && !words.includes('\n')
  const bare: TextDirective[] = isWhole ? [{ start: words }] : rangesOf(words)
  const sided = bare.flatMap((option) =>
    [3, 6, MOST_WORDS].map((many) => ({
      ...(before === '' ? {} : { prefix: lastWords(before, many) }),
      ...option,
      ...(after === '' ? {} : { suffix: firstWords(after, many) }),
    })),
  )
  return count < TELLING_FROM ? [...sided, ...bare] : [...bare, ...sided]
}

/** The first and last words of a longer text, more and more of them. A paragraph's end is never crossed by one part. */
function rangesOf(words: string): TextDirective[] {
  const lines = words.split('\n').filter((line) => line.trim() !== '')
  const first = lines[0] ?? words
  const last = lines.at(-1) ?? words
  return [4, 8, MOST_WORDS].map((many) => ({
    start: firstWords(first, many),
    end: lastWords(last, many),
  }))
}

function widest(options: readonly TextDirective[]): TextDirective {
  const last = options.at(-1)
  if (!last) throw new Error('no words to point at')
  return last
}

/** The span without white space at its ends: a browser matches from word to word. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  }
}

function isAt(found: Span | null, span: Span): boolean {
  return found !== null && found.start === span.start && found.end === span.end
}

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/u)
}

function firstWords(text: string, many: number): string {
  const last = [...text.matchAll(/\S+/gu)].slice(0, many).at(-1)
  return text.slice(0, last && last.index + last[0].length).trim()
}

function lastWords(text: string, many: number): string {
  const [first] = [...text.matchAll(/\S+/gu)].slice(-many)
  return text.slice(first?.index).trim()
}

/** The next place from `from` on at which the words stand whole, letters compared without regard to case. */
function wordsAt(text: string, words: string, from: number): number | null {
  const [inText, sought] = [folded(text), folded(words)]
  for (let at = inText.indexOf(sought, from); at >= 0; at = inText.indexOf(sought, at + 1))
    if (isBoundary(text, at) && isBoundary(text, at + words.length)) return at
  return null
}

function endsWith(text: string, at: number, prefix: string): boolean {
  return folded(text.slice(0, at).trimEnd()).endsWith(folded(prefix))
}

function beginsWith(text: string, at: number, suffix: string): boolean {
  return folded(text.slice(at).trimStart()).startsWith(folded(suffix))
}

/** Letters without case, unit for unit: what would change its length stays as it is. */
function folded(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase()
    return lower.length === letter.length ? lower : letter
  })
}

/** Whether no word goes on across `at`. */
function isBoundary(text: string, at: number): boolean {
  return (
    !/[\p{L}\p{N}\p{M}]/u.test(unitBefore(text, at)) || !/^[\p{L}\p{N}\p{M}]/u.test(text.slice(at, at + 2))
  )
}

function unitBefore(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ''
}
