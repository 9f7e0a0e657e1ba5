import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/ground/i18n/routing'
import { CATALOGUE_ADDRESS } from '@/lib/reading/edition/rules/catalogue'
import { DOWNLOAD_GROUPS, type Download } from '@/lib/reading/edition/rules/downloads'
import { BibliographyLinks } from '../share/bibliography-links'

interface DownloadRowProps {
  slug: string
  files: readonly Download[]
}

/** Every file of a statement that other programs take up, a line for what they are about; what each is good for opens. */
export function DownloadRow({ slug, files }: DownloadRowProps) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <>
      <dt id="download">{t('edition.title')}</dt>
      <dd>
        {DOWNLOAD_GROUPS.map((group) => (
          <div key={group} className="line">
            <span className="quiet">{t(`edition.group.${group}`)}</span>
            {files
              .filter((file) => file.group === group)
              .map(({ key, format, address }) => (
                <a key={key} className="tap" href={localePath(locale, address)}>
                  {t(`edition.file.${key}`)} <bdi>{format}</bdi>
                </a>
              ))}
            {group === 'sources' && <BibliographyLinks slug={slug} which={null} />}
          </div>
        ))}
        <details>
          <summary className="linklike tap">{t('edition.what')}</summary>
          <dl>
            {files.map(({ key, format }) => (
              <div key={key} className="pt-s">
                <dt>
                  {t(`edition.file.${key}`)} <bdi>{format}</bdi>
                </dt>
                <dd>{t(`edition.fileHow.${key}`)}</dd>
              </div>
            ))}
          </dl>
        </details>
        <p className="quiet">
          {t.rich('edition.licence', {
            licence: (said) => <a href={localePath(locale, '/about#licence')}>{said}</a>,
          })}{' '}
          {t.rich('edition.catalogue.link', {
            catalogue: (said) => <a href={localePath(locale, CATALOGUE_ADDRESS)}>{said}</a>,
          })}
        </p>
      </dd>
    </>
  )
}
