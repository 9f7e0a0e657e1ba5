/** What a judgement, or a citation of one, is called where a part of a list follows it: `7c.all.2`, `7c.all.2.5`. */
interface NamedPlace {
  readonly reference: string
  readonly line: string
  readonly number: number
  readonly citation?: number
}

/** The name of a place. */
export function nameOfPlace({ reference, line, number, citation }: NamedPlace): string {
  return [reference, line, number, ...(citation === undefined ? [] : [citation])].join('.')
}

/** The place that a name is of; null for what is none. */
export function readPlace(name: string): NamedPlace | null {
  const found = /^(\d{1,4}[a-z]{1,4})\.([a-z0-9-]{1,60})\.(\d{1,6})(?:\.(\d{1,6}))?$/.exec(name)
  if (!found) return null
  const [, reference = '', line = '', number, citation] = found
  return {
    reference,
    line,
    number: Number(number),
    ...(citation === undefined ? {} : { citation: Number(citation) }),
  }
}
