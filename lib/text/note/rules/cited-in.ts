/**
 * The words of a context note, and between them the numbers of the sources that it names in square brackets.
 *
 * @param count how many sources it has: a number of none is words
 */
export function citedIn(text: string, count: number): readonly (string | number)[] {
  return text.split(/\[(\d{1,3})\]/).flatMap((part, at): (string | number)[] => {
    if (at % 2 === 0) return part === '' ? [] : [part]
    const n = Number(part)
    return n >= 1 && n <= count ? [n] : [`[${part}]`]
  })
}
