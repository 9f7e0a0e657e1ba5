import type { Fault } from '../schema'
import type { MessageKind, MessageOutcome } from '../types'

/** A message as far as an outcome depends on it. */
export type AnsweredMessage = {
  readonly kind: MessageKind
  readonly body: string
  readonly mayPublish: boolean
}

/** An outcome as somebody filled it in: empty texts where they left a field out. */
export type Proposed = {
  readonly outcome: MessageOutcome
  readonly matter: string
  readonly reason: string
  readonly showsWords: boolean
  readonly excerpt: string
  readonly ledTo: string
  readonly duplicateOf: string
}

/** Whether readers are shown the sender's own words: of a reply that is accepted always, else where it was chosen. */
export function showsWords({ kind }: AnsweredMessage, { outcome, showsWords: chosen }: Proposed): boolean {
  if (outcome === 'spam') return false
  return kind === 'reply' ? outcome === 'accepted' || outcome === 'partly' : chosen
}

/**
 * What is missing or wrong in an outcome, by field: readers learn what a message was about (in our words, or in the sender's where they
 * permitted it), what it led to where it changed something, and why where it did not. An excerpt of a reply is cut out of it, never written.
 */
export function proposalFaults(
  message: AnsweredMessage,
  proposed: Proposed,
): Readonly<Record<string, readonly Fault[]>> {
  const { outcome, matter, reason, excerpt, ledTo, duplicateOf } = proposed
  if (outcome === 'spam') return {}
  const isReply = message.kind === 'reply'
  const isAccepted = outcome === 'accepted' || outcome === 'partly'
  const shown = showsWords(message, proposed)
  const faults: Record<string, readonly Fault[]> = {}
  if (shown && !message.mayPublish) faults.showsWords = ['permission']
  if (matter === '' && !shown) faults.matter = ['matter']
  if (outcome === 'not_accepted' && reason === '') faults.reason = ['reason']
  if (isAccepted && !isReply && ledTo === '') faults.ledTo = ['led_to']
  if (outcome === 'duplicate' && duplicateOf === '') faults.duplicateOf = ['duplicate_of']
  if (isReply && outcome === 'partly') {
    if (excerpt === '') faults.excerpt = ['excerpt']
    else if (!message.body.includes(excerpt)) faults.excerpt = ['excerpt_words']
  }
  return faults
}

/** What is kept of an outcome: only what it asks for. */
export function keptOf(message: AnsweredMessage, proposed: Proposed, language: string) {
  const { outcome, matter, reason, excerpt, ledTo, duplicateOf } = proposed
  const isSpam = outcome === 'spam'
  const isReply = message.kind === 'reply'
  const kept = (text: string, isAskedFor: boolean) => (isAskedFor && text !== '' ? text : null)
  const words = { matter: kept(matter, !isSpam), reason: kept(reason, !isSpam) }
  return {
    outcome,
    ...words,
    answerLanguage: words.matter === null && words.reason === null ? null : language,
    showsWords: showsWords(message, proposed),
    excerpt: kept(excerpt, isReply && outcome === 'partly'),
    ledTo: kept(ledTo, !isReply && (outcome === 'accepted' || outcome === 'partly')),
    duplicateOf: kept(duplicateOf, outcome === 'duplicate'),
  }
}
