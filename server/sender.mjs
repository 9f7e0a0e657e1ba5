// Who asked us. A sender may write anything into `X-Forwarded-For`, so it is believed only as far as proxies of ours wrote it.
import { isIP } from 'node:net'

/**
 * The address of whoever asked.
 *
 * @param {string | undefined} forwarded the header `X-Forwarded-For` as it came: each proxy adds who asked it, at the end
 * @param {string | undefined} connected the address at the other end of the connection
 * @param {number} proxies how many proxies of ours stand between people and us: so many entries from the end, the connection's own among
 *   them, are not the sender's. A request that passed fewer was not sent by way of them, and counts as whoever is connected.
 */
export function senderOf(forwarded, connected = '', proxies = 0) {
  const passed = [...(forwarded ?? '').split(',').map(plain).filter(Boolean), connected]
  return passed.at(-1 - proxies) ?? connected
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
