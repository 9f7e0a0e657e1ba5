import { useLocale } from 'next-intl'
import { commaIn } from '@/lib/i18n/punctuation'
import { localePath } from '@/lib/i18n/routing'
import { Ref } from '../ui/ref'

/** Items of a statement by reference, in the order given, each leading to its page. */
export function ItemRefs({ slug, references }: { slug: string; references: readonly string[] }) {
  const locale = useLocale()
  return references.map((reference, index) => (
    <span key={reference}>
      {index > 0 && commaIn(locale)}
      <a href={localePath(locale, `/${slug}/${reference}`)}>
        <Ref>{reference}</Ref>
      </a>
    </span>
  ))
}
