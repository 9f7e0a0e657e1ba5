// Puts what was typed back into the form of a page, as HTML: for pages that come back without knowing who asks, and for those whose form was
// not taken. All of it is text: none of it is read as HTML.
import { defaultTreeAdapter as tree } from 'parse5'

/** @typedef {import('parse5').DefaultTreeAdapterMap['node']} Node @typedef {import('parse5').DefaultTreeAdapterMap['element']} Element */

/** Every element of a page or a part of it, in its order. @param {Node} node @returns {Generator<Element>} */
export function* elementsIn(node) {
  if (tree.isElementNode(node)) yield node
  if (!('childNodes' in node)) return
  for (const child of node.childNodes) yield* elementsIn(child)
}

/**
 * Fills the controls of a form with what was typed, in the order in which it was sent. Boxes that were not sent are unticked; of choices
 * with the same name the one that was sent is made.
 *
 * @param {Iterable<Element>} controls @param {readonly (readonly [string, string])[]} fields by name
 * @returns {(readonly [string, string])[]} those that no control took
 */
export function fillControls(controls, fields) {
  const left = [...fields]
  for (const control of controls) fill(control, fields, left)
  return left
}

/** @param {Element} control @param {readonly (readonly [string, string])[]} fields @param {(readonly [string, string])[]} left */
function fill(control, fields, left) {
  const name = attribute(control, 'name')
  if (name === undefined) return
  const type = attribute(control, 'type')
  const isChoice = type === 'checkbox' || type === 'radio'
  const at = left.findIndex(
    ([field, value]) => field === name && (!isChoice || value === (attribute(control, 'value') ?? 'on')),
  )
  if (type === 'checkbox' || (type === 'radio' && fields.some(([field]) => field === name)))
    toggle(control, 'checked', at >= 0)
  const [taken] = at < 0 ? [] : left.splice(at, 1)
  if (!taken) return
  const [, value] = taken
  if (control.tagName === 'textarea') setText(control, `\n${value}`)
  if (control.tagName === 'select')
    for (const option of elementsIn(control))
      if (option.tagName === 'option') toggle(option, 'selected', attribute(option, 'value') === value)
  if (control.tagName === 'input' && !isChoice && type !== 'submit' && type !== 'password')
    set(control, 'value', value)
}

/** @param {Element} element */
export function textOf(element) {
  return element.childNodes.map((node) => (tree.isTextNode(node) ? node.value : '')).join('')
}

/** @param {Element} element @param {string} text */
export function setText(element, text) {
  for (const child of [...element.childNodes]) tree.detachNode(child)
  tree.insertText(element, text)
}

/** @param {Element} element @param {string} name @returns {string | undefined} */
export function attribute(element, name) {
  return element.attrs.find((each) => each.name === name)?.value
}

/** @param {Element} element @param {string} name @param {string} value */
export function set(element, name, value) {
  remove(element, name)
  element.attrs.push({ name, value })
}

/** @param {Element} element @param {string} name */
export function remove(element, name) {
  element.attrs = element.attrs.filter((each) => each.name !== name)
}

/** @param {Element} element @param {string} name @param {boolean} on */
function toggle(element, name, on) {
  if (on) set(element, name, '')
  else remove(element, name)
}
