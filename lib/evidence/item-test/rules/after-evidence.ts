/** Whether a test became public after evidence that is cited was recorded here: after all of it, after some, or before all of it. */
export type SetAfter = { readonly how: 'all' | 'some'; readonly first: string } | null

/**
 * Whether somebody who wrote a test could have known the evidence that is measured by it.
 *
 * @param publishedAt since when readers see the test, or when they would: an ISO moment
 * @param recordedAt when each source that is cited was added here: ISO moments
 */
export function setAfter(publishedAt: string, recordedAt: readonly string[]): SetAfter {
  const [first, ...rest] = [...recordedAt].sort()
  if (first === undefined || first >= publishedAt) return null
  return { how: (rest.at(-1) ?? first) < publishedAt ? 'all' : 'some', first }
}
