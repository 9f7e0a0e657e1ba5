/** On which copy the words of a quote were seen, where it is not the source's own page: what copy, at which address, on which day. */
export const SEEN_OF_QUOTE = ['seenCopy', 'seenAddress', 'seenOn'] as const

/** What a citation says, as the form has it, in its order. */
export const SAID_OF_USE = [
  'sourceId',
  'stance',
  'shows',
  'linkToStatement',
  'quote',
  'locator',
  'figure',
  'expressWithdrawal',
  ...SEEN_OF_QUOTE,
  'quoteExplained',
] as const

/** What it says of the source itself: kept with the source, and the same however often that is cited. */
export const SAID_OF_SOURCE = ['primary', 'onBehalfOf', 'independenceGroup', 'date'] as const

/** All fields of a citation in the form. */
export const CITATION_ROW = [...SAID_OF_USE, ...SAID_OF_SOURCE] as const

/** What a revision keeps of it, in the order of the canonical text that is hashed. */
export const KEPT_OF_CITATION = ([...SAID_OF_USE, 'number'] as const).toSorted()

/** An object of these fields, each with its value. */
export function fieldsWith<Field extends string, Value>(
  fields: readonly Field[],
  of: (field: Field) => Value,
): Record<Field, Value> {
  return Object.fromEntries(fields.map((field) => [field, of(field)])) as Record<Field, Value>
}

/** Of an object these fields alone, in this order. */
export function picked<Row, Field extends keyof Row & string>(
  row: Row,
  fields: readonly Field[],
): Pick<Row, Field> {
  return Object.fromEntries(fields.map((field) => [field, row[field]])) as Pick<Row, Field>
}
