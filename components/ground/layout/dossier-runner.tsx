import { useTranslations } from 'next-intl'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { Runner, type Tab } from './runner'

export type DossierTab = 'overview' | 'text' | 'versions' | 'sources' | 'record'

export interface RunnerStatement {
  /** The first segment of its pages' addresses. */
  slug: string
  /** Short title with place and date for the pages of each language, and the language that it is in. */
  titles: Readonly<Record<string, { readonly text: string; readonly language: string }>>
}

interface DossierRunnerProps {
  locale: Locale
  statement: RunnerStatement
  current?: DossierTab
}

/** The pages of one dossier, on every page of it. */
export function DossierRunner({ locale, statement, current }: DossierRunnerProps) {
  const t = useTranslations('layout.nav')
  const tabs = useDossierTabs(locale, statement.slug)
  const title = statement.titles[locale]
  return (
    <Runner
      title={title && <bdi lang={title.language}>{title.text}</bdi>}
      label={t('dossier')}
      current={current}
      tabs={tabs}
    />
  )
}

/** The pages of a statement's dossier, as its head and its foot list them. */
export function useDossierTabs(locale: Locale, slug: string): readonly (Tab & { key: DossierTab })[] {
  const t = useTranslations('layout.nav')
  const base = localePath(locale, `/${slug}`)
  return [
    { key: 'overview', href: base, label: t('overview') },
    { key: 'text', href: `${base}/statement`, label: t('text') },
    { key: 'versions', href: `${base}/variants`, label: t('versions') },
    { key: 'sources', href: `${base}/sources`, label: t('sources') },
    { key: 'record', href: `${base}/history`, label: t('record') },
  ]
}
