import 'server-only'
import type { Handling, Try } from '@/lib/ground/job/mutations/handling'
import { GiveUp, Later } from '@/lib/ground/job/rules/faults'
import { now } from '@/lib/ground/platform/clock'
import { db, type RowOf, transaction } from '@/lib/ground/platform/db'
import { valueIn } from '@/lib/ground/platform/egress/exchange'
import type { Fetched, NotFetched, OutsideLimits, Told } from '@/lib/ground/platform/egress/fetch'
import { fetchInteractive } from '@/lib/ground/platform/egress/fetch-interactive'
import { webArchive } from '../data/hand-overs'
import { mayPass } from '../rules/passing'
import {
  archiveSaid,
  isForEverybody,
  isOfArchive,
  saveAddress,
  toldToSave,
  toldToSay,
  type WebArchive,
} from '../rules/web-archive'
import { type Ended, endHandOver, handOverEnding } from './end-hand-over'

/** An archive may fetch the page while it is asked. Of what it answers little is read, and nothing is kept. */
const LIMITS: OutsideLimits = { time: 60_000, size: 2 * 1024 * 1024, hops: 5 }

/** Seconds after which an archive is asked again that did not say when. */
const SOON = 30

/** For how long an archive that has no time is asked again, milliseconds. */
const PATIENCE = 48 * 60 * 60 * 1_000

/** How an archive is asked: by the one door, in its turn; another way in tests alone. */
type Look = (
  address: string,
  options: { readonly signal: AbortSignal; readonly limits: OutsideLimits; readonly told?: Told },
) => Promise<Fetched | NotFetched>

const handOverSelect = {
  id: true,
  address: true,
  askedAt: true,
  statusAddress: true,
  foundAddress: true,
  endedAt: true,
  source: {
    select: {
      url: true,
      listedAt: true,
      withholdings: { where: { liftedAt: null }, take: 1, select: { id: true } },
    },
  },
} as const

type Row = RowOf<'handOver', typeof handOverSelect>

/**
 * Hands an address over: asks the archive to keep what stands there, asks it again how far it is where it says so, and looks at the address that came
 * back. *Archived* is said only once that address is the archive's own and has answered. Each step is written before the next: killed in between, it
 * goes on there, and asks for no second copy.
 */
export function handOverBy(look: Look): Handling<{ readonly handOverId: string }> {
  return {
    ...handOverEnding,
    work: async ({ handOverId }, about) => {
      const row = await db().handOver.findUnique({ where: { id: handOverId }, select: handOverSelect })
      if (!row || row.endedAt !== null) throw new GiveUp('gone')
      const archive = webArchive()
      if (archive === null || !isStillPublic(row)) {
        // What the archive was asked for before it may have kept.
        const had = row.statusAddress === null && row.foundAddress === null ? '' : 'asked-'
        await endWith(row.id, { outcome: `${had}${archive === null ? 'off' : 'not-public'}` }, about)
        return
      }
      const found = row.foundAddress ?? (await ask(look, archive, row, about))
      if (found !== null) await lookAtCopy(look, archive, { ...row, found }, about)
    },
  }
}

/** How an address is handed over. */
export const handOverHandling = handOverBy(fetchInteractive)

function isStillPublic({ address, source }: Row): boolean {
  const { url, listedAt, withholdings } = source
  return url === address && listedAt !== null && withholdings.length === 0 && isForEverybody(address)
}

/** Asks the archive. @returns where its copy is said to stand, to be looked at; null where the hand-over has ended */
async function ask(look: Look, archive: WebArchive, row: Row, about: Try): Promise<string | null> {
  const asked = row.statusAddress ?? saveAddress(archive, row.address)
  const told = row.statusAddress ? toldToSay(archive, asked) : toldToSave(archive, row.address)
  const answer = await look(asked, { signal: about.signal, limits: LIMITS, ...told })
  if ('fault' in answer) {
    // It led on to a copy that is too large to be taken in: the copy is looked at.
    const led =
      answer.fault === 'too-large' && answer.url !== new URL(asked).href && isOfArchive(archive, answer.url)
    return led ? keep(row.id, { foundAddress: answer.url }) : missed(row, answer, about)
  }
  const said = archiveSaid(archive, { address: row.address, asked }, read(answer))
  if ('fault' in said) return endWith(row.id, { outcome: said.fault }, about)
  if ('wait' in said) {
    if (isOverdue(row)) return endWith(row.id, { outcome: 'unfinished' }, about)
    await keep(row.id, { statusAddress: said.wait })
    throw new Later(SOON)
  }
  if (said.hasAnswered) return endWith(row.id, { outcome: 'archived', archivedUrl: said.found }, about)
  return keep(row.id, { foundAddress: said.found })
}

/** Looks whether the archive's copy is where it is said to be. */
async function lookAtCopy(
  look: Look,
  archive: WebArchive,
  row: Row & { readonly found: string },
  about: Try,
): Promise<void> {
  const answer = await look(row.found, { signal: about.signal, limits: LIMITS })
  const there = 'fault' in answer ? (answer.fault === 'too-large' ? answer.url : null) : answer.finalUrl
  if (there !== null && !isOfArchive(archive, there)) await endWith(row.id, { outcome: 'other-host' }, about)
  else if (there !== null) await endWith(row.id, { outcome: 'archived', archivedUrl: row.found }, about)
  else if ('fault' in answer) await missed(row, answer, about)
}

/** Ends it with what stood in the way, or has it tried again where that may pass: when the archive says, else after longer each time. */
async function missed(row: Row, answer: NotFetched, about: Try): Promise<null> {
  const { fault, status, wait } = answer
  const isPatient = !isOverdue(row)
  if (isPatient && (fault === 'later' || (mayPass(answer) && wait !== null)))
    throw new Later(Math.max(wait ?? SOON, SOON))
  if (mayPass(answer) && !about.lastTry) throw new Error(`an archive did not take an address: ${fault}`)
  return endWith(row.id, { outcome: fault, status }, about)
}

function isOverdue({ askedAt }: Row): boolean {
  return now().getTime() - askedAt.getTime() >= PATIENCE
}

function read({ finalUrl, hops, decodedBody }: Fetched) {
  const headers = hops.at(-1)?.headers ?? []
  return {
    finalUrl,
    header: (name: string) => valueIn(headers, name),
    body: new TextDecoder().decode(decodedBody.subarray(0, 100_000)),
  }
}

async function keep(
  id: string,
  data: { readonly statusAddress: string } | { readonly foundAddress: string },
): Promise<string | null> {
  await transaction('system', (tx) => tx.handOver.updateMany({ where: { id, endedAt: null }, data }))
  return 'foundAddress' in data ? data.foundAddress : null
}

async function endWith(id: string, ended: Ended, { finish }: Try): Promise<null> {
  await transaction('system', async (tx) => {
    await endHandOver(tx, id, ended)
    await finish(tx)
  })
  return null
}
