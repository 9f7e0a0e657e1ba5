/** A text as XML and HTML hold it, between tags and between the quotation marks of an attribute. @param {string} text */
export function inMarkup(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
