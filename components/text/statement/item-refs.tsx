import { useLocale } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'

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
