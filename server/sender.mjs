// Who asked us. A sender may write anything into `X-Forwarded-For`, so it is believed only as far as proxies of ours wrote it.
import { isIP } from 'node:net'

/**
 * The address of whoever asked, for counting: of version 6 its network of 64 bits, which is what one household or one server is given, and
 * within which it takes any address that it likes.
 *
 * @param {string | undefined} forwarded the header `X-Forwarded-For` as it came: each proxy adds who asked it, at the end
 * @param {string | undefined} connected the address at the other end of the connection
 * @param {number} proxies how many proxies of ours stand between people and us: so many entries from the end, the connection's own among
 *   them, are not the sender's. A request that passed fewer was not sent by way of them, and counts as whoever is connected.
 */
export function senderOf(forwarded, connected = '', proxies = 0) {
  const passed = [...(forwarded ?? '').split(',').map(plain).filter(Boolean), connected]
  return networkOf(passed.at(-1 - proxies) ?? connected)
}

/**
 * An address without the port and brackets that some proxies write.
 *
 * @param {string} written
 */
function plain(written) {
  const address = written.trim()
  const bare = address.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1')
  return isIP(bare) ? bare : address
}

/** @param {string} address */
function networkOf(address) {
  if (isIP(address) !== 6) return address
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  const [bare = ''] = address.split('%')
  const [start = '', end] = bare.split('::')
  const before = start.split(':').filter(Boolean)
  const after = (end ?? '').split(':').filter(Boolean)
  const between = end === undefined ? 0 : 8 - before.length - after.length - (bare.includes('.') ? 1 : 0)
  const groups = [...before, ...Array(Math.max(0, between)).fill('0'), ...after].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
