import {
  type DefaultTreeAdapterMap,
  html,
  parse,
  parseFragment,
  serialize,
  defaultTreeAdapter as tree,
} from 'parse5'
import { attribute, elementsIn, fillControls, set, setText, textOf } from '@/server/form-controls.mjs'

type Element = DefaultTreeAdapterMap['element']

/** What is put into a page with a form. All of it is text: none of it is read as HTML. */
export interface FilledForm {
  /** What was typed, by the name of its field. A box that is not ticked and a choice that was not made are left out. */
  readonly values: Readonly<Record<string, string>>
  /** What stands in the way, at the top of the form. */
  readonly title: string
  /** A sentence below it: what was kept, or what to do. */
  readonly kept: string
  /** What is wrong with each field, in the order of the form. `field` is the id of the control, null for what belongs to none. */
  readonly problems: readonly { readonly field: string | null; readonly text: string }[]
  /** Put before the title of the document. */
  readonly error: string
}

/**
 * A page of ours with its form as somebody filled it in, and with what is wrong, so that a reading page, which is kept and made without
 * knowing who asks, can come back as it was typed. The page brings along how an error looks: a `template` with the id `problems`, in which
 * `h2`, `p` and `ul` are filled, put in its own place, and one with the id `problem`, whose last `span` is filled, put before the control.
 *
 * @throws Error when the page has not these two
 */
export function filledForm(page: string, { values, title, kept, problems, error }: FilledForm): string {
  const document = parse(page)
  const elements = [...elementsIn(document)]
  const byId = (id: string) => elements.find((element) => attribute(element, 'id') === id)
  fillControls(elements, Object.entries(values))
  const documentTitle = elements.find(({ tagName }) => tagName === 'title')
  if (documentTitle) setText(documentTitle, `${error} ${textOf(documentTitle)}`)
  const summary = copyOf(templateOf(byId('problems')))
  const parts = [...elementsIn(summary)]
  setText(needed(parts, 'h2'), title)
  setText(needed(parts, 'p'), kept)
  const list = needed(parts, 'ul')
  for (const { field, text } of problems) tree.appendChild(list, entryOf(field, text))
  replace(byId('problems'), summary)
  for (const { field, text } of problems) {
    const control = field === null ? undefined : byId(field)
    if (control) markWrong(control, copyOf(templateOf(byId('problem'))), text)
  }
  return serialize(document)
}

function markWrong(control: Element, problem: Element, text: string): void {
  const id = `${attribute(control, 'id')}-error`
  set(problem, 'id', id)
  setText(needed([...elementsIn(problem)].reverse(), 'span'), text)
  set(control, 'aria-invalid', 'true')
  set(control, 'aria-describedby', [id, attribute(control, 'aria-describedby')].filter(Boolean).join(' '))
  const parent = tree.getParentNode(control)
  if (!parent) return
  tree.insertBefore(parent, problem, control)
  if (tree.isElementNode(parent))
    set(parent, 'class', [attribute(parent, 'class'), 'bad'].filter(Boolean).join(' '))
}

function entryOf(field: string | null, text: string): Element {
  const entry = tree.createElement('li', html.NS.HTML, [])
  if (field === null) {
    setText(entry, text)
    return entry
  }
  const link = tree.createElement('a', html.NS.HTML, [{ name: 'href', value: `#${field}` }])
  setText(link, text)
  tree.appendChild(entry, link)
  return entry
}

function templateOf(element: Element | undefined): string {
  if (element?.tagName !== 'template') throw new Error('the page does not say how an error looks')
  return serialize(tree.getTemplateContent(element as DefaultTreeAdapterMap['template']))
}

function copyOf(markup: string): Element {
  const copy = parseFragment(markup).childNodes.find((node) => tree.isElementNode(node))
  if (!copy) throw new Error('the page does not say how an error looks')
  return copy as Element
}

function needed(elements: readonly Element[], tagName: string): Element {
  const found = elements.find((element) => element.tagName === tagName)
  if (!found) throw new Error(`the look of an error has no ${tagName}`)
  return found
}

function replace(old: Element | undefined, fresh: Element): void {
  const parent = old && tree.getParentNode(old)
  if (!old || !parent) return
  tree.insertBefore(parent, fresh, old)
  tree.detachNode(old)
}
