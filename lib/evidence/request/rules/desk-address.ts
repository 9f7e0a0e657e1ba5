/** One request for documents on the desk. */
export function deskRequestAddress(id: string): string {
  return `/desk/requests/${id}`
}
