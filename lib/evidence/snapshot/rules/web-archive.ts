/** A public web archive as an operator describes it: addresses, and a form, with places in them (`{url}`, `{job}`, `{timestamp}`). */
export type WebArchive = {
  readonly save: string
  readonly status: string | null
  readonly copy: string | null
  /** A form with `{url}` in it, which is sent with POST; null where the address that is asked has it. */
  readonly form: string | null
  /** What is said of who asks, in the header for that; null for nothing. */
  readonly token: string | null
}

/** The name by which people know it: its host. */
export function archiveHost({ save }: WebArchive): string {
  return new URL(save).hostname
}

/** The address that is asked so that an archive keeps what stands at another. */
export function saveAddress({ save }: WebArchive, address: string): string {
  return filled(save, { url: address })
}

/** What an address of the archive is told when it is asked to keep what stands at another: nothing where it is asked as any other address is. */
export function toldToSave(archive: WebArchive, address: string): { told?: Told } {
  const { form, token } = archive
  if (form === null && token === null) return {}
  const filledIn = form?.replaceAll('{url}', encodeURIComponent(address)) ?? null
  return { told: { url: asWritten(saveAddress(archive, address)), form: filledIn, authorization: token } }
}

/** The same when it is asked how far it is. */
export function toldToSay({ token }: WebArchive, asked: string): { told?: Told } {
  return token === null ? {} : { told: { url: asWritten(asked), form: null, authorization: token } }
}

/** As it is asked. */
function asWritten(address: string): string {
  const url = new URL(address)
  url.hash = ''
  return url.href
}

/** What is sent to one address alone (lib/ground/platform/egress/fetch.ts). */
type Told = { readonly url: string; readonly form: string | null; readonly authorization: string | null }

/** Puts values into their places: as they are within a path, as a program writes them within a query. */
function filled(template: string, values: Readonly<Record<string, string>>): string {
  const query = template.indexOf('?')
  return template.replaceAll(/\{(url|job|timestamp)\}/g, (place, name: string, at: number) => {
    const value = values[name] ?? place
    return query !== -1 && at > query ? encodeURIComponent(value) : value.replace(/#.*$/s, '')
  })
}

/** A name in parts, the last of which is none of digits: then it is no number of a machine. */
const NAME = /\.(?=[^.]*[^.\d])[^.\]]+$/

/** Names that lead nowhere outside of a network of somebody's own (RFC 6761, 6762, 8375). */
const OWN_NAMES = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/

/** Whether an address is one that anybody may know: a name of the public web, on its ports, without a password in it. */
export function isForEverybody(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, port, username, password } = new URL(address)
  if (protocol !== 'http:' && protocol !== 'https:') return false
  if (port !== '' || username !== '' || password !== '') return false
  const name = hostname.replace(/\.$/, '')
  return NAME.test(name) && !OWN_NAMES.test(name)
}

/** What an archive answered. */
export type ArchiveAnswer = {
  readonly finalUrl: string
  readonly header: (name: string) => string | undefined
  readonly body: string
}

/**
 * What that comes to: where its copy stands, and whether that was what answered; where to ask how far it is; or why neither.
 * `archive-failed`: it says that it could not; `no-copy-address`: it names none; `other-host`: it names one that is not its own.
 */
export type ArchiveSaid =
  | { readonly found: string; readonly hasAnswered: boolean }
  | { readonly wait: string }
  | { readonly fault: 'archive-failed' | 'no-copy-address' | 'other-host' }

/**
 * Reads the answer of an archive: an address to which it led on, one in `Content-Location` or `Location`, or JSON with one, with a moment or with a job.
 *
 * @param address what was handed over
 * @param asked where the archive was asked
 */
export function archiveSaid(
  archive: WebArchive,
  { address, asked }: { readonly address: string; readonly asked: string },
  answer: ArchiveAnswer,
): ArchiveSaid {
  const json = jsonIn(answer.body)
  if (json) {
    const said = saidInJson(archive, { address, asked }, json)
    return said.kind === 'copy' ? itsOwn(archive, said.at, asked, false) : said.said
  }
  const named = answer.header('content-location') ?? answer.header('location')
  if (named !== undefined) return itsOwn(archive, named, asked, false)
  if (answer.finalUrl !== new URL(asked).href) return itsOwn(archive, answer.finalUrl, asked, true)
  return { fault: 'no-copy-address' }
}

/** An address that an archive named, if it is one of its own. */
function itsOwn(archive: WebArchive, named: string, asked: string, hasAnswered: boolean): ArchiveSaid {
  if (!URL.canParse(named, asked)) return { fault: 'no-copy-address' }
  const found = new URL(named, asked)
  if (!isOfArchive(archive, found.href)) return { fault: 'other-host' }
  return found.href === new URL(asked).href
    ? { fault: 'no-copy-address' }
    : { found: found.href, hasAnswered }
}

/** Whether an address is one of an archive: on a host that the operator named for it. */
export function isOfArchive({ save, copy }: WebArchive, address: string): boolean {
  const hosts = [save, ...(copy === null ? [] : [copy])].map((each) => new URL(each).host)
  return URL.canParse(address) && hosts.includes(new URL(address).host)
}

type Json = Readonly<Record<string, unknown>>

function jsonIn(body: string): Json | null {
  if (!body.trimStart().startsWith('{')) return null
  try {
    return JSON.parse(body) as Json
  } catch {
    return null
  }
}

/** Names under which archives give the address of a copy. */
const COPY_FIELDS = ['archived_url', 'archive_url', 'snapshot_url', 'memento_url', 'wayback_url']

type SaidInJson =
  | { readonly kind: 'copy'; readonly at: string }
  | { readonly kind: 'else'; readonly said: ArchiveSaid }

function saidInJson(
  archive: WebArchive,
  { address, asked }: { readonly address: string; readonly asked: string },
  json: Json,
): SaidInJson {
  const text = (name: string) => (typeof json[name] === 'string' ? json[name] : '')
  const otherwise = (said: ArchiveSaid): SaidInJson => ({ kind: 'else', said })
  if (text('status') === 'error') return otherwise({ fault: 'archive-failed' })
  const named = COPY_FIELDS.map(text).find((each) => each !== '')
  if (named) return { kind: 'copy', at: named }
  if (archive.copy !== null && /^\d{4,14}$/.test(text('timestamp')))
    return { kind: 'copy', at: filled(archive.copy, { timestamp: text('timestamp'), url: address }) }
  const status = text('status_url')
  if (status !== '' && URL.canParse(status, asked)) {
    const wait = new URL(status, asked).href
    return otherwise(isOfArchive(archive, wait) ? { wait } : { fault: 'other-host' })
  }
  if (archive.status !== null && /^[\w.-]{1,100}$/.test(text('job_id')))
    return otherwise({ wait: filled(archive.status, { job: text('job_id') }) })
  return otherwise(text('status') === 'pending' ? { wait: asked } : { fault: 'no-copy-address' })
}
