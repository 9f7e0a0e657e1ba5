import type { Transaction } from '@/lib/ground/platform/db'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import type { NamesByLanguage } from '@/lib/text/statement/rules/names-by-language'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import { idOf } from './identity'
import type { Importer } from './import-person'
import { partyNames } from './names'
import type { Material } from './read'
import { SeedRefusal } from './refusal'
import type { Dossier, Translations } from './schema'
import { hashOfTexts } from './text-hash'
import { versionOf } from './version'

/** Where the statement stands, and when it was brought in: everything of the starter dossier is public from that moment. */
export type PlacedStatement = { readonly id: string; readonly baseId: string; readonly at: Date }

/** The id of the rendering that has this address. */
export function renderingIdOf(slug: string, url: string): string {
  return idOf(slug, 'rendering', url)
}

/** Brings in the statement: parties, the base rendering with its passages, the other renderings by address, areas, variants. */
export async function bringInStatement(
  tx: Transaction,
  material: Material,
  importer: Importer,
): Promise<PlacedStatement> {
  const { statement, areas } = material.dossier
  const [base] = statement.renderings
  const id = idOf(statement.slug, 'statement')
  const baseId = renderingIdOf(statement.slug, base.url)
  const at = new Date()
  await tx.statement.create({
    data: {
      id,
      slug: statement.slug,
      title: statement.title,
      titleGivenBy: statement.title_given_by,
      shortTitle: statement.short_title,
      place: statement.place,
      ...namesInLanguages(material),
      leads: { ...material.headlines.lead },
      date: new Date(`${statement.date}T00:00:00Z`),
      createdAt: at,
    },
  })
  await tx.party.createMany({
    data: statement.parties.map((party, index) => ({
      statementId: id,
      key: party.key,
      position: index + 1,
      name: party.name,
      names: { ...partyNames[party.key] },
      representedBy: party.represented_by,
    })),
  })
  await bringInRenderings(tx, material, id)
  await tx.passage.createMany({
    data: passagesOf(material.text).map(({ number, start, end }) => ({
      renderingId: baseId,
      number,
      start,
      end,
    })),
  })
  await tx.area.createMany({
    data: areas.map((area, index) => ({
      statementId: id,
      key: area.key,
      position: index + 1,
      title: area.title,
      titles: inOtherLanguages(material.translations.areas[area.key]),
    })),
  })
  await bringInVariants(tx, material, { id, baseId, at })
  await recordEvent(tx, {
    actor: importer,
    verb: 'imported',
    objectType: 'statement',
    objectId: id,
    statementId: id,
    payload: {
      version: versionOf(material.dossier),
      rendering: baseId,
      sha256: base.sha256,
      textsSha256: hashOfTexts(material.dossier),
    },
  })
  return { id, baseId, at }
}

/** What the statement is called, and where it was made, in the languages that are not the base's. */
export function namesInLanguages({ translations: { statement } }: Pick<Material, 'translations'>) {
  return {
    titles: inOtherLanguages(statement.title),
    shortTitles: inOtherLanguages(statement.short_title),
    places: inOtherLanguages(statement.place),
  }
}

function inOtherLanguages(said: Translations['statement']['title'] | undefined): NamesByLanguage {
  return said === undefined ? {} : { fr: said.fr, es: said.es, ar: said.ar }
}

async function bringInRenderings(
  tx: Transaction,
  { dossier, text }: Material,
  statementId: string,
): Promise<void> {
  const { statement } = dossier
  const [base] = statement.renderings
  await tx.rendering.createMany({
    data: [
      {
        id: renderingIdOf(statement.slug, base.url),
        statementId,
        position: 1,
        key: base.key,
        language: base.language,
        label: base.label,
        publisher: base.publisher,
        url: base.url,
        text,
        sha256: base.sha256,
        isBase: true,
      },
      ...statement.other_renderings.map((url, index) => ({
        ...knownByAddress(url, dossier),
        id: renderingIdOf(statement.slug, url),
        statementId,
        position: index + 2,
        url,
      })),
    ],
  })
}

/** What can be said of a rendering that nobody has brought over: its language from its reading or source, its publisher from its source. */
export function knownByAddress(
  url: string,
  { sources, variants, renderings }: Dossier,
): { key: string; language: string; publisher: string } {
  const host = new URL(url).hostname.replace(/^www\./, '')
  const source = sources.find((each) => each.url === url)
  const reading = variants.flatMap((variant) => variant.readings).find((each) => each.url === url)
  const seen = renderings.find((each) => each.address === url)
  const language = reading?.language ?? source?.language ?? seen?.language
  if (!language)
    throw new SeedRefusal(`The language of ${url} is not known: it has no reading, no source and no text.`)
  return { key: `${language}-${host}`, language, publisher: source?.publisher ?? seen?.publisher ?? host }
}

async function bringInVariants(
  tx: Transaction,
  { dossier, briefs }: Material,
  { id, baseId }: PlacedStatement,
): Promise<void> {
  await tx.variant.createMany({
    data: dossier.variants.map((variant, index) => ({
      statementId: id,
      key: variant.id,
      position: index + 1,
      renderingId: baseId,
      start: variant.start,
      end: variant.end,
      exact: variant.exact,
    })),
  })
  await tx.variantReading.createMany({ data: readingRows({ dossier, briefs }, id) })
}

/** What other texts say at each place, with the short form of each, as rows. */
export function readingRows({ dossier, briefs }: Pick<Material, 'dossier' | 'briefs'>, statementId: string) {
  const { slug } = dossier.statement
  const readings = dossier.variants.flatMap((variant) =>
    variant.readings.map((reading, index) => ({ variant: variant.id, position: index + 1, reading })),
  )
  return readings.map(({ variant, position, reading }, index) => {
    const brief = briefs[index]
    if (!brief) throw new SeedRefusal(`The reading of ${reading.url} at ${variant} has no brief.`)
    return {
      id: idOf(slug, 'reading', variant, String(position)),
      statementId,
      variantKey: variant,
      position,
      kind: reading.kind,
      renderingId: reading.kind === 'rendering' ? renderingIdOf(slug, reading.url) : null,
      url: reading.url,
      publisher: brief.publisher,
      language: reading.language,
      weight: reading.weight,
      difference: reading.difference,
      quote: reading.quote,
      brief: brief.brief,
      briefIsQuote: brief.briefIsQuote,
    }
  })
}
