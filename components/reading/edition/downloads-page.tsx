import { useTranslations } from 'next-intl'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { PageHead } from '@/components/ground/ui/page-head'
import { RailSection } from '@/components/ground/ui/rail-section'
import { runnerOf } from '@/components/text/statement/runner-of'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { CATALOGUE_ADDRESS } from '@/lib/reading/edition/rules/catalogue'
import { dataOfDownloads } from '@/lib/reading/edition/rules/data-set'
import {
  DOWNLOAD_GROUPS,
  type Download,
  type DownloadGroup,
  downloadsOf,
} from '@/lib/reading/edition/rules/downloads'
import { shortTitleIn, titleIn } from '@/lib/text/statement/rules/names-by-language'
import type { StatementView } from '@/lib/text/statement/types'
import { BibliographyLinks } from '../share/bibliography-links'
import { StructuredDataOf } from '../share/structured-data'

interface DownloadsPageProps {
  locale: Locale
  statement: StatementView
  /** Whether there are stored copies that readers may have whole. */
  hasOpenCopies: boolean
}

/** Every file of a statement that other programs take up, with what each is good for. */
export function DownloadsPage({ locale, statement, hasOpenCopies }: DownloadsPageProps) {
  const t = useTranslations('edition')
  const { slug } = statement
  const all = downloadsOf(slug, hasOpenCopies)
  const path = pageAddress('downloads', { statement: slug })
  const data = dataOfDownloads(
    {
      name: titleIn(statement, locale).text,
      description: t('lede'),
      files: all,
      nameOf: (key) => t(`file.${key}`),
    },
    { address: publicAddress(localePath(locale, path)), title: t('title'), language: locale },
  )
  const front = { href: localePath(locale, `/${slug}`), label: shortTitleIn(statement, locale).text }
  return (
    <ReadingPage
      locale={locale}
      path={path}
      title={t('title')}
      statement={runnerOf(statement)}
      current="overview"
    >
      <Crumbs steps={[front]} here={t('title')} />
      <PageHead title={t('title')}>{t('lede')}</PageHead>
      {DOWNLOAD_GROUPS.map((group) => (
        <Group key={group} {...{ locale, slug, group }} files={all.filter((file) => file.group === group)} />
      ))}
      <p className="small quiet pt-m">
        {t.rich('licence', {
          licence: (said) => <a href={localePath(locale, '/about#licence')}>{said}</a>,
        })}
      </p>
      <p className="small quiet">
        {t.rich('catalogue.link', {
          catalogue: (said) => <a href={localePath(locale, CATALOGUE_ADDRESS)}>{said}</a>,
        })}
      </p>
      <StructuredDataOf data={data} />
    </ReadingPage>
  )
}

interface GroupProps {
  locale: Locale
  slug: string
  group: DownloadGroup
  files: readonly Download[]
}

function Group({ locale, slug, group, files }: GroupProps) {
  const t = useTranslations()
  return (
    <RailSection id={group} title={t(`edition.group.${group}`)}>
      <ul className="list">
        {files.map(({ key, format, address }) => (
          <li key={key}>
            <a className="tap" href={localePath(locale, address)}>
              {t(`edition.file.${key}`)} <bdi className="small quiet">{format}</bdi>
            </a>
            <br />
            <span className="small quiet">{t(`edition.fileHow.${key}`)}</span>
          </li>
        ))}
        {group === 'sources' && (
          <li>
            {t('share.bibliography.title')}
            <br />
            <span className="small quiet">{t('share.bibliography.how')}</span>
            <BibliographyLinks slug={slug} which={null} />
          </li>
        )}
      </ul>
    </RailSection>
  )
}
