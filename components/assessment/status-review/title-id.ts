/** The id of a submission's title on the page, which names the forms that decide on it. */
export function titleId(revisionId: string): string {
  return `title-${revisionId}`
}
