/** Whether what is shown of an item is provisional, final, in part provisional, or nothing judged. */
export type Standing = 'provisional' | 'final' | 'mixed' | 'none'

export function standingOf(lines: readonly { as: 'provisional' | 'final' }[]): Standing {
  const [first] = lines
  if (!first) return 'none'
  return lines.every(({ as }) => as === first.as) ? first.as : 'mixed'
}
