import type { Transaction } from '@/lib/ground/platform/db'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import type { PrismaClient } from '@/prisma/generated/client'
import { makeAccounts } from './accounts'
import { type BroughtOver, bringOver } from './bring-over'
import { checkMaterial } from './check'
import { findOrMakeImporter, type Importer } from './import-person'
import { bringInItems, bringInSources } from './items'
import { bringInJudgements } from './judgements'
import { bringInNotes } from './notes'
import { bringInForces } from './party-forces'
import type { Material } from './read'
import { SeedRefusal } from './refusal'
import { bringInSearches } from './searches'
import { bringInStatement, namesInLanguages } from './statement'
import { sha256Of } from './text-hash'
import { bringInTexts } from './texts'
import { bringInTranslations } from './translations'
import { versionOf } from './version'

type Asked = {
  readonly bringsOver?: boolean
  readonly before?: (tx: Transaction, outcome: Outcome) => Promise<void>
}

/** What a run of the seed did. */
export type Outcome = {
  readonly broughtIn: boolean
  /** What bringing an earlier version over did; null where there was none. */
  readonly broughtOver: BroughtOver | null
  /** Whether a statement that was there got its names in each language. */
  readonly named: boolean
  /** How many translations of our words came to a dossier that was there. */
  readonly translated: number
  /** How many notes on words and beside items came to a dossier that was there. */
  readonly noted: number
  /** How many searches that the dossier tells of came to one that was there. */
  readonly searched: number
  readonly accountsMade: readonly string[]
}

/**
 * Brings the starter dossier in, once, and makes the role accounts that are missing where a password for them is given: all of it in one
 * transaction. A statement that is there stays as it is; one of an earlier version is brought over where that is asked for.
 *
 * @param asked `bringsOver`: whether it is, since readers see what that changes (`main.ts` asks only where the operator did); `before` is called in the
 *   transaction once all is done
 * @throws SeedRefusal when the dossier does not agree with its text or with itself, or the library holds sources already
 */
export async function seed(
  client: PrismaClient,
  material: Material,
  demoPassword: string | undefined,
  { bringsOver = true, before }: Asked = {},
): Promise<Outcome> {
  checkMaterial(material)
  return client.$transaction(
    async (tx) => {
      // Two starts at the same time: the second waits, and finds all of it there.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('suivi.seed'))`
      const { slug } = material.dossier.statement
      // It may be at another address by now.
      const given = await tx.givenSlug.findUnique({ where: { slug }, select: { statementId: true } })
      const there = given && { id: given.statementId }
      if (!there) await bringIn(tx, material)
      const earlier = bringsOver ? there : null
      const broughtOver = earlier && (await bringOver(tx, material, earlier, await findOrMakeImporter(tx)))
      const named = earlier && (await nameInLanguages(tx, material, earlier, await findOrMakeImporter(tx)))
      const translated =
        earlier && (await bringInTranslations(tx, material, earlier, await findOrMakeImporter(tx)))
      const noted = earlier && (await bringInNotes(tx, material, earlier, await findOrMakeImporter(tx)))
      const searched = earlier && (await bringInSearches(tx, material, earlier, await findOrMakeImporter(tx)))
      const outcome = {
        broughtIn: !there,
        broughtOver,
        named: named ?? false,
        translated: translated ?? 0,
        noted: noted ?? 0,
        searched: searched ?? 0,
        accountsMade: demoPassword ? await makeAccounts(tx, demoPassword) : [],
      }
      await before?.(tx, outcome)
      return outcome
    },
    { maxWait: 20_000, timeout: 120_000 },
  )
}

/** Names a statement of an earlier version in each language, and leaves the titles that it has; whether it had no such names. */
async function nameInLanguages(
  tx: Transaction,
  material: Material,
  { id }: { readonly id: string },
  importer: Importer,
): Promise<boolean> {
  const { titles, ...names } = namesInLanguages(material)
  const unnamed = { id, shortTitles: { equals: {} } }
  await tx.statement.updateMany({ where: { ...unnamed, titles: { equals: {} } }, data: { titles } })
  const { count } = await tx.statement.updateMany({ where: unnamed, data: names })
  if (count === 0) return false
  await recordEvent(tx, {
    actor: importer,
    verb: 'edited',
    objectType: 'statement',
    objectId: id,
    statementId: id,
    payload: { sha256: sha256Of(JSON.stringify({ titles, ...names })) },
  })
  return true
}

async function bringIn(tx: Transaction, material: Material): Promise<void> {
  const { dossier } = material
  // A source's id is given once for the whole library, and the dossier brings its own.
  if ((await tx.source.count()) > 0) {
    throw new SeedRefusal(
      'The library holds sources already, so those of the starter dossier cannot keep their numbers.',
    )
  }
  const importer = await findOrMakeImporter(tx)
  const placed = await bringInStatement(tx, material, importer)
  await bringInItems(tx, dossier, placed, importer)
  await bringInTexts(tx, dossier, placed)
  await bringInSources(tx, dossier, placed, importer)
  await bringInForces(tx, dossier)
  await bringInJudgements(tx, material, placed, importer)
  await bringInNotes(tx, material, placed, importer)
  await bringInSearches(tx, material, placed, importer)
  await bringInTranslations(tx, material, placed, importer)
}

/** What the seed says about what it did, in a sentence. */
export function sentenceOf(
  { broughtIn, broughtOver, named, translated, noted, searched }: Outcome,
  { dossier }: Material,
): string {
  if (broughtOver)
    return (
      `Brought the starter dossier over to version ${versionOf(dossier)}: ${broughtOver.renewed} judgements new or renewed, ` +
      `${broughtOver.kept} left as they were, with the newer sources as leads.`
    )
  if (searched > 0) return `Brought ${searched} searches to the starter dossier.`
  if (noted > 0) return `Brought ${noted} notes to the starter dossier.`
  if (translated > 0) return `Brought ${translated} translations to the starter dossier.`
  if (named) return 'The starter dossier has its names in each language.'
  if (!broughtIn) return 'The starter dossier is already here: nothing was changed in it.'
  const readings = dossier.variants.flatMap((variant) => variant.readings).length
  return (
    `Seeded the starter dossier: ${dossier.items.length} marked items, ${dossier.variants.length} variants with ` +
    `${readings} readings, ${dossier.renderings.length} texts beside the base, ${dossier.sources.length} sources, ` +
    `${dossier.judgements.length} judgements shown as provisional.`
  )
}
