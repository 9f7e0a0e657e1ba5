/** What waits for a member, as far as the head of the desk counts it. */
export interface Waiting {
  /** How many they may approve as they stand, of all that people wrote; null for who is no reviewer. */
  readonly ready: number | null
  /** How many of theirs came back, and how many second judgements they are asked for. */
  readonly back: number
  readonly asked: number
  readonly questions: { readonly mine: number; readonly overdue: number; readonly nobody: number }
}

/** A sentence of the head, by its message, and how many it counts. */
export interface Said {
  readonly message: 'ready' | 'back' | 'asked' | 'mine' | 'overdue' | 'nobody' | 'nothing'
  readonly n: number
}

/**
 * What the head of the desk says: a sentence for each that waits. That nothing waits is said only where no part of the desk holds anything; where
 * something does that is not counted, its own title says so.
 */
export function saidOf({ ready, back, asked, questions }: Waiting, isEmpty: boolean): readonly Said[] {
  const counted: readonly Said[] = [
    { message: 'back', n: back },
    { message: 'asked', n: asked },
    { message: 'mine', n: questions.mine },
    { message: 'overdue', n: questions.overdue },
    { message: 'nobody', n: questions.nobody },
  ]
  const said = counted.filter(({ n }) => n > 0)
  if (ready !== null) return [{ message: 'ready', n: ready }, ...said]
  return said.length === 0 && isEmpty ? [{ message: 'nothing', n: 0 }] : said
}
