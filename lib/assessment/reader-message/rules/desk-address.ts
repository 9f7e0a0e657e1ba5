/** One message of a reader on the desk. */
export function deskMessageAddress(id: string): string {
  return `/desk/reader-messages/${id}`
}
