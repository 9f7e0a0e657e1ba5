// A form of a page as a browser without script would send it: what stands in its hidden fields, with the action's id among them.

/**
 * @param {string} html a page with a form whose action is the framework's
 * @returns {{ id: string, fields: [string, string][] }}
 * @throws Error when the page has no such form
 */
export function formOf(html) {
  /** @type {[string, string][]} */
  const fields = [...html.matchAll(/<input type="hidden"([^>]*)>/g)].map(([, attributes]) => [
    attributeOf(attributes, 'name'),
    attributeOf(attributes, 'value'),
  ])
  const id = /"id":"([0-9a-f]+)"/.exec(fields.map(([, value]) => value).join(' '))?.[1]
  if (!id) throw new Error('the page has no form of the framework’s')
  return { id, fields }
}

function attributeOf(attributes, name) {
  const [, value = ''] = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes) ?? []
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
