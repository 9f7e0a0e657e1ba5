import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { Facts } from '@/components/ground/ui/facts'
import { PageHead } from '@/components/ground/ui/page-head'
import { isolated } from '@/lib/ground/i18n/isolated'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { sideBySideAddress } from '@/lib/text/statement/rules/addresses'
import type { SideBySideRow } from '@/lib/text/statement/rules/aligned'
import type { RenderingView, StatementView, WordedItem } from '@/lib/text/statement/types'
import { useRenderingName } from './names'
import { runnerOf } from './runner-of'
import { DifferencesInForce, SideBySide } from './side-by-side'

/** What a page of a text beside the base is given, whichever text it is. */
export interface BesideProps {
  locale: Locale
  statement: StatementView
  items: readonly WordedItem[]
  /** The day at whose end it is shown, YYYY-MM-DD; absent for what stands now. */
  day?: string
}

interface BesidePageProps extends BesideProps {
  other: RenderingView
  lines: readonly SideBySideRow[]
  /** What is said first: how the two compare, or how much of the other was seen. */
  head: ReactNode
  /** Who says where the two differ in force. */
  how: string
  /** What follows the lines. */
  children: ReactNode
}

/** A text beside the base, clause by clause: what each says, how firmly, and what is known of where it comes from. */
export function BesidePage({
  locale,
  statement,
  items,
  day,
  other,
  lines,
  head,
  how,
  children,
}: BesidePageProps) {
  const t = useTranslations('statement')
  const nav = useTranslations('layout.nav')
  const name = useRenderingName()(other)
  const { slug, base } = statement
  const title = t('wording.title', { name: isolated(name) })
  return (
    <ReadingPage
      locale={locale}
      path={sideBySideAddress(slug, other.key)}
      title={title}
      statement={runnerOf(statement)}
      current="versions"
      day={day ?? null}
    >
      <Crumbs
        steps={[{ href: localePath(locale, `/${slug}/variants`), label: nav('versions') }]}
        here={<bdi>{name}</bdi>}
      />
      <PageHead title={title}>
        {head} {t('wording.notCorrected')}
      </PageHead>
      <DifferencesInForce base={base} other={other} lines={lines} how={how} />
      <SideBySide slug={slug} base={base} other={other} lines={lines} items={items} />
      {children}
    </ReadingPage>
  )
}

/** Where the text beside the base comes from, as facts. */
export function WhereFrom({ children }: { children: ReactNode }) {
  const t = useTranslations('statement.wording')
  return (
    <section className="clause" aria-labelledby="about">
      <h2 className="h2" id="about">
        {t('about')}
      </h2>
      <Facts>{children}</Facts>
    </section>
  )
}
