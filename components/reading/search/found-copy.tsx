import { useLocale, useTranslations } from 'next-intl'
import { Time } from '@/components/ground/ui/time'
import { copyAddress, deskCopyAddress } from '@/lib/evidence/source/rules/addresses'
import { isolated } from '@/lib/ground/i18n/isolated'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import type { CopyHit } from '@/lib/reading/search/types'
import { Context, LitWords } from './found-words'
import { Inside } from './inside'
import { Where } from './where'

/** A stored copy whose text was found: where it stands, and the words around what was looked for. */
export function FoundCopy({ hit, named }: { hit: CopyHit; named: boolean }) {
  const t = useTranslations('search')
  const { statement, source, number, fetchedAt, title, publisher, words, isPublic } = hit
  const path =
    isPublic && statement ? copyAddress(statement.slug, source, number) : deskCopyAddress(source, number)
  return (
    <li>
      <Where
        what={t('kind.copy', { what: isolated(source) })}
        statement={named ? statement : null}
        isPublic={isPublic}
      />
      <p className="t">
        <Inside path={path}>
          <LitWords words={title} />
        </Inside>
      </p>
      <p className="meta">
        <bdi>{publisher}</bdi>
        {commaIn(useLocale())}
        {t('storedOn')} <Time date={fetchedAt} />
      </p>
      {words.pieces.length > 0 && <Context words={words} />}
    </li>
  )
}
