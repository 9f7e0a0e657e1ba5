import { faultOfInShort } from '@/lib/assessment/status-update/rules/in-short'
import { judgementsFor } from '@/lib/assessment/status-update/rules/method'
import { readRationale } from '@/lib/assessment/status-update/rules/rationale'
import { canonicalAddress } from '@/lib/evidence/source/rules/address'
import { partiesIn } from '@/lib/evidence/source/rules/on-behalf-of'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import { contains, contextOf, sliceOf } from '@/lib/text/statement/rules/span'
import { checkBeside } from './check-beside'
import { checkTranslations } from './check-translations'
import type { Material } from './read'
import { demand } from './refusal'
import type { Brief, Item, JudgementOfFile, Reading, SeenTextOfFile, SourceOfFile } from './schema'

/**
 * Checks that the dossier agrees with the text and with itself: every span quotes it, every name that is used is there, nothing
 * stands twice.
 *
 * @throws SeedRefusal that names the first item, source, variant or judgement that does not
 */
export function checkMaterial(material: Material): void {
  const { dossier } = material
  refuseTwice(
    'area',
    dossier.areas.map((area) => area.key),
  )
  refuseTwice(
    'reference',
    dossier.items.map((item) => item.reference),
  )
  refuseTwice(
    'item',
    dossier.items.map((item) => item.key),
  )
  refuseTwice(
    'source',
    dossier.sources.map((source) => source.id),
  )
  refuseTwice(
    'source address',
    dossier.sources.map((source) => canonicalAddress(source.url)),
  )
  refuseTwice(
    'variant',
    dossier.variants.map((variant) => variant.id),
  )
  refuseTwice('rendering', [dossier.statement.renderings[0].url, ...dossier.statement.other_renderings])
  refuseTwice(
    'text of',
    dossier.renderings.map((rendering) => rendering.address),
  )
  for (const item of dossier.items) checkItem(item, material)
  for (const source of dossier.sources) checkSource(source, material)
  checkVariants(material)
  for (const rendering of dossier.renderings) checkSeenText(rendering, material)
  for (const judgement of dossier.judgements) checkJudgement(judgement, material)
  checkHeadlines(material)
  checkBeside(material)
  checkTranslations(material)
}

function checkItem(item: Item, { dossier, text }: Material): void {
  const name = `Item ${item.reference}`
  demand(
    sliceOf(text, item) === item.exact,
    `${name} does not quote the text at ${item.start} to ${item.end}.`,
  )
  const { prefix, suffix } = contextOf(text, item)
  demand(prefix === item.prefix, `${name} does not have the words before it as its prefix.`)
  demand(suffix === item.suffix, `${name} does not have the words after it as its suffix.`)
  const number = Number.parseInt(item.reference, 10)
  const passage = passagesOf(text).find((each) => each.number === number)
  demand(passage !== undefined && contains(passage, item), `${name} does not lie inside passage ${number}.`)
  demand(
    dossier.areas.some((area) => area.key === item.area),
    `${name} is of area ${item.area}, which is not there.`,
  )
  demand(
    item.governed_by === null || dossier.items.some((other) => other.reference === item.governed_by),
    `${name} is governed by ${item.governed_by}, which is no item.`,
  )
}

function checkSource({ id, bears_on, ...source }: SourceOfFile, { dossier }: Material): void {
  const stray = bears_on.find((key) => !dossier.items.some((item) => item.key === key))
  demand(stray === undefined, `Source ${id} bears on ${stray}, which is no item.`)
  const { primary, on_behalf_of, independence_group, origin_for, classed_because } = source
  const isClassed = primary !== null || on_behalf_of !== null || independence_group !== null
  demand(
    isClassed === (classed_because !== undefined),
    `Source ${id} must say on which words it is classed if, and only if, it is classed.`,
  )
  const speaks = (kept: string | null) =>
    (partiesIn(kept) ?? []).every((key) => dossier.statement.parties.some((party) => party.key === key))
  demand(
    speaks(on_behalf_of),
    `Source ${id} is on behalf of ${on_behalf_of}, which does not speak in the statement.`,
  )
  demand(
    speaks(origin_for),
    `The original source of ${id} speaks for ${origin_for}, which does not speak in the statement.`,
  )
}

function checkSeenText(rendering: SeenTextOfFile, { dossier, text }: Material): void {
  const name = `The text of ${rendering.address}`
  demand(
    dossier.statement.other_renderings.includes(rendering.address),
    `${name} is of a rendering that the statement does not have.`,
  )
  const references = rendering.clauses.flatMap(({ reference }) => reference ?? [])
  refuseTwice(`clause of ${rendering.key} for`, references)
  for (const clause of rendering.clauses) {
    const which = `${name} has a clause for ${clause.reference ?? `¶${clause.passage}`}`
    demand(occursOnce(rendering.text, clause.text), `${which} that does not stand in it once, word for word.`)
    demand(
      clause.verb === null || occursOnce(clause.text, clause.verb),
      `${which} whose operative words do not stand in it once, word for word.`,
    )
    demand(
      clause.reference === null || dossier.items.some((item) => item.reference === clause.reference),
      `${which}, which is no item.`,
    )
    demand(
      passagesOf(text).some(({ number }) => number === clause.passage) &&
        (clause.reference === null || Number.parseInt(clause.reference, 10) === clause.passage),
      `${which} that is said to be of passage ${clause.passage}.`,
    )
  }
}

function occursOnce(text: string, part: string): boolean {
  return text.split(part).length === 2
}

function checkVariants({ dossier, text, briefs }: Material): void {
  const readings = dossier.variants.flatMap((variant) =>
    variant.readings.map((reading) => ({ variant, reading })),
  )
  for (const variant of dossier.variants) {
    demand(
      sliceOf(text, variant) === variant.exact,
      `Variant ${variant.id} does not quote the text at ${variant.start} to ${variant.end}.`,
    )
  }
  readings.forEach(({ variant, reading }, index) => {
    const name = `The reading of ${reading.url} at ${variant.id}`
    demand(
      reading.kind === 'parallel' || dossier.statement.other_renderings.includes(reading.url),
      `${name} is of a rendering that the statement does not have.`,
    )
    checkBrief(name, variant.id, reading, briefs[index])
  })
  demand(
    briefs.length === readings.length,
    `There are ${briefs.length} briefs for ${readings.length} readings of variants.`,
  )
}

function checkBrief(name: string, variant: string, reading: Reading, brief: Brief | undefined): void {
  demand(brief?.variant === variant && brief.url === reading.url, `${name} has no brief in its place.`)
  if (!brief?.briefIsQuote) return
  const seen = `${reading.difference}\n${reading.quote ?? ''}`
  demand(seen.includes(brief.brief), `${name} has a brief that quotes words which are not in it.`)
  demand(brief.language === reading.language, `${name} is quoted in another language than its own.`)
}

function checkJudgement(judgement: JudgementOfFile, { dossier }: Material): void {
  const party = judgement.party ?? 'all parties'
  const name = `The judgement on ${judgement.commitment} for ${party}`
  const item = dossier.items.find((each) => each.reference === judgement.commitment)
  demand(item?.key === judgement.commitment_key, `${name} does not name an item by its reference and key.`)
  demand(
    judgement.party === null || dossier.statement.parties.some((each) => each.key === judgement.party),
    `${name} is for a party that does not speak in the statement.`,
  )
  demand(
    item !== undefined && judgementsFor(item.force, item.followed).includes(judgement.judgement),
    `${name} is ${judgement.judgement}, which is not open to that item.`,
  )
  for (const citation of judgement.citations) {
    demand(
      dossier.sources.some((source) => source.id === citation.source),
      `${name} cites ${citation.source}, which is not in the library.`,
    )
    demand(
      (citation.link_to_statement === null) === (item?.force === 'claimed'),
      `${name} must say of ${citation.source} how it is linked to the statement if, and only if, it is a status.`,
    )
  }
  const beyond = readRationale(judgement.rationale).references.find(
    (number) => number > judgement.citations.length,
  )
  demand(beyond === undefined, `${name} points to citation ${beyond}, which it does not have.`)
  const line = dossier.judgements.filter(
    (each) => each.commitment === judgement.commitment && each.party === judgement.party,
  )
  demand(line.length === 1, `${name} stands twice.`)
}

const LANGUAGES = ['en', 'fr', 'es', 'ar'] as const

/** Each judgement has its sentence, and each item whose parties are judged apart one for the whole, in every language. */
function checkHeadlines({ dossier, headlines }: Material): void {
  const lineOf = ({ commitment, party }: { commitment: string; party: string | null }) =>
    `${commitment} for ${party ?? 'all parties'}`
  const judged = dossier.judgements.map(lineOf)
  refuseTwice('sentence in short on', headlines.judgements.map(lineOf))
  refuseSets('sentence in short on', judged, headlines.judgements.map(lineOf))
  const apart = dossier.judgements.filter(({ party }) => party !== null).map(({ commitment }) => commitment)
  const wholes = headlines.wholes.map(({ commitment }) => commitment)
  refuseTwice('sentence in short on the whole of', wholes)
  refuseSets('sentence in short on the whole of', [...new Set(apart)], wholes)
  const sentences = [
    ...headlines.judgements.map((each) => ({ name: lineOf(each), each })),
    ...headlines.wholes.map((each) => ({ name: `the whole of ${each.commitment}`, each })),
  ]
  for (const { name, each } of sentences)
    for (const language of LANGUAGES)
      demand(
        faultOfInShort(each[language], language) === null,
        `What is said in short of ${name} in ${language} is not one sentence.`,
      )
}

function refuseSets(noun: string, wanted: readonly string[], found: readonly string[]): void {
  const missing = wanted.find((name) => !found.includes(name))
  demand(missing === undefined, `The ${noun} ${missing} is missing.`)
  const stray = found.find((name) => !wanted.includes(name))
  demand(stray === undefined, `The ${noun} ${stray} is of no judgement.`)
}

function refuseTwice(noun: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  demand(twice === undefined, `The ${noun} ${twice} stands twice in the dossier.`)
}
