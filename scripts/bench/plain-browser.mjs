// A person's browser without script, for measuring and proving: it keeps cookies, reads forms and sends them as they stand.
import { parse } from 'parse5'

/** Longer than the site lets anything take. */
const LONGEST_WAIT_MS = 40_000

export class PlainBrowser {
  #site
  #cookies = new Map()
  #more

  /** @param {string} site @param {() => Record<string, string>} [more] headers that it sends with each request */
  constructor(site, more = () => ({})) {
    this.#site = site
    this.#more = more
  }

  /** What it sends along with every request. */
  get cookie() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Signs in with an address and a password. */
  async signIn(email, password) {
    const { location } = await this.send('/sign-in', { email, password })
    if (!location.startsWith('/desk')) throw new Error(`signing in as ${email} led to ${location}`)
  }

  /** The text of a page. */
  async open(path) {
    const answer = await this.#ask(path, {})
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    return answer.text()
  }

  /**
   * Sends the form of a page that has all the named fields.
   *
   * @param {string} path of the page
   * @param {Record<string, string>} values what is typed, chosen and pressed
   * @returns {Promise<{ location: string }>} the address that it leads to
   */
  async send(path, values) {
    return this.post(path, this.formOf(await this.open(path), Object.keys(values)), values)
  }

  /** Sends the fields of a form, read before, with what is typed. */
  async post(path, fields, values) {
    const { status, location } = await this.answerTo(path, { ...fields, ...values })
    if (status !== 303 || location === null) throw new Error(`the form of ${path} answered ${status}`)
    return { location }
  }

  /**
   * Sends fields, and gives what is answered, whatever that is.
   *
   * @param {string} path
   * @param {Record<string, string | File>} fields
   * @returns {Promise<{ status: number, location: string | null, text: string }>} `location` is the address that it leads to
   * @throws Error where nobody answers
   */
  async answerTo(path, fields) {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    const answer = await this.#ask(path, { method: 'POST', body, headers: { origin: this.#site } })
    const text = await answer.text()
    const location = answer.headers.get('location')
    return { status: answer.status, location: location && new URL(location, this.#site).pathname, text }
  }

  /** The hidden fields of the form that has all the named ones: of several the first, or the last. @param {string} html @param {readonly string[]} names @param {{ last?: boolean }} [which] */
  formOf(html, names, { last = false } = {}) {
    const forms = [...within(parse(html), 'form')]
    for (const form of last ? forms.reverse() : forms) {
      const fields = ['input', 'textarea', 'select', 'button'].flatMap((tag) => [...within(form, tag)])
      const has = new Set(fields.map((field) => attribute(field, 'name')))
      if (!names.every((name) => has.has(name))) continue
      const hidden = fields.filter((field) => attribute(field, 'type') === 'hidden')
      return Object.fromEntries(
        hidden.map((field) => [attribute(field, 'name'), attribute(field, 'value') ?? '']),
      )
    }
    throw new Error(`no form has the fields ${names.join(', ')}`)
  }

  async #ask(path, init) {
    const answer = await fetch(this.#site + path, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
      headers: { ...this.#more(), ...init.headers, cookie: this.cookie },
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = set.match(/^([^=]+)=([^;]*)/) ?? []
      this.#cookies.set(name, value)
    }
    return answer
  }
}

function* within(node, tag) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName === tag) yield child
    yield* within(child, tag)
  }
}

function attribute(node, name) {
  return node.attrs.find((each) => each.name === name)?.value
}
