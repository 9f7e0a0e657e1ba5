/**
 * Whether readers see a revision, or did: it is or was final, or is shown as provisional, or was until a newer one replaced it. The same as
 * what the pages of the judgements show.
 */
export function isShown(revision: {
  readonly state: string
  readonly finalAt: Date | null
  readonly shownAsInterimAt: Date | null
}): boolean {
  if (revision.finalAt !== null) return true
  return revision.shownAsInterimAt !== null && ['submitted', 'replaced'].includes(revision.state)
}
