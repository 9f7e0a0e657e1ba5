import 'server-only'
import { type ReadDocument, readDocument, readingLimits } from '../read-document'
import { valueIn } from './exchange'
import type { Fetched } from './fetch-outside'

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
export async function readFetched({ hops, decodedBody }: Fetched): Promise<ReadDocument> {
  const { type, charset } = saidKind({ hops })
  const known = { charset, isWhole: true }
  const ending = endings[type]
  const read = await readDocument(decodedBody, ending ? `page.${ending}` : '', readingLimits, known)
  if (!('fault' in read) || read.fault !== 'mislabelled') return read
  return await readDocument(decodedBody, '', readingLimits, known)
}
