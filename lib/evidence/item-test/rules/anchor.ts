/** The place of a test on the page of its item. */
export function anchorOfTest(number: number): string {
  return `test-${number}`
}
