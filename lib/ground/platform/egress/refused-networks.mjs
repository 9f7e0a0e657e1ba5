// Which addresses this program may ask for what stands there, whoever wrote them: the public internet, and what an operator allows.
import { BlockList, isIP } from 'node:net'

/**
 * A network that whoever runs this site lets it ask, though it is none of the public internet; and the one port that is meant, or null: those of
 * the web.
 *
 * @typedef {{ readonly family: 4 | 6, readonly network: BlockList, readonly port: number | null }} Allowed
 */

/** Ports of the web: what listens on another was not put there to be read by everybody. */
const webPorts = [80, 443]

/**
 * IPv4 that is nobody's on the public internet (IANA, IPv4 Special-Purpose Address Registry; multicast and reserved), and one address at which
 * machines of a provider are told their secrets (168.63.129.16).
 */
const special4 = listOf('ipv4', [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
])

/** The part of IPv6 that is given out at all; mapped and translated IPv4, links, sites and groups stand outside of it. */
const given6 = listOf('ipv6', ['2000::/3'])
/** What within it is nobody's, or leads through a tunnel to an IPv4 address that nobody looked at (IANA, IPv6 Special-Purpose Address Registry). */
const special6 = listOf('ipv6', [
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '2620:4f:8000::/48',
  '3ffe::/16',
  '3fff::/20',
])

/**
 * Whether an address may be dialled at a port; else why not.
 *
 * @param {string} address as it is dialled: digits, never a name
 * @param {number} port
 * @param {readonly Allowed[]} allowed
 * @returns {'forbidden-address' | 'forbidden-port' | null}
 */
export function judgeAddress(address, port, allowed) {
  const family = isIP(address)
  if (family === 0 || address.includes('%')) return 'forbidden-address'
  const kind = family === 4 ? 'ipv4' : 'ipv6'
  const meant = allowed.filter((one) => one.family === family && one.network.check(address, kind))
  if (meant.some((one) => one.port === port || (one.port === null && webPorts.includes(port)))) return null
  const isPublic =
    kind === 'ipv4'
      ? !special4.check(address, kind)
      : given6.check(address, kind) && !special6.check(address, kind)
  if (!isPublic && meant.length === 0) return 'forbidden-address'
  return isPublic && webPorts.includes(port) ? null : 'forbidden-port'
}

/**
 * Reads a list of networks as an operator writes it: `10.1.2.0/24 fd00:7::/48:8080`, parted by spaces or commas, each with a port where one
 * other than those of the web is meant.
 *
 * @param {string} text
 * @returns {readonly Allowed[] | null} null where something in it is no network
 */
export function parseAllowed(text) {
  const allowed = text
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map(parseOne)
  return allowed.every((one) => one !== null) ? allowed : null
}

/** @param {string} word @returns {Allowed | null} */
function parseOne(word) {
  const [, address = '', bits = '', port] = /^([0-9a-f.:]+)\/(\d{1,3})(?::(\d{1,5}))?$/i.exec(word) ?? []
  const family = isIP(address)
  if (family !== 4 && family !== 6) return null
  if (Number(bits) > (family === 4 ? 32 : 128)) return null
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) return null
  return {
    family,
    network: listOf(family === 4 ? 'ipv4' : 'ipv6', [`${address}/${bits}`]),
    port: port === undefined ? null : Number(port),
  }
}

/** @param {'ipv4' | 'ipv6'} family @param {readonly string[]} networks */
function listOf(family, networks) {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    list.addSubnet(address, Number(bits), family)
  }
  return list
}

/**
 * An address of a program on this machine, as an operator writes it: http, and loopback in digits, since a name may lead elsewhere. With it, the
 * one network that is this address at this port.
 *
 * @param {string} text
 * @returns {{ readonly url: string, readonly allow: readonly Allowed[] } | null} null for any other
 */
export function onThisMachine(text) {
  if (!URL.canParse(text)) return null
  const { protocol, hostname, port, username, password, hash, href } = new URL(text)
  const host = hostname.replace(/^\[|\]$/g, '')
  const isLoopback = host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
  if (protocol !== 'http:' || !isLoopback || username !== '' || password !== '' || hash !== '') return null
  const allowed = parseOne(`${host}/${host === '::1' ? 128 : 32}:${port || '80'}`)
  return allowed && { url: href, allow: [allowed] }
}
