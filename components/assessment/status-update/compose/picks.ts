import type { DraftInput } from '@/lib/assessment/status-update/schema'

/** What two drafts can differ in, as a writer chooses between them: a text with its language, a list as one. */
export const PARTS = [
  'judgement',
  'inShort',
  'inShortWhole',
  'confidence',
  'seenUpTo',
  'since',
  'laterText',
  'citations',
  'elements',
  'searchLogs',
  'testAnswers',
  'rationale',
] as const
export type Part = (typeof PARTS)[number]

/** From which side each part is taken; one's own where nothing is said. */
export type Picks = Readonly<Partial<Record<Part, 'theirs'>>>

/** One's own draft with the parts in place that were taken from the other. How it stands to a judgement before stays one's own. */
export function pickedFrom(mine: DraftInput, theirs: DraftInput, picks: Picks): DraftInput {
  return {
    ...mine,
    ...(picks.judgement && { judgement: theirs.judgement }),
    ...(picks.inShort && { inShort: theirs.inShort }),
    ...(picks.inShortWhole && { inShortWhole: theirs.inShortWhole }),
    ...(picks.confidence && { confidence: theirs.confidence }),
    ...(picks.seenUpTo && { seenUpTo: theirs.seenUpTo }),
    ...(picks.since && { since: theirs.since }),
    ...(picks.laterText && { laterText: theirs.laterText }),
    ...(picks.citations && { citations: theirs.citations }),
    ...(picks.elements && { elements: theirs.elements }),
    ...(picks.searchLogs && { searchLogs: theirs.searchLogs }),
    ...(picks.testAnswers && { testAnswers: theirs.testAnswers }),
    ...(picks.rationale && {
      rationale: theirs.rationale,
      rationaleLanguage: theirs.rationaleLanguage,
    }),
  }
}
