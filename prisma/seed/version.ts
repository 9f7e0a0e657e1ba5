import type { Dossier } from './schema'

/** The version of a starter dossier, as its file says of itself; the record names it where it is brought in or over. */
export function versionOf({ about }: Pick<Dossier, 'about'>): number {
  return Number(/\bversion (\d+)\b/.exec(about)?.[1] ?? 1)
}
