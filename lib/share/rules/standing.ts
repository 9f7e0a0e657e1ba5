/** Whether what is shown of an item is interim, final, in part interim, or nothing judged. */
export type Standing = 'interim' | 'final' | 'mixed' | 'none'

export function standingOf(lines: readonly { as: 'interim' | 'final' }[]): Standing {
  const [first] = lines
  if (!first) return 'none'
  return lines.every(({ as }) => as === first.as) ? first.as : 'mixed'
}
