import { useTranslations } from 'next-intl'
import { Words } from '@/components/ground/ui/words'
import { dataOfSite } from '@/lib/reading/share/rules/structured-data'
import type { HouseText } from '@/lib/reading/site/types'
import { StructuredDataOf } from '../share/structured-data'

interface HouseNameProps {
  /** Null where nobody gave this site a name: then nothing stands here. */
  name: HouseText | null
  /** The public address of any page of this site. */
  address: string
}

/** Whose site this is, above the head of every reading page, for people and for machines. No link: the first of a page skips to its text. */
export function HouseName({ name, address }: HouseNameProps) {
  const t = useTranslations('site')
  return (
    name && (
      <section className="page housename" aria-label={t('whose')}>
        <Words lang={name.language}>{name.body}</Words>
        <StructuredDataOf data={dataOfSite(name.body, address)} />
      </section>
    )
  )
}
