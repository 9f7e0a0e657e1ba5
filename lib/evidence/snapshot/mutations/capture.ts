import 'server-only'
import type { Handling, Try } from '@/lib/ground/job/mutations/handling'
import { GiveUp, Later } from '@/lib/ground/job/rules/faults'
import { now } from '@/lib/ground/platform/clock'
import { db } from '@/lib/ground/platform/db'
import { valueIn } from '@/lib/ground/platform/egress/exchange'
import type { NotFetched, Fetched as Visited } from '@/lib/ground/platform/egress/fetch'
import { fetchInBackground } from '@/lib/ground/platform/egress/fetch-in-background'
import { pictureOf, takesPictures } from '@/lib/ground/platform/egress/picture'
import { readFetched, saidKind } from '@/lib/ground/platform/egress/read-fetched'
import { warcOf } from '@/lib/ground/platform/egress/warc'
import { keptWords } from '../rules/pages'
import { mayPass } from '../rules/passing'
import { type Fetched, keepCopy } from './keep-copy'
import { captureEnding, missCopy } from './miss-copy'

/** Seconds after which a host is asked again that did not say when, and the reader where it was at work. */
const SOON = 10

/** For how long a site that wants to be left alone is asked again, milliseconds: nobody else can ask for a copy meanwhile. */
const PATIENCE = 48 * 60 * 60 * 1_000

/** How a page is fetched; another way in tests alone. */
type Visit = (address: string, options: { readonly signal: AbortSignal }) => Promise<Visited | NotFetched>

/**
 * Makes a copy: fetches the page, reads its words, and writes all of it with the end of the capture and of its job, or nothing. Killed in
 * between, it is done anew; a capture that has ended is left as it is, and where no copy came of it its job is given up.
 */
export function captureBy(visit: Visit): Handling<{ readonly captureId: string }> {
  return {
    ...captureEnding,
    work: async ({ captureId }, about) => {
      const capture = await db().capture.findUnique({
        where: { id: captureId },
        select: { askedAt: true, endedAt: true, outcome: true, source: { select: { url: true } } },
      })
      if (capture?.outcome === 'kept') return
      // What has ended without a copy is asked for anew: to try its job again makes none, and is not said to have.
      const address = capture?.source.url ?? null
      if (!capture || capture.endedAt !== null || address === null) throw new GiveUp('gone')
      const visited = await visit(address, { signal: about.signal })
      if ('fault' in visited) await miss({ id: captureId, ...capture }, visited, about)
      else await keepCopy(captureId, await broughtBy(visited, about.signal), about.finish)
    },
  }
}

/** How a capture is done. */
export const captureHandling = captureBy(fetchInBackground)

/** Ends the capture with what stood in the way, or has it tried again where that may pass. */
async function miss(
  { id, askedAt }: { readonly id: string; readonly askedAt: Date },
  missed: NotFetched,
  { lastTry, finish }: Try,
): Promise<void> {
  const { fault, status, wait } = missed
  const isPatient = now().getTime() - askedAt.getTime() < PATIENCE
  if (fault === 'later' && isPatient) throw new Later(wait ?? SOON)
  if (mayPass(missed) && !lastTry) throw new Error(`a capture came to nothing: ${fault}`)
  await missCopy(id, { outcome: fault, status }, finish)
}

async function broughtBy(visited: Visited, signal: AbortSignal): Promise<Fetched> {
  const read = await readFetched(visited)
  if ('fault' in read && read.fault === 'busy') throw new Later(SOON)
  const { at, finalUrl, status, hops, issuer, decodedBody } = visited
  return {
    ...{ finalUrl, status, issuer },
    fetchedAt: new Date(at),
    hops: hops.length,
    contentType: saidKind(visited).type || 'application/octet-stream',
    picture: await pictured(visited, signal),
    file: decodedBody,
    warc: await warcOf(visited),
    ...keptWords('text' in read ? read : { text: null }),
  }
}

/** The page as a browser shows it, where pictures are taken and it is one. Whatever goes wrong with the picture is said, and stops nothing. */
async function pictured(visited: Visited, signal: AbortSignal): Promise<Fetched['picture']> {
  const { type } = saidKind(visited)
  if (!takesPictures() || !['text/html', 'application/xhtml+xml'].includes(type)) return null
  const contentType = valueIn(visited.hops.at(-1)?.headers ?? [], 'content-type') ?? type
  try {
    return await pictureOf({ url: visited.finalUrl, body: visited.decodedBody, contentType }, signal)
  } catch {
    return { missed: 'failed' }
  }
}
