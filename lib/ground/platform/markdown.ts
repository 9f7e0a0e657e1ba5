import MarkdownIt, { type ParserBlock, type ParserInline, type StateInline, type Token } from 'markdown-it'
import { isWebAddress } from './web-address'

/**
 * Reads the Markdown that people type, in time that grows with its length and not with its square, whatever stands in it: what is rendered is
 * read by the one thread that answers everybody. CommonMark, of which a caller takes the kinds of blocks that it shows.
 * What it does not take, and what Markdown knows beside it (headings, HTML, images, reference links …), stays the text that was typed.
 */
export type MarkdownBlock =
  | { kind: 'paragraph'; children: readonly MarkdownInline[] }
  | { kind: 'quote'; children: readonly MarkdownBlock[] }
  | { kind: 'list'; start: number | null; items: readonly (readonly MarkdownBlock[])[] }
  | { kind: 'code'; text: string }

/** `typed` is what stands as it was typed though Markdown would make something of it. Links lead to the web and hold no links. */
export type MarkdownInline =
  | { kind: 'text' | 'typed'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'break' }
  | { kind: 'emphasis' | 'strong'; children: readonly MarkdownInline[] }
  | { kind: 'link'; url: string; children: readonly MarkdownInline[] }

/** The kinds of blocks that a caller may take; paragraphs always. */
export type MarkdownTaken = 'quote' | 'list' | 'code'

/** Quotations and lists inside one another, at most; what lies deeper stays the text that was typed. */
const DEEPEST = 4

/** Marks inside one another, at most. */
const DEEPEST_INLINE = 8

/** A line that begins with more than eight quotation marks, bullets or numbers: nobody means them. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t]))){9}/m

const INLINE = ['text', 'newline', 'escape', 'backticks', 'emphasis', 'link', 'image', 'autolink', 'entity']
const BLOCK = { quote: ['blockquote'], list: ['list'], code: ['code', 'fence'] } as const
/** What each rule of a block may end, as the library has it. */
const ENDS = {
  blockquote: ['paragraph', 'blockquote', 'list'],
  list: ['paragraph', 'blockquote'],
  fence: ['paragraph', 'blockquote', 'list'],
  code: [],
}

/** A reader that takes these kinds of blocks. */
export function markdownReader(takes: readonly MarkdownTaken[]): (markdown: string) => MarkdownBlock[] {
  const parser = parserOf(takes)
  return (markdown) => {
    const source = markdown.replaceAll(/\r\n?/g, '\n')
    if (TOO_DEEP.test(source) && takes.includes('list'))
      return [{ kind: 'paragraph', children: [{ kind: 'text', text: source }] }]
    return new Blocks(parser.parse(source, {}), source).read(0)
  }
}

/** The library's parser for CommonMark, which tells of each mark and block where it stands in the source (`from`, `to` of `meta`). */
function parserOf(takes: readonly MarkdownTaken[]): InstanceType<typeof MarkdownIt> {
  const parser = new MarkdownIt('commonmark')
  // An address is shown as it was typed, and looked at here: only the web is led to.
  parser.normalizeLink = (url) => url
  parser.normalizeLinkText = (url) => url
  parser.validateLink = () => true
  placeMarks(parser.inline.ruler)
  placeBlocks(parser.block.ruler)
  parser.inline.ruler.enableOnly(INLINE)
  parser.block.ruler.enableOnly(['paragraph', ...takes.flatMap((kind) => BLOCK[kind])])
  return parser
}

function placeMarks(ruler: ParserInline['ruler']): void {
  const emphasis = ruleOf(ruler, 'emphasis')
  const image = ruleOf(ruler, 'image')
  const backticks = ruleOf(ruler, 'backticks')
  ruler.at('emphasis', (state, silent) => {
    const from = state.pos
    const first = begin(state, silent)
    const isTaken = emphasis(state, silent)
    // One token a sign: which of them are marks is known at the end.
    if (!silent)
      for (const [at, token] of state.tokens.slice(first).entries()) place(token, from + at, from + at + 1)
    return isTaken
  })
  for (const name of ['link', 'autolink']) {
    const rule = ruleOf(ruler, name)
    ruler.at(name, (state, silent) => {
      const from = state.pos
      if (!silent && !'[<'.includes(state.src[from] ?? '')) return false
      const first = begin(state, silent)
      const isTaken = rule(state, silent)
      const opening = state.tokens[first]
      if (isTaken && !silent && opening) place(opening, from, state.pos)
      return isTaken
    })
  }
  // Code keeps its line ends: a page shows them as spaces, and words are counted the same.
  ruler.at('backticks', (state, silent) => {
    const from = state.pos
    const isTaken = backticks(state, silent)
    const code = state.tokens.at(-1)
    if (isTaken && !silent && code?.type === 'code_inline' && state.pending === '') {
      const words = state.src.slice(from + code.markup.length, state.pos - code.markup.length)
      code.content = words.replace(/^[ \n](.*[^ \n].*)[ \n]$/s, '$1')
    }
    return isTaken
  })
  // Where an image ends is asked without reading what is inside it, which would be read anew for each image inside an image.
  ruler.at('image', (state, silent) => {
    const from = state.pos
    if (!image(state, true)) return false
    if (!silent) state.push('typed', '', 0).content = state.src.slice(from, state.pos)
    return true
  })
}

/** The tokens that come next are those of a rule. */
function begin(state: StateInline, silent: boolean): number {
  if (!silent && state.pending !== '') state.pushPending()
  return state.tokens.length
}

function placeBlocks(ruler: ParserBlock['ruler']): void {
  for (const [name, alt] of Object.entries(ENDS)) {
    const rule = ruleOf(ruler, name)
    ruler.at(
      name,
      (state, line, last, silent) => {
        const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
        const first = state.tokens.length
        const isTaken = rule(state, line, last, silent)
        const opening = state.tokens[first]
        if (isTaken && !silent && opening) place(opening, from, state.eMarks[state.line - 1] ?? from)
        return isTaken
      },
      { alt },
    )
  }
}

/** The library's own rule of a name. */
function ruleOf<Rule>(
  ruler: { enableOnly: (names: string[]) => unknown; getRules: (chain: string) => Rule[] },
  name: string,
): Rule {
  ruler.enableOnly([name])
  const [rule] = ruler.getRules('')
  if (!rule) throw new Error(`markdown-it has no rule ${name}`)
  return rule
}

function place(token: Token, from: number, to: number): void {
  token.meta = { from, to }
}

function placeOf({ meta }: Token): { from: number; to: number } {
  return { from: Number(meta?.from ?? 0), to: Number(meta?.to ?? 0) }
}

/** The blocks of a text, from the library's list of what opens and closes. */
class Blocks {
  #at = 0

  constructor(
    private readonly tokens: readonly Token[],
    private readonly source: string,
  ) {}

  /** Those up to the end of what they stand in. */
  read(depth: number): MarkdownBlock[] {
    const blocks: MarkdownBlock[] = []
    for (let token = this.tokens[this.#at]; token && token.nesting >= 0; token = this.tokens[this.#at])
      blocks.push(this.#block(token, depth))
    return blocks
  }

  #block(token: Token, depth: number): MarkdownBlock {
    this.#at += 1
    if (token.type === 'paragraph_open') return this.#paragraph()
    if (depth >= DEEPEST) return this.#asTyped(token)
    switch (token.type) {
      case 'blockquote_open':
        return this.#closed({ kind: 'quote', children: this.read(depth + 1) })
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.#closed({ kind: 'list', start: startOf(token), items: this.#items(depth) })
      default:
        return { kind: 'code', text: token.content.replace(/\n$/, '') }
    }
  }

  #paragraph(): MarkdownBlock {
    const inline = this.tokens[this.#at]
    this.#at += 2
    return { kind: 'paragraph', children: marksIn(inline?.children ?? [], inline?.content ?? '') }
  }

  #items(depth: number): MarkdownBlock[][] {
    const items: MarkdownBlock[][] = []
    while (this.tokens[this.#at]?.type === 'list_item_open') {
      this.#at += 1
      items.push(this.read(depth + 1))
      this.#at += 1
    }
    return items
  }

  #closed(block: MarkdownBlock): MarkdownBlock {
    this.#at += 1
    return block
  }

  /** The text that was typed, and all that is in it passed over. */
  #asTyped(opening: Token): MarkdownBlock {
    for (let open = opening.nesting; open > 0; this.#at += 1) open += this.tokens[this.#at]?.nesting ?? -open
    const { from, to } = placeOf(opening)
    const text = this.source.slice(from, to).trimEnd()
    return { kind: 'paragraph', children: [{ kind: 'typed', text }] }
  }
}

function startOf(token: Token): number | null {
  if (token.type === 'bullet_list_open') return null
  return Number(token.attrGet('start') ?? 1)
}

interface Open {
  readonly isLink: boolean
  /** Null for what stays text. */
  readonly as: ((children: readonly MarkdownInline[]) => MarkdownInline) | null
  readonly from: number
  readonly to: number
  readonly children: MarkdownInline[]
}

/** The words of a paragraph with their marks. */
function marksIn(tokens: readonly Token[], source: string): MarkdownInline[] {
  const all: Open = { isLink: false, as: null, from: 0, to: source.length, children: [] }
  const open: Open[] = [all]
  for (const token of tokens) {
    const inside = open.at(-1) ?? all
    if (token.nesting > 0) open.push(opened(token, open))
    else if (token.nesting < 0) {
      open.pop()
      const { as, from, to, children } = inside
      const end = token.type === 'link_close' ? to : placeOf(token).to + token.markup.length - 1
      add(open.at(-1) ?? all, as ? as(children) : { kind: 'typed', text: source.slice(from, end) })
    } else add(inside, said(token))
  }
  return all.children
}

function opened(token: Token, open: readonly Open[]): Open {
  const { from, to } = placeOf(token)
  if (token.type === 'link_open') {
    const url = String(token.attrGet('href') ?? '')
    const leads = isWebAddress(url) && !open.some(({ isLink }) => isLink)
    const as = leads ? (children: readonly MarkdownInline[]) => link(url, children) : null
    return { isLink: true, as, from, to, children: [] }
  }
  const kind = token.type === 'strong_open' ? 'strong' : 'emphasis'
  const isTooDeep = open.length > DEEPEST_INLINE
  const as = isTooDeep ? null : (children: readonly MarkdownInline[]): MarkdownInline => ({ kind, children })
  return { isLink: false, as, from: from - token.markup.length + 1, to, children: [] }
}

function link(url: string, children: readonly MarkdownInline[]): MarkdownInline {
  return { kind: 'link', url, children }
}

function said(token: Token): MarkdownInline {
  if (token.type === 'hardbreak') return { kind: 'break' }
  if (token.type === 'softbreak') return { kind: 'text', text: '\n' }
  if (token.type === 'code_inline') return { kind: 'code', text: token.content }
  return { kind: token.type === 'typed' ? 'typed' : 'text', text: token.content }
}

/** Texts that follow one another are one. */
function add({ children }: Open, node: MarkdownInline): void {
  const last = children.at(-1)
  if (node.kind === 'text' && node.text === '') return
  if (node.kind === 'text' && last?.kind === 'text')
    children[children.length - 1] = { kind: 'text', text: last.text + node.text }
  else children.push(node)
}
