import 'server-only'
import {
  type ReadDocument,
  type ReadFeed,
  type ReadSayings,
  readDocument,
  readFeed,
  readSayings,
} from '../read-document'
import { readingLimits } from '../reader-process'
import { valueIn } from './exchange'
import type { Fetched } from './fetch'

/** What an answer says of its kind: `text/html`, lower case, and the encoding of its letters; empty where it says nothing. */
export type SaidKind = { readonly type: string; readonly charset: string }

/** The endings by which the reader knows the kinds that it reads. */
const endings: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}

/** What an answer says of its kind (RFC 9110, 8.3). Nobody looked yet whether it is so. */
export function saidKind({ hops }: Pick<Fetched, 'hops'>): SaidKind {
  const [type = '', ...parameters] = (valueIn(hops.at(-1)?.headers ?? [], 'content-type') ?? '').split(';')
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"\s]*)"?\s*$/i.exec(parameter)?.[1])
    .find((found) => found !== undefined)
  const isKind = /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}$/.test(type.trim())
  return { type: isKind ? type.trim().toLowerCase() : '', charset: charset?.toLowerCase() ?? '' }
}

/**
 * The words of what was fetched, all that a browser shows of it, by the reader in its own process. A file that is not of the kind that was said is
 * read as what it is. `busy` is no fault of the page: ask again later.
 */
export function readFetched(fetched: Fetched): Promise<ReadDocument> {
  return asWhatItIs(fetched, (name, charset) =>
    readDocument(siteOf(fetched), fetched.decodedBody, name, readingLimits, { charset }),
  )
}

/** What of a fetched page says something of itself to programs, read in the same way while somebody waits. @param whose the id of that person */
export function readSayingsOf(whose: string, fetched: Fetched): Promise<ReadSayings> {
  return asWhatItIs(fetched, (name, charset) =>
    readSayings(whose, fetched.decodedBody, name, readingLimits, { charset }),
  )
}

/** The entries of a feed that was fetched, read in the same way, whatever kind it was said to be: many are sent as plain text or as HTML. */
export function readFetchedFeed(fetched: Fetched): Promise<ReadFeed> {
  return readFeed(siteOf(fetched), fetched.decodedBody, readingLimits, { charset: saidKind(fetched).charset })
}

/** By what site is counted what is read of its pages while nobody waits. */
function siteOf({ finalUrl }: Pick<Fetched, 'finalUrl'>): string {
  return new URL(finalUrl).host
}

async function asWhatItIs<Read extends ReadDocument | ReadSayings>(
  { hops }: Fetched,
  read: (name: string, charset: string) => Promise<Read>,
): Promise<Read> {
  const { type, charset } = saidKind({ hops })
  const ending = endings[type]
  const first = await read(ending ? `page.${ending}` : '', charset)
  return 'fault' in first && first.fault === 'mislabelled' ? await read('', charset) : first
}
