import { useLocale, useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import type { Dossier } from '@/lib/dossier/types'
import { formatList } from '@/lib/i18n/format'
import { localePath } from '@/lib/i18n/routing'
import { Ref } from '../ui/ref'
import { Words } from '../ui/words'
import { ItemStateMarks } from './item-states'

/** A governing item is not rated itself: it shows what became of the items that it governs. */
export function GovernedItems({ dossier, item }: { dossier: Dossier; item: CommitmentView }) {
  const t = useTranslations('commitment.group')
  const locale = useLocale()
  const governed = dossier.items.filter(({ reference }) => item.governs.includes(reference))
  return (
    <>
      <p className="pb-s">{t('governs', { ref: item.reference, refs: formatList(locale, item.governs) })}</p>
      <ul className="list pb-m">
        {governed.map(({ reference, title, titleLanguage }) => (
          <li key={reference} className="line">
            <Ref>{reference}</Ref>
            <a
              className="plain serif grow"
              href={localePath(locale, `/${dossier.statement.slug}/${reference}`)}
            >
              <Words lang={titleLanguage}>{title}</Words>
            </a>
            <ItemStateMarks states={dossier.states.get(reference) ?? []} />
          </li>
        ))}
      </ul>
    </>
  )
}
