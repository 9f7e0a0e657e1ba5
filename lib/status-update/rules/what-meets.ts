import { latestOf } from '@/lib/platform/partial-date'
import { type CitationInput, type JudgementInput, NOBODY } from '../types'
import type { RequirementResult } from './assess'
import { groupOf, isBlank, isNotByParty, isPrimary, isUndated, stancesThatCount, thatCount } from './counting'
import { isStatus, type RuleId } from './method'
import { type Rationale, readRationale } from './rationale'
import { type Outcome, requirements } from './requirements'

/**
 * What would meet a requirement that is not met, as steps for people: any one of them brings it nearer or meets it. Nothing is ever
 * suggested but to say what nobody has said yet, to fill in what is empty, or to add: what a person has set is never put in question.
 */

/** What can be said of a source or of its use here where nothing is said yet. */
export const SAYABLE = [
  'stance',
  'date',
  'primary',
  'onBehalfOf',
  'group',
  'link',
  'figure',
  'withdrawal',
] as const
export type Sayable = (typeof SAYABLE)[number]

/** What kind of source can be cited besides. */
export const CITABLE = [
  'any',
  'by_party',
  'primary',
  'other_origin',
  'not_by_party',
  'not_by_claimant',
  'figure',
  'linked',
  'withdrawal',
  'for',
  'against',
] as const
export type Citable = (typeof CITABLE)[number]

/** What can be written elsewhere in the form. */
export const WRITABLE = [
  'search',
  'search_after',
  'earlier',
  'reason',
  'one_paragraph',
  'shorten',
  'references',
  'low',
  'elements',
  'cover',
  'later_text',
  'name',
] as const
export type Writable = (typeof WRITABLE)[number]

export type Step =
  /** Of these citations, by number: say all of this. It helps where what is said turns out so. */
  | { readonly kind: 'say'; readonly what: readonly Sayable[]; readonly citations: readonly number[] }
  /** Cite so many more of each kind; all of them are needed. */
  | { readonly kind: 'cite'; readonly what: readonly (readonly [kind: Citable, count: number])[] }
  | {
      readonly kind: 'write'
      readonly what: Writable
      /** How many words, elements or numbers it is about. */
      readonly count: number
      readonly citations: readonly number[]
      /** A partial date, for a search that has to be later. */
      readonly after: string | null
    }

/** The steps for one result of `assess` that is not met, the citations that stand first. */
export function stepsToMeet(input: JudgementInput, result: RequirementResult): readonly Step[] {
  if (result.met) return []
  if (result.id === 'dates') return [{ kind: 'say', what: ['date'], citations: result.citations }]
  return [...sayings(input, result.id), ...additions(input, result.id, result)]
}

/** What a rule finds. The rationale is read once, since reading it is the dear part and what is said of a source leaves it alone. */
function outcomeOf(id: RuleId, input: JudgementInput, rationale: Rationale): Outcome {
  return requirements[id]({ input, counted: thatCount(input), rationale })
}

/** How far a step leads: 2 where the rule is met then, 1 where it is nearer, 0 where nothing is gained. */
function gain(id: RuleId, before: Outcome, after: JudgementInput, rationale: Rationale): 0 | 1 | 2 {
  const outcome = outcomeOf(id, after, rationale)
  if (outcome.met) return 2
  return outcome.have > before.have ? 1 : 0
}

/** Rules that no word about a source can meet. */
const NOT_ABOUT_SOURCES: readonly RuleId[] = [
  'search_log',
  'earlier_uptake',
  'search_after_last_source',
  'later_text',
  'every_element_covered',
  'elements_named',
  'both_named',
  'reason',
  'one_paragraph',
  'word_limit',
  'references',
]

/** What can be said of the citations that stand. Where some of it meets the rule, what only brings it nearer is left out. */
function sayings(input: JudgementInput, id: RuleId): readonly Step[] {
  if (NOT_ABOUT_SOURCES.includes(id)) return []
  const rationale = readRationale(input.rationale)
  const before = outcomeOf(id, input, rationale)
  const ways = input.citations.flatMap((citation) => {
    const reaches = (fields: readonly Sayable[], as: SaidAs) =>
      gain(id, before, saidOf(input, citation, fields, as), rationale)
    const what = leastToSay(input, citation, reaches)
    if (what === null) return []
    const reached = reaches(what.fields, what.as)
    return reached === 0 ? [] : [{ number: citation.number, what: what.fields, reached }]
  })
  const best = Math.max(0, ...ways.map(({ reached }) => reached))
  const steps = new Map<string, { what: readonly Sayable[]; citations: number[] }>()
  for (const { number, what, reached } of ways) {
    if (reached < best) continue
    const key = what.join(' ')
    const step = steps.get(key)
    if (step) step.citations.push(number)
    else steps.set(key, { what, citations: [number] })
  }
  return [...steps.values()].map((step) => ({ kind: 'say' as const, ...step }))
}

type SaidAs = { readonly onBehalfOf: string; readonly stance: 'supports' | 'contradicts' }

/** The fewest things to say of a citation that lead anywhere; null where nothing does. */
function leastToSay(
  input: JudgementInput,
  citation: CitationInput,
  reaches: (fields: readonly Sayable[], as: SaidAs) => 0 | 1 | 2,
): { fields: readonly Sayable[]; as: SaidAs } | null {
  const open = unsaidOf(citation, input)
  if (open.length === 0 || citation.source.isRendering) return null
  const stances = stancesThatCount(input.judgement).filter((stance) => stance !== 'context')
  const ways = [...input.parties.slice(0, 1), NOBODY].flatMap((onBehalfOf) =>
    stances.flatMap((stance) => {
      const as = { onBehalfOf, stance: stance === 'contradicts' ? 'contradicts' : 'supports' } as const
      const full = reaches(open, as)
      if (full === 0) return []
      // One thing after the other is left out, while what remains leads as far.
      const fields = open.reduce<readonly Sayable[]>((kept, field) => {
        const fewer = kept.filter((each) => each !== field)
        return reaches(fewer, as) === full ? fewer : kept
      }, open)
      return fields.length === 0 ? [] : [{ fields, as, full }]
    }),
  )
  const [best] = ways.sort((a, b) => b.full - a.full || a.fields.length - b.fields.length)
  return best ?? null
}

/** What nobody has said of a citation. A link is asked for statuses only. */
function unsaidOf(citation: CitationInput, input: JudgementInput): readonly Sayable[] {
  const { source, stance, linkToStatement, figure, expressWithdrawal } = citation
  const open: Readonly<Record<Sayable, boolean>> = {
    stance: stance === null,
    date: isUndated(citation),
    primary: source.primary === null,
    onBehalfOf: isBlank(source.onBehalfOf),
    group: groupOf(citation) === null,
    link: isStatus(input.judgement) && linkToStatement === null,
    figure: isBlank(figure),
    withdrawal: !expressWithdrawal,
  }
  return SAYABLE.filter((field) => open[field])
}

/** The judgement once that is said of a citation, and of its source wherever it is cited, as the rules would have it. */
function saidOf(
  input: JudgementInput,
  { number, source: { id } }: CitationInput,
  fields: readonly Sayable[],
  { onBehalfOf, stance }: SaidAs,
): JudgementInput {
  const says = (field: Sayable) => fields.includes(field)
  return {
    ...input,
    citations: input.citations.map((each) => {
      if (each.source.id !== id) return each
      const source = {
        ...each.source,
        ...(says('date') && { date: input.statementDate }),
        ...(says('primary') && { primary: true }),
        ...(says('onBehalfOf') && { onBehalfOf }),
        ...(says('group') && { independenceGroup: `another origin than any, ${id}` }),
      }
      if (each.number !== number) return { ...each, source }
      return {
        ...each,
        source,
        ...(says('stance') && { stance }),
        ...(says('link') && { linkToStatement: 'plausible' as const }),
        ...(says('figure') && { figure: '1' }),
        ...(says('withdrawal') && { expressWithdrawal: true }),
      }
    }),
  }
}

/** What can be added or written. */
function additions(input: JudgementInput, id: RuleId, { needed, have }: Outcome): readonly Step[] {
  const counted = thatCount(input)
  const wanting = needed - have
  switch (id) {
    case 'search_log':
      return [write('search')]
    case 'by_party':
    case 'figure':
    case 'linked':
      return [cite([id, 1])]
    case 'primary':
    case 'independent_primary':
      return [cite(['primary', 1])]
    case 'primary_or_independent':
      return [cite(['primary', 1]), cite(['other_origin', wanting])]
    case 'independent':
      return [cite(['other_origin', wanting])]
    case 'independent_not_by_party':
      return [cite(['not_by_party', 1])]
    case 'independent_not_by_claimant':
      return [cite(['not_by_claimant', 1])]
    case 'express_withdrawal':
      return [cite(['withdrawal', 1])]
    case 'one_source':
      return [cite(['any', 1])]
    case 'primary_and_not_by_party':
      return primaryOrOther(counted, input)
    case 'for_and_against':
      return sides(counted)
    case 'both_named':
      return nameable(input)
    case 'low_confidence':
      return [write('low'), cite(['any', 1])]
    case 'every_element_covered':
    case 'elements_named':
      return input.elements.some(({ name }) => !isBlank(name))
        ? [write('cover', wanting)]
        : [write('elements')]
    case 'earlier_uptake':
      return [write('earlier')]
    case 'search_after_last_source': {
      const dates = input.citations.flatMap(({ source }) => source.date ?? [])
      return [{ ...write('search_after'), after: latestOf([input.statementDate, ...dates]) }]
    }
    case 'later_text':
    case 'reason':
    case 'one_paragraph':
      return [write(id)]
    case 'word_limit':
      return [write('shorten', have - needed)]
    case 'references': {
      const cited = input.citations.map(({ number }) => number)
      const dangling = readRationale(input.rationale).references.filter((number) => !cited.includes(number))
      return [{ ...write('references', dangling.length), citations: dangling }]
    }
  }
}

const cite = (...what: readonly (readonly [Citable, number])[]): Step => ({ kind: 'cite', what })
const write = (what: Writable, count = 1): Extract<Step, { kind: 'write' }> => ({
  kind: 'write',
  what,
  count,
  citations: [],
  after: null,
})

/** Of a primary source and another not by a party, whichever is wanting; one document is not its own witness, so one more of either may do. */
function primaryOrOther(counted: readonly CitationInput[], input: JudgementInput): readonly Step[] {
  const hasPrimary = counted.some(isPrimary)
  const hasOther = counted.some((each) => isNotByParty(each, input))
  return [
    ...(hasOther ? [cite(['primary', 1])] : []),
    ...(hasPrimary ? [cite(['not_by_party', 1])] : []),
    ...(hasPrimary || hasOther ? [] : [cite(['primary', 1], ['not_by_party', 1])]),
  ]
}

/** The side of a dispute that has no source with a named origin. */
function sides(counted: readonly CitationInput[]): readonly Step[] {
  const has = (stance: 'supports' | 'contradicts') =>
    counted.some((each) => each.stance === stance && groupOf(each) !== null)
  return [
    ...(has('supports') ? [cite(['against', 1])] : []),
    ...(has('contradicts') ? [cite(['for', 1])] : []),
    ...(has('supports') || has('contradicts') ? [] : [cite(['for', 1], ['against', 1])]),
  ]
}

/** The citations that the rationale has to point to; where there is no pair yet it is cited first. */
function nameable(input: JudgementInput): readonly Step[] {
  const rationale = readRationale(input.rationale)
  const before = outcomeOf('both_named', input, rationale)
  const numbers = thatCount(input).map(({ number }) => number)
  const named = rationale.references
  const helpful = numbers.filter(
    (number) =>
      !named.includes(number) &&
      gain('both_named', before, input, { ...rationale, references: [...named, number] }) > 0,
  )
  const all = numbers.filter((number) => !named.includes(number))
  const pointTo = helpful.length > 0 ? helpful : all
  return pointTo.length > 0
    ? [{ ...write('name', pointTo.length), citations: pointTo }]
    : sides(thatCount(input))
}
