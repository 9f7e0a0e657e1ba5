/** A line as addresses and forms name it. */
export interface Line {
  /** The address of its statement. */
  readonly statement: string
  /** Of its item. */
  readonly reference: string
  /** Key of the party whose line it is, or `all`. */
  readonly party: string
}

/** The page on which a judgement on a line is composed, without a language. */
export function composingPage({ statement, reference, party }: Line): string {
  return `/desk/${statement}/${reference}?party=${party}`
}
