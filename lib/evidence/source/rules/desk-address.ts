/** One source on the desk. */
export function deskSourceAddress(id: string): string {
  return `/desk/sources/${id}`
}
