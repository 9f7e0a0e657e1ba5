/** What a row of a list says of itself beside its content: where it is to stand, where it stood, counted from 1, and whether it goes. */
type Row = { readonly place: string; readonly stood: string; readonly gone?: 'yes' | undefined }

/**
 * The rows that say something and stay, in the order that was asked for: of two in one place the one that was moved up stands first, the one that
 * was moved down last. Rows left empty are none.
 */
export function arranged<Said extends Row>(rows: readonly Said[]): Omit<Said, keyof Row>[] {
  const last = rows.length + 1
  return rows
    .filter(({ gone }) => gone === undefined)
    .map(({ place: asked, stood, gone: _, ...said }, index) => ({
      said,
      at: Number(asked || stood || last),
      moved: asked === '' || stood === '' ? 0 : Math.sign(Number(asked) - Number(stood)),
      index,
    }))
    .filter(({ said }) => isFilled(said))
    .sort((a, b) => a.at - b.at || a.moved - b.moved || a.index - b.index)
    .map(({ said }) => said)
}

function isFilled(said: object): boolean {
  return Object.values(said).some((value) =>
    typeof value === 'string' ? value !== '' : Object.keys(value).length > 0,
  )
}
