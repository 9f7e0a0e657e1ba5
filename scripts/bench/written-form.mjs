// A form as a browser without script sends it, written down for wrk: again and again, each time with a key of its own.
import { randomUUID } from 'node:crypto'

const boundary = '--------------------------form-for-measuring'

/**
 * @typedef {{ cookie: string, fields: Record<string, string> }} Sender
 * @param {{ site: string, path: string, senders: readonly Sender[] }} sending one sender for each connection
 * @returns {string} a script for wrk
 */
export function formScript({ site, path, senders }) {
  const beginnings = senders.map(({ fields }) =>
    Object.entries(fields)
      .map(([name, value]) => `${partHead(name)}${value}\r\n`)
      .join(''),
  )
  return `
local beginnings = { ${beginnings.map(quoted).join(', ')} }
local cookies = { ${senders.map(({ cookie }) => quoted(cookie)).join(', ')} }
local number, sent = 0, 0
function setup(thread)
  number = number + 1
  thread:set("who", number)
end
function request()
  sent = sent + 1
  local key = ${quoted(randomUUID())} .. "-" .. os.time() .. "-" .. who .. "-" .. sent
  local body = beginnings[who] .. ${quoted(partHead('key'))} .. key .. ${quoted(`\r\n--${boundary}--\r\n`)}
  return wrk.format("POST", ${quoted(path)}, {
    ["content-type"] = ${quoted(`multipart/form-data; boundary=${boundary}`)},
    ["origin"] = ${quoted(site)},
    ["cookie"] = cookies[who],
  }, body)
end
`
}

function partHead(/** @type {string} */ name) {
  return `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n`
}

/** Lua reads what JSON writes of these texts in the same way. */
function quoted(/** @type {string} */ text) {
  return JSON.stringify(text)
}
