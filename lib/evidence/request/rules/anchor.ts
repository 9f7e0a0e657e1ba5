/** The id of a request on its page, and so the end of its address. */
export function anchorOfRequest(request: { readonly id: string }): string {
  return `r-${request.id.slice(0, 8)}`
}
