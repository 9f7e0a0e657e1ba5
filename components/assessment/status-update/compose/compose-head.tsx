import { useLocale, useTranslations } from 'next-intl'
import { OptionNote } from '@/components/text/commitment/option-note'
import { directionOf, localePath } from '@/lib/ground/i18n/routing'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { quotedWords } from '@/lib/text/statement/rules/quoted-words'
import type { JudgedStatement } from '@/lib/text/statement/types'

/** What is judged: the reference, the words, and that an option is no promise. */
export function ComposeHead({ item, statement }: { item: CommitmentView; statement: JudgedStatement }) {
  const t = useTranslations()
  const locale = useLocale()
  const { reference } = item
  const { language } = statement.base
  return (
    <>
      <p className="switch crumbs">
        <a href={localePath(locale, '/desk')}>{t('layout.nav.desk')}</a>
        <a href={localePath(locale, `/${statement.slug}/${reference}`)}>
          {t('desk.publicPage', { ref: reference })}
        </a>
        <a
          href={localePath(locale, `/desk/follow-ups/new?statement=${statement.slug}&item=${reference}`)}
          aria-keyshortcuts="f"
        >
          {t('ui.action.setQuestion')}
        </a>
      </p>
      <div className="hang hang--first">
        <div className="hang__h">
          <span className="siglum" aria-hidden="true">
            {reference}
          </span>
        </div>
        <div>
          <h1 className="subtitle">
            <span aria-hidden="true">{t('layout.nav.newUpdate')}</span>
            <span className="vh">{t('status-update.compose.titleFor', { ref: reference })}</span>
          </h1>
          <p className="dateline pt-s">
            <q lang={language} dir={directionOf(language)}>
              {quotedWords(item)}
            </q>
          </p>
          <OptionNote item={item} named />
        </div>
      </div>
    </>
  )
}
