import type { z } from 'zod'
import commitment from '@/lib/ground/i18n/messages/en/commitment.json'
import said from '@/lib/ground/i18n/messages/en/status-update.json'
import { noPromiseOf } from '@/lib/text/commitment/rules/force'
import { JUDGED_FINDINGS } from '@/lib/text/method/types'
import type { itemSchema } from '../schema/item'
import type { citationSchema, judgementSchema } from '../schema/judgement'
import type { sourceSchema } from '../schema/source'
import type { passageSchema, statementSchema } from '../schema/statement'

// What assistants are told of a record, in English sentences: never less than its exact words, what was judged and how far that has come, and
// where people read the same. The names of statuses are those of our pages.

type Item = z.output<typeof itemSchema>
type Source = z.output<typeof sourceSchema>

/** That no judgement of an item is shown, so that no assistant takes it for a finding. */
export const UNJUDGED =
  'No judgement of it is shown. This says nothing of what was done or not done; do not report it as not done.'

const names: Readonly<Record<string, string>> = { ...said.status, ...said.finding }

/** What a status or a finding is called. */
function nameOf(judgement: string): string {
  return names[judgement] ?? judgement
}

/** What a statement is. */
export function spokenStatement(statement: z.output<typeof statementSchema>): string {
  const { title, date, place, language, parties, passages, permalink } = statement
  const by = parties.map(({ name }) => name).join(', ')
  return `${title}, ${place}, ${date}. By ${by}. ${passages} passages, in “${language}”. ${permalink}`
}

/** Words of a statement's text. */
export function spokenPassage({ number, text, permalink }: z.output<typeof passageSchema>): string {
  return `¶${number}: “${text}” ${permalink}`
}

/** A marked item with what stands for it. @param asOf the day of which it is told, YYYY-MM-DD; null for now */
export function spokenItem(item: Item, asOf: string | null): string {
  const {
    reference,
    force,
    exact,
    quoted,
    byParty,
    passage,
    introducedBy = [],
    judgements,
    states,
    followed,
    withdrawn,
    permalink,
  } = item
  const noPromise = noPromiseOf(item)
  const firm = `${commitment.force[force]}${noPromise === null ? '' : byParty ? `. ${byParty.said}` : `: an ${noPromise}, never a promise`}`
  return [
    `Item ${reference} of ${item.statement} (¶${passage}). ${firm}. Exact words (“${item.language}”): “${quoted}”`,
    ...(quoted === exact
      ? []
      : [`Of these its own, never to be quoted without the verb before them: “${exact}”`]),
    ...introducedBy.map(
      (by) => `Introduced by ¶${by.passage}, in words that are not the item’s own: “${by.exact}”`,
    ),
    ...(byParty
      ? [
          `${byParty.caution} ${byParty.parties.map(({ party, force: firmness, words: [first] }) => `${party}: ${commitment.force[firmness]}${first ? `, “${first.words}” (${first.how}${first.address === null ? '' : `, ${first.address}`})` : ''}`).join('; ')}. No second person has reviewed this.`,
        ]
      : []),
    ...(withdrawn ? [`It was withdrawn on ${withdrawn.on}: ${withdrawn.reason}`] : []),
    ...judgements.map(spokenShown),
    ...(judgements.length === 0 && !withdrawn ? [spokenUnjudged(followed, states)] : []),
    `${asOf === null ? 'As it stands now' : `As it stood at the end of ${asOf} (UTC)`}: ${permalink}`,
  ].join('\n')
}

function spokenUnjudged(followed: boolean, states: Item['states']): string {
  if (!followed) return 'It takes no judgements: a position, or an item that introduces others.'
  return `${states.map(({ key }) => nameOf(key)).join(', ')}. ${UNJUDGED}`
}

function spokenShown(shown: Item['judgements'][number]): string {
  const { line, judgement, standing, confidence, seenUpTo, inShort, newerWaits, permalink } = shown
  const kind = JUDGED_FINDINGS.some((finding) => finding === judgement) ? 'Finding' : 'Status'
  return [
    `${kind} for ${line === 'all' ? 'all parties' : line}: ${nameOf(judgement)}, ${spokenStanding(standing)}, ${said.confidence[confidence]}, sources checked up to ${seenUpTo}.`,
    inShort === null ? null : `In short: ${inShort}`,
    newerWaits ? 'A newer judgement is shown as provisional.' : null,
    permalink,
  ]
    .filter((part) => part !== null)
    .join(' ')
}

function spokenStanding(standing: z.output<typeof judgementSchema>['standing']): string {
  return standing === 'provisional' ? 'provisional (its review is not over)' : standing
}

/** A judgement. */
export function spokenJudgement(judgement: z.output<typeof judgementSchema>): string {
  const { item, line, number, standing, confidence, seenUpTo, rationale, permalink } = judgement
  return `Judgement ${number} on ${item} for ${line}: ${nameOf(judgement.judgement)}, ${spokenStanding(standing)}, ${said.confidence[confidence]}, sources checked up to ${seenUpTo}. ${rationale} ${permalink}`
}

/** A citation with its source. */
export function spokenCitation(
  citation: z.output<typeof citationSchema>,
  source: Source | undefined,
): string {
  const { line, judgement, number, stance, shows, quote, locator, permalink } = citation
  const from = source ? spokenSource(source) : citation.source
  return [
    `[${line} ${judgement}.${number}] ${stance}: ${shows}`,
    quote === null ? 'No exact quote.' : `Quote${locator === null ? '' : ` (${locator})`}: “${quote}”`,
    `Source: ${from}`,
    `Judgement: ${permalink}`,
  ].join('\n')
}

/** A source. */
export function spokenSource({ id, title, publisher, date, url, permalink }: Source): string {
  return `${id}, ${title}, ${publisher}, ${date ?? 'undated'}. ${url ?? 'no address'} ${permalink}`
}
