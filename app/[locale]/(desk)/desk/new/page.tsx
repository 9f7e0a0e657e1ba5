import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { ItemPicker } from '@/components/desk/item-picker'
import { PageHead } from '@/components/ui/page-head'
import { loadCommitments } from '@/lib/dossier/loaders/items'
import { loadPublishedRevisions } from '@/lib/dossier/loaders/judgements'
import { loadStatement, loadStatements } from '@/lib/dossier/loaders/statement'
import { localeOf } from '@/lib/i18n/routing'
import { holds } from '@/lib/platform/actor'
import { currentActor } from '@/lib/platform/session'

/** Every item that takes judgements, by area: where a new status update begins. For analysts; for others there is no such page. */
export default async function NewStatusUpdate({ params }: { params: Promise<{ locale: string }> }) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!holds(actor, 'analyst')) notFound()
  const cards = await loadStatements()
  const [t, ...dossiers] = await Promise.all([
    getTranslations(),
    ...cards.map(async ({ slug }) => {
      const [statement, items, revisions] = await Promise.all([
        loadStatement(slug),
        loadCommitments(slug, locale),
        loadPublishedRevisions(slug),
      ])
      return { statement, items, revisions }
    }),
  ])
  return (
    <SignedInPage locale={locale} member={actor} path="/desk/new" title={t('desk.pickTitle')} current="new">
      <PageHead title={t('desk.pickTitle')}>{t('desk.pickLede')}</PageHead>
      {dossiers.map(
        ({ statement, items, revisions }) =>
          statement && (
            <ItemPicker key={statement.slug} statement={statement} items={items} revisions={revisions} />
          ),
      )}
    </SignedInPage>
  )
}
