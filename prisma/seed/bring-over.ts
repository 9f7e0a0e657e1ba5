import { canonicalAddress } from '@/lib/evidence/source/rules/address'
import { saidIn } from '@/lib/evidence/source/rules/said'
import type { SaidOfSource } from '@/lib/evidence/source/types'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { idOf } from './identity'
import type { Importer } from './import-person'
import { bearingsOf, bringInSources, classingIdOf, classOf, commitmentIdOf, dateOf } from './items'
import { lineOf, submitImported } from './judgements'
import { bringInForces } from './party-forces'
import type { Material } from './read'
import type { Dossier, JudgementOfFile, SourceOfFile } from './schema'
import { knownByAddress, readingRows, renderingIdOf } from './statement'
import { hashOfTexts } from './text-hash'
import { bringInTexts } from './texts'
import { versionOf } from './version'

/**
 * What bringing a dossier of an earlier version over did: judgements that are new or replaced, and those that stay as they were, since people
 * had a hand in them or their item is marked otherwise than the dossier now has it.
 */
export type BroughtOver = { readonly renewed: number; readonly kept: number }

/**
 * Brings a starter dossier of version 1 or 2 over to what it is now; null where it is so already. Everything new is added. A judgement on
 * which nobody has worked is taken back and submitted anew, and one that is new is submitted where nobody has written on its line; where
 * somebody has, what they did stays, and the newer evidence stands beside it as leads. Marks stay as they are: how firmly words are said is
 * changed by people alone. Of sources, what nobody has decided on is proposed.
 */
export async function bringOver(
  tx: Transaction,
  given: Material,
  placed: { readonly id: string },
  importer: Importer,
): Promise<BroughtOver | null> {
  if (await isHere(tx, placed.id, versionOf(given.dossier))) return null
  const material = { ...given, dossier: await withIdsOfLibrary(tx, given.dossier) }
  const at = now()
  await addRenderings(tx, material.dossier, placed.id)
  if ((await tx.seenText.count({ where: { rendering: { statementId: placed.id } } })) === 0)
    await bringInTexts(tx, material.dossier, { at })
  await addReadings(tx, material, placed.id)
  const present = new Set((await tx.source.findMany({ select: { id: true } })).map(({ id }) => id))
  const added = material.dossier.sources.filter(({ id }) => !present.has(id))
  await bringInSources(tx, { ...material.dossier, sources: added }, { id: placed.id, at }, importer)
  for (const source of material.dossier.sources)
    if (present.has(source.id)) await propose(tx, material.dossier, source, placed.id, importer)
  await bringInForces(tx, given.dossier)
  await tx.bearing.createMany({ data: bearingsOf(material.dossier), skipDuplicates: true })
  await tx.statement.updateMany({
    where: { id: placed.id, leads: { equals: {} } },
    data: { leads: { ...material.headlines.lead } },
  })
  await recordEvent(tx, {
    actor: importer,
    verb: 'imported',
    objectType: 'statement',
    objectId: placed.id,
    statementId: placed.id,
    payload: { version: versionOf(material.dossier), textsSha256: hashOfTexts(material.dossier) },
  })
  return renewJudgements(tx, material, placed, importer)
}

/** Whether that version of the dossier was brought in, or over, already. */
async function isHere(tx: Transaction, statementId: string, version: number): Promise<boolean> {
  const acts = await tx.event.findMany({
    where: { objectType: 'statement', objectId: statementId, verb: 'imported' },
    select: { payload: true },
  })
  return acts.some(({ payload }) => versionIn(payload) >= version)
}

/** The version of the dossier that an act names; none names the first or the second, which brought in did not. */
function versionIn(payload: string): number {
  const said: unknown = JSON.parse(payload)
  const version = typeof said === 'object' && said !== null && 'version' in said && said.version
  return typeof version === 'number' ? version : 0
}

/** The dossier with the ids that its sources have in the library: people may have added sources, these among them, meanwhile. */
async function withIdsOfLibrary(tx: Transaction, dossier: Dossier): Promise<Dossier> {
  const library = await tx.source.findMany({ select: { id: true, number: true, canonicalUrl: true } })
  const byAddress = new Map(library.map(({ id, canonicalUrl }) => [canonicalUrl, id]))
  const taken = new Set(library.map(({ id }) => id))
  let last = Math.max(
    0,
    ...library.map(({ number }) => number),
    ...dossier.sources.map(({ id }) => numberOf(id)),
  )
  const idIn = new Map(
    dossier.sources.map(({ id, url }) => {
      const known = byAddress.get(canonicalAddress(url))
      if (known !== undefined) return [id, known]
      if (!taken.has(id)) return [id, id]
      last += 1
      return [id, `S${String(last).padStart(2, '0')}`]
    }),
  )
  const own = (id: string) => idIn.get(id) ?? id
  return {
    ...dossier,
    sources: dossier.sources.map((source) => ({ ...source, id: own(source.id) })),
    judgements: dossier.judgements.map((judgement) => ({
      ...judgement,
      citations: judgement.citations.map((citation) => ({ ...citation, source: own(citation.source) })),
    })),
  }
}

const numberOf = (id: string) => Number(id.slice(1))

/** The renderings that were not known yet, by their addresses. Keys are given once: where one is taken, another is. */
async function addRenderings(tx: Transaction, dossier: Dossier, statementId: string): Promise<void> {
  const { slug, other_renderings } = dossier.statement
  const [known, brought] = [
    await tx.rendering.findMany({ where: { statementId }, select: { id: true, key: true, position: true } }),
    await tx.addedRendering.findMany({ where: { statementId }, select: { key: true } }),
  ]
  const keys = new Set([...known, ...brought].map(({ key }) => key))
  const ids = new Set(known.map(({ id }) => id))
  const after = Math.max(...known.map(({ position }) => position))
  await tx.rendering.createMany({
    data: other_renderings
      .filter((url) => !ids.has(renderingIdOf(slug, url)))
      .map((url, index) => {
        const rendering = knownByAddress(url, dossier)
        const key = keys.has(rendering.key) ? `${rendering.key}-seen` : rendering.key
        return {
          ...rendering,
          key,
          id: renderingIdOf(slug, url),
          statementId,
          position: after + index + 1,
          url,
        }
      }),
  })
}

/** Readings of texts that had none at their place. What stands stays as it was: people quote it. */
async function addReadings(tx: Transaction, material: Material, statementId: string): Promise<void> {
  const known = await tx.variantReading.findMany({
    where: { statementId },
    select: { variantKey: true, url: true, position: true },
  })
  const last = new Map<string, number>()
  for (const { variantKey, position } of known)
    last.set(variantKey, Math.max(last.get(variantKey) ?? 0, position))
  const places = new Set(known.map(({ variantKey, url }) => `${variantKey} ${url}`))
  await tx.variantReading.createMany({
    data: readingRows(material, statementId)
      .filter(({ variantKey, url }) => !places.has(`${variantKey} ${url}`))
      .map((row) => {
        const position = (last.get(row.variantKey) ?? 0) + 1
        last.set(row.variantKey, position)
        const id = idOf(material.dossier.statement.slug, 'reading', row.variantKey, row.url)
        return { ...row, id, position }
      }),
  })
}

/**
 * Proposes what the dossier now says of a source that was there, as far as no person has said anything of it and nobody has decided on what an
 * earlier version proposed. What that proposed and this does not is taken back by the newer words, which come after.
 */
async function propose(
  tx: Transaction,
  dossier: Dossier,
  source: SourceOfFile,
  statementId: string,
  importer: Importer,
): Promise<void> {
  const { slug } = dossier.statement
  const row = await tx.source.findUniqueOrThrow({
    where: { id: source.id },
    select: {
      title: true,
      date: true,
      summary: true,
      primary: true,
      onBehalfOf: true,
      independenceGroup: true,
      originFor: true,
      addedById: true,
      classings: {
        orderBy: { at: 'asc' },
        select: { personId: true, after: true, review: { select: { id: true } } },
      },
    },
  })
  const { addedById, classings, ...stands } = row
  if (addedById !== importer.id) return
  if (classings.some(({ personId, review }) => personId !== importer.id || review !== null)) return
  const proposed: Partial<SaidOfSource> = Object.assign({}, ...classings.map(({ after }) => saidIn(after)))
  const said = { title: source.title, date: dateOf(source), summary: source.summary, ...classOf(source) }
  const changed = Object.entries(said).filter(
    ([field, value]) => ({ ...stands, ...proposed })[field as keyof typeof said] !== value,
  )
  if (changed.length === 0) return
  const id =
    classings.length === 0
      ? classingIdOf(slug, source.id)
      : idOf(slug, 'classing', source.id, String(versionOf(dossier)))
  await tx.sourceClassing.create({
    data: {
      id,
      sourceId: source.id,
      personId: importer.id,
      at: now(),
      before: Object.fromEntries(changed.map(([field]) => [field, stands[field as keyof typeof said]])),
      after: Object.fromEntries(changed),
      reason: source.classed_because ?? null,
    },
  })
  await recordEvent(tx, {
    actor: importer,
    verb: source.classed_because === undefined ? 'edited' : 'classed',
    objectType: 'source',
    objectId: source.id,
    statementId,
    payload: { classing: id },
  })
}

async function renewJudgements(
  tx: Transaction,
  { dossier, headlines }: Material,
  placed: { readonly id: string },
  importer: Importer,
): Promise<BroughtOver> {
  const { slug } = dossier.statement
  let renewed = 0
  for (const judgement of dossier.judgements) {
    const untouched = await findUntouched(tx, { slug, dossier, importer }, judgement)
    if (untouched === null) {
      await leaveLeads(tx, slug, judgement)
      continue
    }
    if (untouched !== 'new') {
      await tx.revision.update({
        where: { id: untouched.id },
        data: { state: 'withdrawn' },
        select: { id: true },
      })
      await recordEvent(tx, {
        actor: importer,
        verb: 'withdrew',
        objectType: 'revision',
        objectId: untouched.id,
        statementId: placed.id,
        payload: { contentSha256: untouched.contentSha256 },
      })
    } else await tx.line.createMany({ data: lineOf(slug, judgement), skipDuplicates: true })
    const number = untouched === 'new' ? 1 : untouched.number + 1
    await submitImported(tx, { slug, headlines, placed, importer }, judgement, number)
    renewed += 1
  }
  return { renewed, kept: dossier.judgements.length - renewed }
}

/**
 * The revision that stands on a line on which nobody but the dossier has worked: no decision, no draft, on an item that stands and is marked as
 * the dossier has it; `new` where there is none yet, and null where somebody has, or the item is otherwise.
 */
async function findUntouched(
  tx: Transaction,
  {
    slug,
    dossier,
    importer,
  }: { readonly slug: string; readonly dossier: Dossier; readonly importer: Importer },
  judgement: JudgementOfFile,
) {
  const { commitment: reference } = judgement
  const item = await tx.commitment.findUnique({
    where: { id: commitmentIdOf(slug, reference) },
    select: { state: true, force: true, followed: true },
  })
  const has = dossier.items.find((each) => each.reference === reference)
  if (item?.state !== 'published' || item.force !== has?.force || item.followed !== has.followed) return null
  const ours = lineOf(slug, judgement)
  const line = await tx.line.findUnique({
    where: { commitmentId_party: { commitmentId: ours.commitmentId, party: ours.party } },
    select: {
      id: true,
      drafts: { select: { id: true } },
      revisions: {
        orderBy: { number: 'desc' },
        select: {
          id: true,
          number: true,
          authorId: true,
          state: true,
          contentSha256: true,
          reviews: { select: { id: true } },
          codingRequests: { select: { id: true } },
        },
      },
    },
  })
  if (line && (line.id !== ours.id || line.drafts.length > 0)) return null
  const [newest, ...earlier] = line?.revisions ?? []
  if (!newest) return 'new' as const
  // An earlier version that was brought over took its own judgements back.
  const areOurs = [newest, ...earlier].every(
    ({ authorId, reviews, codingRequests }) =>
      authorId === importer.id && reviews.length + codingRequests.length === 0,
  )
  const stands = newest.state === 'submitted' && earlier.every(({ state }) => state === 'withdrawn')
  return areOurs && stands ? newest : null
}

/** The sources that the newer judgement rests on, beside what people made of the older one. */
async function leaveLeads(
  tx: Transaction,
  slug: string,
  { commitment, citations }: JudgementOfFile,
): Promise<void> {
  await tx.bearing.createMany({
    data: citations.map(({ source, stance }) => ({
      commitmentId: commitmentIdOf(slug, commitment),
      sourceId: source,
      stance,
    })),
    skipDuplicates: true,
  })
}
