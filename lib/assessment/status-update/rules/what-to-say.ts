import { NOBODY } from '@/lib/text/statement/types'
import type { CitationInput, JudgementInput } from '../types'
import { groupOf, isBlank, isUndated, partiesAsked, stancesThatCount } from './citations-that-count'
import { gain, outcomeOf } from './gain'
import { SAYABLE, type Sayable, type Step } from './meeting-step'
import { isStatus, type RuleId } from './method'
import { readRationale } from './rationale'

/** Rules that no word about a source can meet. */
const NOT_ABOUT_SOURCES: readonly RuleId[] = [
  'search_log',
  'earlier_uptake',
  'search_after_last_source',
  'later_text',
  'every_element_covered',
  'elements_named',
  'elements_cited',
  'only_low',
  'both_named',
  'reason',
  'one_paragraph',
  'word_limit',
  'references',
]

/** What can be said of the citations that stand. Where some of it meets the rule, what only brings it nearer is left out. */
export function sayings(input: JudgementInput, id: RuleId): readonly Step[] {
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
  const ways = [...partiesAsked(input).slice(0, 1), ...input.claimants.slice(0, 1), NOBODY].flatMap(
    (onBehalfOf) =>
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
