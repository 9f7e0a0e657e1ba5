import { useLocale, useTranslations } from 'next-intl'
import { SourceLink } from '@/components/evidence/source/source-link'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Time } from '@/components/ground/ui/time'
import { isolated } from '@/lib/ground/i18n/isolated'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import type { SourceHit } from '@/lib/reading/search/types'
import { Context, Lit, LitWords } from './found-words'
import { Inside } from './inside'
import { Where } from './where'

/** A source that was found, on its page of the statement that uses it; outside, where none does. */
export function FoundSource({ hit, named }: { hit: SourceHit; named: boolean }) {
  const t = useTranslations()
  const locale = useLocale()
  const language = useLanguageName()
  const { statement, id, url, title, publisher, date, type, parts, words, address, isPublic } = hit
  const comma = commaIn(locale)
  const isInside = statement !== null && isPublic
  return (
    <li>
      <Where
        what={t('search.kind.source', { what: isolated(id) })}
        parts={parts}
        statement={named ? statement : null}
        isPublic={isPublic}
      >
        {statement === null && <span>{t('search.outside')}</span>}
      </Where>
      <p className="t">
        {isInside && (
          <Inside path={`/${statement.slug}/sources/${id}`}>
            <LitWords words={title} />
          </Inside>
        )}
        {!isInside && !isPublic && (
          <Inside path={`/desk/sources/${id}`}>
            <LitWords words={title} />
          </Inside>
        )}
        {!isInside && isPublic && url !== null && (
          <SourceLink source={hit} url={url}>
            <LitWords words={title} />
          </SourceLink>
        )}
        {!isInside && isPublic && url === null && <LitWords words={title} />}
      </p>
      <p className="meta">
        <bdi>
          <Lit pieces={publisher} />
        </bdi>
        {comma}
        {date === null ? t('status-update.citation.undated') : <Time date={date} />}
        {comma}
        {t(`source.type.${type}`)}
        {comma}
        {language(title.language)}
      </p>
      {words && <Context words={words} />}
      {address && (
        <p className="hit" dir="ltr">
          <Lit pieces={address} />
        </p>
      )}
    </li>
  )
}
