import { useLocale, useTranslations } from 'next-intl'
import { variantsOn } from '@/components/text/commitment/item-words'
import { BY_PARTY, PartyForcesInShort } from '@/components/text/commitment/party-forces'
import { localePath } from '@/lib/ground/i18n/routing'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { StatementView } from '@/lib/text/statement/types'

/** Under an item's words: how each party's own text words them, where that is known to differ, and the ways to the places where versions differ. */
export function ItemVersions({ item, statement }: { item: CommitmentView; statement: StatementView }) {
  const t = useTranslations()
  const page = localePath(useLocale(), `/${statement.slug}/variants`)
  const differing = variantsOn(item, statement.variants)
  return (
    <>
      {item.byParty && (
        <PartyForcesInShort byParty={item.byParty} parties={statement.parties} href={`#${BY_PARTY}`} />
      )}
      {differing.length > 0 && (
        <p className="small line">
          <span>{t('commitment.wordingVaries')}</span>
          {differing.map(({ key }) => (
            <a key={key} className="tap" href={`${page}#${key}`}>
              {t('statement.sideBySide')}
              {differing.length > 1 && (
                <>
                  {' '}
                  <bdi>{key}</bdi>
                </>
              )}
            </a>
          ))}
        </p>
      )}
    </>
  )
}
