import { fold } from '@/lib/ground/platform/fold'
import type { Query } from './query'

/** How many words of a question are looked for one by one where they stand nowhere together; of more the first. */
export const MOST_EACH = 12

/** Words that stand in nearly every text and say nothing by themselves, folded. */
const EVERYWHERE = new Set(
  fold(
    'a an and are as at be been by did do does for from had has have how in is it its not of on or that the their there they this to was were what when where which who why will with ' +
      'au aux ce ces cette dans de des du elle elles en est et etre il ils la le les leur leurs mais ne ni nous ou où par pas pour qu que qui sa se ses son sont sur un une vous ' +
      'al como con cual del donde el ella ellos entre era es esta este fue ha han la las lo los más no o para pero por que qué quién se ser si sin sobre son su sus también un una y ya ' +
      'أن أو أي إلى إن التي الذي الذين بعد بين ثم حتى عن على عند غير في قبل قد كان كانت كل كما كيف لا لكن لم ليس ما ماذا مع من منذ نحو هذا هذه هل هو هي و',
  ).split(' '),
)

/**
 * The questions that a question is made of: one for each word and each phrase, each without what is not to be there. Words that stand
 * everywhere are left out, unless there is no other. Empty where there is but one: it was looked for already.
 */
export function eachWord({ words, phrases, without }: Query): readonly Query[] {
  const asked = [...new Map(words.map((word) => [fold(word), word])).values()]
  const telling = asked.filter((word) => !EVERYWHERE.has(fold(word)))
  const chosen = telling.length + phrases.length > 0 ? telling : asked
  if (words.length + phrases.length < 2) return []
  return [
    ...phrases.map((phrase) => ({ words: [], phrases: [phrase], without })),
    ...chosen.map((word) => ({ words: [word], phrases: [], without })),
  ].slice(0, MOST_EACH)
}

/** What a question of one word or phrase is called, as it was typed. */
export function nameOfOne({ words, phrases }: Query): string {
  return words[0] ?? phrases[0] ?? ''
}

/**
 * What a word weighs among others: having one more of the words counts for more than having a rarer one, and of as many words the rarer ones
 * count.
 *
 * @param n in how many places it stands
 */
export function weightOf(n: number): number {
  return 1 + 1 / (1 + Math.log1p(n))
}
