// The network of an address: what is counted, and who takes turns with whom, goes by it and never by a single person's address.
import { isIP } from 'node:net'

/**
 * The network of an address, coarse enough not to be one person's, and so that nobody is another by taking the next address of their own:
 * `192.0.2.0/24`, `2001:db8:7::/48`. An IPv4 address inside an IPv6 one counts as what it is. What is no address is `unknown`.
 *
 * @param {string} address
 */
export function networkOf(address) {
  const plain = address
    .trim()
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '')
  switch (isIP(plain)) {
    case 4:
      return `${plain.split('.').slice(0, 3).join('.')}.0/24`
    case 6:
      return `${groupsOf(plain).slice(0, 3).join(':')}::/48`
    default:
      return 'unknown'
  }
}

/** The eight groups of an IPv6 address, without zeros before them. @param {string} address */
function groupsOf(address) {
  const [before = '', after] = address.toLowerCase().split('::')
  const head = before === '' ? [] : before.split(':')
  const tail = after === undefined || after === '' ? [] : after.split(':')
  const missing = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length)
  return [...head, ...Array(missing).fill('0'), ...tail].map((group) => group.replace(/^0+(?=.)/, ''))
}
