// Mail as a file (RFC 5322), by postal-mime: who wrote to whom and when, the words of the message, of messages in it too, and what the files
// are called that came with it. The files themselves are not opened.
import PostalMime from 'postal-mime'
import { wordsOf } from './html.mjs'

/** Messages within messages, as forwarded mail has them; deeper ones are named as files are. */
const DEEPEST = 5

/** The fields of the head that are no mere traces of the way, by the names that they have there. */
const FIELDS = ['From', 'To', 'Cc', 'Date', 'Subject']

/** @param {Buffer} bytes */
export async function read(bytes) {
  const { headers, text, html, attachments, ...mail } = await PostalMime.parse(bytes, {
    maxRfc822NestingDepth: DEEPEST,
    attachmentEncoding: 'arraybuffer',
  })
  /** @type {Record<string, string | undefined>} */
  const said = {
    From: mail.from && addressOf(mail.from),
    To: mail.to?.map(addressOf).join(', '),
    Cc: mail.cc?.map(addressOf).join(', '),
    Date: headers.find(({ key }) => key === 'date')?.value,
    Subject: mail.subject,
  }
  const head = FIELDS.flatMap((name) => (said[name]?.trim() ? `${name}: ${said[name].trim()}` : []))
  const words = text?.trim() ? text : html ? wordsOf(html, true) : ''
  const files = attachments.map(({ filename, mimeType }) => filename?.trim() || mimeType)
  return [head.join('\n'), words.trim(), files.join('\n')].filter((part) => part !== '').join('\n\n')
}

/** @param {import('postal-mime').Address} address @returns {string} */
function addressOf({ name, address, group }) {
  if (group) return `${name}: ${group.map(addressOf).join(', ')}`
  return name && address ? `${name} <${address}>` : name || (address ?? '')
}
