/** The id of a question on its page, and so the end of its address. */
export function questionAnchor(question: { readonly id: string }): string {
  return `f-${question.id.slice(0, 8)}`
}
