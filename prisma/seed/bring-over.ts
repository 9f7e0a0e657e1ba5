import { recordEvent } from '@/lib/event/mutations/record-event'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { canonicalAddress } from '@/lib/source/rules/address'
import { idOf } from './identity'
import type { Importer } from './import-person'
import { bearingsOf, bringInSources, classingIdOf, classOf, commitmentIdOf } from './items'
import { lineIdOf, submitImported } from './judgements'
import type { Material } from './read'
import type { Dossier, JudgementOfFile, SourceOfFile } from './schema'
import { knownByAddress, readingRows, renderingIdOf } from './statement'
import { hashOfTexts } from './text-hash'
import { bringInTexts } from './texts'

/** What bringing a dossier of an earlier version over did: judgements that are replaced, and those that people had a hand in. */
export type BroughtOver = { readonly renewed: number; readonly kept: number }

/**
 * Brings a starter dossier of version 1 over to what it is now; null where it is so already. Everything new is added. A judgement on
 * which nobody has worked is taken back and submitted anew; where somebody has, what they did stays, and the newer evidence stands
 * beside it as leads. Of sources, what nobody has said yet is proposed.
 */
export async function bringOver(
  tx: Transaction,
  given: Material,
  placed: { readonly id: string },
  importer: Importer,
): Promise<BroughtOver | null> {
  const { slug } = given.dossier.statement
  if ((await tx.seenText.count({ where: { rendering: { statementId: placed.id } } })) > 0) return null
  const material = { ...given, dossier: await withIdsOfLibrary(tx, given.dossier) }
  const at = now()
  await addRenderings(tx, material.dossier, placed.id)
  await bringInTexts(tx, material.dossier, { at })
  await addReadings(tx, material, placed.id)
  const present = new Set((await tx.source.findMany({ select: { id: true } })).map(({ id }) => id))
  const added = material.dossier.sources.filter(({ id }) => !present.has(id))
  await bringInSources(tx, { ...material.dossier, sources: added }, { id: placed.id, at }, importer)
  for (const source of material.dossier.sources)
    if (present.has(source.id)) await propose(tx, slug, source, placed.id, importer)
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
    payload: { version: 2, textsSha256: hashOfTexts(material.dossier) },
  })
  return renewJudgements(tx, material, placed, importer)
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

/** Proposes what the dossier now says of a source that was there, as far as nobody has said anything of it. */
async function propose(
  tx: Transaction,
  slug: string,
  source: SourceOfFile,
  statementId: string,
  importer: Importer,
): Promise<void> {
  const row = await tx.source.findUniqueOrThrow({
    where: { id: source.id },
    select: {
      title: true,
      date: true,
      summary: true,
      primary: true,
      onBehalfOf: true,
      independenceGroup: true,
      addedById: true,
      _count: { select: { classings: true } },
    },
  })
  if (row.addedById !== importer.id || row._count.classings > 0) return
  const said = {
    title: source.title,
    date: source.date,
    summary: source.summary,
    ...Object.fromEntries(Object.entries(classOf(source)).filter(([, value]) => value !== null)),
  }
  const changed = Object.entries(said).filter(([field, value]) => row[field as keyof typeof said] !== value)
  if (changed.length === 0) return
  const id = classingIdOf(slug, source.id)
  await tx.sourceClassing.create({
    data: {
      id,
      sourceId: source.id,
      personId: importer.id,
      at: now(),
      before: Object.fromEntries(changed.map(([field]) => [field, row[field as keyof typeof said]])),
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
    const untouched = await findUntouched(tx, slug, judgement, importer)
    if (untouched === null) await leaveLeads(tx, slug, judgement)
    else {
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
      await submitImported(tx, { slug, headlines, placed, importer }, judgement, untouched.number + 1)
      renewed += 1
    }
  }
  return { renewed, kept: dossier.judgements.length - renewed }
}

/** The one revision of a line on which nobody has worked: no other revision, no decision, no draft, on an item that stands; else null. */
async function findUntouched(tx: Transaction, slug: string, judgement: JudgementOfFile, importer: Importer) {
  const line = await tx.line.findUnique({
    where: { id: lineIdOf(slug, judgement) },
    select: {
      commitment: { select: { state: true } },
      drafts: { select: { id: true } },
      revisions: {
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
  const [only, ...others] = line?.revisions ?? []
  if (!line || !only || others.length > 0 || line.drafts.length > 0) return null
  if (line.commitment.state !== 'published') return null
  const isOurs = only.authorId === importer.id && only.state === 'submitted'
  return isOurs && only.reviews.length + only.codingRequests.length === 0 ? only : null
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
