import { useLocale, useTranslations } from 'next-intl'
import { Missing } from '@/components/ground/ui/missing'
import { Ref } from '@/components/ground/ui/ref'
import { Glyph } from '@/components/text/method/glyph'
import { OwnTitle } from '@/components/text/statement/own-words'
import type { DeskSourceView } from '@/lib/evidence/source/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { SourceTitle, TitleBasisMark } from './source-title'

interface DeskSourceHeadProps {
  source: DeskSourceView
  /** The items that it bears on, as they are called in the page's language. */
  leads: DeskSourceView['leads']
  isAnalyst: boolean
}

/** A source's title, whether readers see it, what it bears on, and what can be done with it. */
export function DeskSourceHead({ source, leads, isAnalyst }: DeskSourceHeadProps) {
  const t = useTranslations()
  const locale = useLocale()
  const { listed, addedBy, addedAt } = source
  return (
    <section>
      <h1 className="subtitle">
        <SourceTitle source={source} /> <TitleBasisMark source={source} />
      </h1>
      <p className="small quiet pt-s">
        {addedBy !== null &&
          t('source.collect.addedBy', { name: isolated(addedBy), date: formatDate(locale, addedAt) })}{' '}
        {listed &&
          (listed.by === null
            ? t('source.collect.public')
            : t('source.collect.listedBy', {
                name: isolated(listed.by),
                date: formatDate(locale, listed.at),
              }))}
      </p>
      {listed === null && (
        <p className="pt-s">
          <Missing>{t('source.collect.notPublic')}</Missing>
        </p>
      )}
      {leads.length > 0 && (
        <ul className="list small pt-s">
          {leads.map(({ slug, reference, title, titleLanguage, stance }) => (
            <li key={`${slug} ${reference}`} className="line">
              <span className="quiet">{t('source.bearsOn')}</span> <Ref>{reference}</Ref>
              <a className="tap plain grow" href={localePath(locale, `/${slug}/${reference}`)}>
                <OwnTitle of={{ title, titleLanguage }} />
              </a>
              <span className="quiet">
                <Glyph name={stance} /> {t(`status-update.stance.${stance}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {isAnalyst && (
        <p className="btns pt-m pb-m">
          <a className="btn" href={localePath(locale, `/desk/sources/${source.id}/work`)}>
            {t('source.collect.workTitle')}
          </a>
          <a className="btn" href={localePath(locale, `/desk/sources/cite?source=${source.id}`)}>
            {t('status-update.compose.cite', { id: source.id })}
          </a>
        </p>
      )}
    </section>
  )
}
