/** Ids of the controls of a row of an alignment, for links of the error summary. */
export function rowId(index: number, field: string): string {
  return `row-${index}-${field}`
}
