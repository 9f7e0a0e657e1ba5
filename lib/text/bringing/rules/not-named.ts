/** What people write where a text names nobody, in the languages of the interface: as pages say it (`statement.notNamed`). */
export const NOT_NAMED = ['not named', 'non indiqué', 'no se indica', 'غير مذكور'] as const

/** Who represents a party as it is kept: null where somebody says that the text names nobody. What was left empty stays so, and is missing. */
export function representedOf(typed: string): string | null {
  const said = typed.trim().replace(/\.$/, '').toLowerCase()
  return NOT_NAMED.some((words) => words === said) ? null : typed
}
