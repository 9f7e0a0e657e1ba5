/** Whether two lists hold the same roles, in whatever order. */
export function sameRoles(some: readonly string[], others: readonly string[]): boolean {
  return [...some].sort().join() === [...others].sort().join()
}
