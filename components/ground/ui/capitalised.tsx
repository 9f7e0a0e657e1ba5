import { useLocale } from 'next-intl'

/** A phrase that is written to stand inside a sentence, standing here on its own. */
export function Capitalised({ children }: { children: string }) {
  return children.slice(0, 1).toLocaleUpperCase(useLocale()) + children.slice(1)
}
