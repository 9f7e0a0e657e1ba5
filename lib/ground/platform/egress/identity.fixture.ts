import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'

/** A server's key and its certificate, PEM, made for one test and for nothing else. */
export type Identity = { readonly key: string; readonly cert: string }

type Wanted = {
  /** Names it is good for. */
  readonly names?: readonly string[]
  /** Addresses (IPv4) it is good for. */
  readonly addresses?: readonly string[]
  readonly from?: Date
  readonly until?: Date
}

const day = 24 * 60 * 60_000

/** ecdsa-with-SHA256. */
const withSha256 = sequence(oid('2a8648ce3d040302'))

/** A certificate that vouches for itself (RFC 5280), for whoever is told to believe it. */
export function selfSigned({ names = [], addresses = [], ...wanted }: Wanted): Identity {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const about = sequence(
    tagged(0xa0, integer(2)),
    integer(1),
    withSha256,
    nameOf('Test authority, of nobody'),
    sequence(
      time(wanted.from ?? new Date(Date.now() - day)),
      time(wanted.until ?? new Date(Date.now() + day)),
    ),
    nameOf('Test authority, of nobody'),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(goodFor(names, addresses))),
  )
  return {
    key: pem(privateKey),
    cert: certificate(about, createSign('sha256').update(about).sign(privateKey)),
  }
}

function certificate(about: Buffer, signature: Buffer): string {
  const bytes = sequence(about, withSha256, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])))
  const lines = bytes
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n')
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
}

function pem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** The names and addresses of a subject: an extension, 2.5.29.17. */
function goodFor(names: readonly string[], addresses: readonly string[]): Buffer {
  const all = [
    ...names.map((name) => tagged(0x82, Buffer.from(name))),
    ...addresses.map((address) => tagged(0x87, Buffer.from(address.split('.').map(Number)))),
  ]
  return sequence(oid('551d11'), tagged(0x04, sequence(...all)))
}

/** One that is called so, and nothing else: 2.5.4.3. */
function nameOf(name: string): Buffer {
  return sequence(tagged(0x31, sequence(oid('550403'), tagged(0x0c, Buffer.from(name)))))
}

function time(moment: Date): Buffer {
  return tagged(0x18, Buffer.from(`${moment.toISOString().replace(/[-:T]|\..*/g, '')}Z`))
}

function integer(value: number): Buffer {
  return tagged(0x02, Buffer.from([value]))
}

function oid(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'))
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts))
}

/** A value with its kind and length (X.690, DER). */
function tagged(kind: number, value: Buffer): Buffer {
  const { length } = value
  const said = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([kind, ...said]), value])
}
