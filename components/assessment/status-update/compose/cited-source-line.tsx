'use client'

import { useLocale, useTranslations } from 'next-intl'
import { SourceDocument } from '@/components/evidence/source/source-address'
import { TitleBasisMark } from '@/components/evidence/source/source-title'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Time } from '@/components/ground/ui/time'
import { localePath } from '@/lib/ground/i18n/routing'
import { useComposing } from './composing'
import { sourceOf } from './composition'
import { IntentButton } from './row-field'

/** The source with the way to its own page, where its words are copied from, and to its page here. */
export function CitedSourceLine({ index, sourceId }: { index: number; sourceId: string }) {
  const { view } = useComposing()
  const t = useTranslations()
  const locale = useLocale()
  const languageName = useLanguageName()
  const source = sourceOf(view, sourceId)
  const number = index + 1
  return (
    <>
      <p className="line">
        {source && (
          <span className="quiet small">
            <bdi>{source.publisher}</bdi>,{' '}
            {source.date ? <Time date={source.date} /> : t('status-update.citation.undated')},{' '}
            {languageName(source.language)}
          </span>
        )}
        {source && <TitleBasisMark source={source} />}
        <span className="push">
          <IntentButton value={`remove-citation ${number}`} className="linklike tap small">
            {t('status-update.compose.removeCitation', { n: number })}
          </IntentButton>
        </span>
      </p>
      {source && (
        <p className="line small">
          <SourceDocument source={source} slug={view.statement.slug}>
            {t('status-update.compose.openDocument')}
            <span className="vh">
              {' '}
              {source.id}, {t('status-update.compose.newTab')}
            </span>
          </SourceDocument>
          {!view.isSecond && (
            <a
              className="tap"
              href={localePath(locale, `/${view.statement.slug}/sources/${source.id}`)}
              target="_blank"
              rel="noopener"
            >
              {t('status-update.compose.sourcePage', { id: source.id })}
              <span className="vh">, {t('status-update.compose.newTab')}</span>
            </a>
          )}
        </p>
      )}
    </>
  )
}
