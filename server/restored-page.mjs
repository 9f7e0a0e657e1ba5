// What was typed in a form that was not taken, as a page: the form's own, made anew and filled, where that can be shown; else one that holds
// all of it, with a button that opens the form again once the cause is over. Nothing is kept on the server.
import { html as markup, parse, parseFragment, serialize, defaultTreeAdapter as tree } from 'parse5'
import { comesBack } from '../lib/ground/platform/returned-fields.mjs'
import { attribute, elementsIn, fillControls, set, setText, textOf } from './form-controls.mjs'
import { withoutFrameworkScripts } from './plain-page.mjs'

/** @typedef {import('parse5').DefaultTreeAdapterMap['element']} Element @typedef {import('parse5').DefaultTreeAdapterMap['document']} Document */
/** @typedef {'away' | 'failed' | 'signed_out' | 'old' | 'untold' | 'busy'} Cause @typedef {[name: string, value: string][]} Fields */

/** Added to the address of a form that is opened again with what was typed: with it, the cause. */
const AGAIN = 'typed-again'

/** Whether a request is a form as a browser sends it without script. Others keep what was typed themselves. @param {import('node:http').IncomingMessage} request */
export function isPlainForm({ method, headers }) {
  return (
    method === 'POST' &&
    headers['next-action'] === undefined &&
    /^(?:multipart\/form-data|application\/x-www-form-urlencoded)/i.test(headers['content-type'] ?? '')
  )
}

/** What a form that is opened again asks for: the address of its page, and why it was not taken; null for any other address. */
export function openedAgain(url = '/') {
  const [path = '', query = ''] = url.split('?')
  const asked = new URLSearchParams(query)
  const cause = asked.get(AGAIN)
  if (cause === null) return null
  asked.delete(AGAIN)
  return { cause, url: asked.size > 0 ? `${path}?${asked}` : path }
}

/**
 * The fields of a form that come back, without files and the framework's own; none where it cannot be read, which the answer says.
 *
 * @param {Buffer} body @param {string | undefined} type @returns {Promise<Fields>}
 */
export async function fieldsOf(body, type) {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type ?? '' } })
    .formData()
    .catch(() => new FormData())
  return [...form].flatMap(([name, value]) =>
    typeof value !== 'string' || name.startsWith('$ACTION') || !comesBack(name) ? [] : [[name, value]],
  )
}

/**
 * The page of a form with what was typed in it and the reason at its top. It is plain HTML: the framework's scripts would make it as it was.
 *
 * @param {string} page as it is now @param {string} prepared the prepared page of its language @param {Fields} fields @param {Cause} cause
 * @param {string} url the page's address, to which its forms go: that of the request may ask to open it again
 * @returns {string | null} null where none of its forms is the one that was sent
 */
export function filledPage(page, prepared, fields, cause, url) {
  const document = parse(withoutFrameworkScripts(page))
  const form = formOf(document, fields)
  if (!form) return null
  for (const each of elementsIn(document))
    if (each.tagName === 'form' && !attribute(each, 'action')) set(each, 'action', url)
  const looks = [...elementsIn(parse(prepared))]
  const controls = [...elementsIn(form)]
  const left = fillControls(controls, fields)
  const names = new Set(controls.filter(isButton).map((button) => attribute(button, 'name')))
  // What the page has no place for any more is sent again all the same; which button was pressed is pressed anew.
  hold(
    form,
    undefined,
    left.filter(([name]) => !names.has(name)),
    looks,
  )
  for (const parent of withParents(form)) if (parent.tagName === 'details') set(parent, 'open', '')
  const notice = copyOf(looks, 'typed-notice')
  setText(
    found(elementsIn(notice), ({ tagName }) => tagName === 'h2'),
    reasonOf(looks, cause),
  )
  insert(form, notice, form.childNodes[0])
  return serialize(document)
}

/**
 * The prepared page with the reason, all that was typed, and the way back to the form.
 *
 * @param {string} prepared @param {Fields} fields @param {Cause} cause @param {string} url the address of the form's page
 */
export function heldPage(prepared, fields, cause, url) {
  const document = parse(prepared)
  const elements = [...elementsIn(document)]
  const form = found(elements, (element) => attribute(element, 'id') === 'typed')
  const [path = '', query] = url.split('?')
  set(form, 'action', `${path}?${query ? `${query}&` : ''}${AGAIN}=${cause}`)
  for (const element of elements) {
    const its = attribute(element, 'data-cause')
    if (its !== undefined && its !== cause) tree.detachNode(element)
    else if (its !== undefined && element.tagName === 'a')
      set(element, 'href', `${attribute(element, 'href')}?${new URLSearchParams({ next: url })}`)
  }
  hold(form, form.childNodes[0], fields, elements)
  return serialize(document)
}

/** An element and those around it. @param {Element} element @returns {Generator<Element>} */
function* withParents(element) {
  yield element
  const parent = tree.getParentNode(element)
  if (parent && tree.isElementNode(parent)) yield* withParents(parent)
}

/** Of the forms of a page the one that has the fields, and the same hidden values but for its key and its version. @param {Document} document @param {Fields} fields */
function formOf(document, fields) {
  let best = null
  for (const form of elementsIn(document)) {
    if (form.tagName !== 'form') continue
    const controls = [...elementsIn(form)].filter((element) => attribute(element, 'name') !== undefined)
    const names = new Set(controls.map((control) => attribute(control, 'name')))
    const score = fields.filter(([name]) => names.has(name)).length
    const isOther = controls.some((control) => isOfAnother(control, fields))
    if (!isOther && score > (best?.score ?? 0) && score * 2 >= fields.length) best = { form, score }
  }
  return best?.form ?? null
}

/** Whether a control says of its form that it is about another thing than the one that was sent. @param {Element} control @param {Fields} fields */
function isOfAnother(control, fields) {
  const name = attribute(control, 'name')
  if (attribute(control, 'type') !== 'hidden' || ['key', 'version', 'locale'].includes(name ?? ''))
    return false
  const sent = fields.filter(([field]) => field === name)
  return sent.length > 0 && !sent.some(([, value]) => value === (attribute(control, 'value') ?? ''))
}

/**
 * Puts fields into a form: words to be read and changed, numbered, the rest unseen.
 *
 * @param {Element} form @param {Element['childNodes'][number] | undefined} before @param {readonly (readonly [string, string])[]} fields @param {Element[]} looks
 */
function hold(form, before, fields, looks) {
  let number = 0
  for (const [name, value] of fields) {
    const held = isWords(value) ? shown(looks, name, value, ++number) : unseen(name, value)
    insert(form, held, before)
  }
}

/** @param {Element} parent @param {Element} element @param {Element['childNodes'][number] | undefined} before at the end where there is none */
function insert(parent, element, before) {
  if (before) tree.insertBefore(parent, element, before)
  else tree.appendChild(parent, element)
}

/** What a person wrote, and not what a page chose for them: more than one word, or an address. @param {string} value */
function isWords(value) {
  return /\s|^https?:\/\//.test(value.trim())
}

/** @param {Element[]} looks @param {string} name @param {string} value @param {number} number */
function shown(looks, name, value, number) {
  const field = copyOf(looks, 'typed-field')
  for (const element of elementsIn(field)) {
    if (element.tagName === 'label') {
      set(element, 'for', `typed-${number}`)
      setText(element, textOf(element).replace('0', String(number)))
    }
    if (element.tagName !== 'textarea') continue
    set(element, 'id', `typed-${number}`)
    set(element, 'name', name)
    setText(element, `\n${value}`)
  }
  return field
}

/** @param {string} name @param {string} value */
function unseen(name, value) {
  const attributes = Object.entries({ type: 'hidden', name, value })
  return tree.createElement(
    'input',
    markup.NS.HTML,
    attributes.map(([name, value]) => ({ name, value })),
  )
}

/** @param {Element} element */
function isButton(element) {
  return element.tagName === 'button' || attribute(element, 'type') === 'submit'
}

/** @param {Element[]} looks @param {Cause} cause */
function reasonOf(looks, cause) {
  const said = found(looks, (element) => attribute(element, 'data-cause') === cause)
  return textOf(found(elementsIn(said), ({ tagName }) => tagName === 'h1'))
}

/** @param {Element} element @returns {element is import('parse5').DefaultTreeAdapterMap['template']} */
function isTemplate(element) {
  return element.tagName === 'template'
}

/**
 * The first element that is meant.
 *
 * @template {Element} One
 * @param {Iterable<One>} elements
 * @param {(element: One) => boolean} isMeant
 */
function found(elements, isMeant) {
  for (const element of elements) if (isMeant(element)) return element
  throw new Error('A part of the page for forms that were not taken is missing (app/[locale]/failed/form).')
}

/** @param {Element[]} looks @param {string} id of a template */
function copyOf(looks, id) {
  const template = found(looks.filter(isTemplate), (element) => attribute(element, 'id') === id)
  const copy = parseFragment(serialize(tree.getTemplateContent(template)))
  return found(elementsIn(copy), () => true)
}
