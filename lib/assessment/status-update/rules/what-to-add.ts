import { latestOf } from '@/lib/ground/i18n/partial-date'
import type { CitationInput, JudgementInput } from '../types'
import { groupOf, isBlank, isNotByParty, isPrimary, thatCount } from './citations-that-count'
import { gain, outcomeOf } from './gain'
import type { Citable, Step, Writable } from './meeting-step'
import type { RuleId } from './method'
import { readRationale } from './rationale'
import type { Outcome } from './requirements'

/** What can be added or written so that a rule is met. */
export function additions(input: JudgementInput, id: RuleId, { needed, have }: Outcome): readonly Step[] {
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
    case 'from_claimant':
      // With others that count the claimant is not the only one: nothing that is added makes it so.
      return counted.length === 0 && input.claimants.length > 0
        ? [cite(['by_claimant', 1])]
        : [write('another_finding')]
    case 'only_low':
      return [write('low')]
    case 'elements_cited':
      return [write('cite_elements', wanting)]
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
