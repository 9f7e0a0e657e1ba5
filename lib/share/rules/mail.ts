/** Opens the reader's own mail program with a title and an address in it; nothing is sent, asked or counted by us. */
export function mailAddress(title: string, address: string): string {
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`
}
