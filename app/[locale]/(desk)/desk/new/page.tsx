import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ground/ui/page-head'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { ItemPicker } from '@/components/work/desk/item-picker'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'
import { currentActor } from '@/lib/ground/platform/session'
import { loadStatesOf } from '@/lib/reading/dossier/loaders/items'
import { loadChoices } from '@/lib/text/commitment/loaders/choices'
import { chosenIn, queryOf, queryWith } from '../part-query'

type Props = {
  params: Promise<{ locale: string }>
  /** `q`: what was typed to find an item, `after`: the item that the part of the list follows. */
  searchParams: Promise<Partial<Record<(typeof names)[number], string | string[]>>>
}

const names = ['q', 'after'] as const

/** The items that take judgements: where a new status update begins. For analysts; for others there is no such page. */
export default async function NewStatusUpdate({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const actor = await currentActor()
  if (!holds(actor, 'analyst')) notFound()
  const asked = await searchParams
  const typed = chosenIn(asked.q) ?? ''
  const [t, choices] = await Promise.all([
    getTranslations(),
    loadChoices({ typed, followed: true }, chosenIn(asked.after), locale),
  ])
  const page = localePath(locale, '/desk/new')
  return (
    <SignedInPage
      member={actor}
      path={`/desk/new${queryOf(names, asked)}`}
      title={t('desk.pickTitle')}
      current="new"
    >
      <PageHead title={t('desk.pickTitle')}>{t('desk.pickLede')}</PageHead>
      <ItemPicker
        page={page}
        typed={typed}
        choices={choices}
        states={await loadStatesOf(choices.entries.map(({ address }) => address))}
        hrefOf={(after) => `${page}${queryWith(names, asked, 'after', after)}`}
      />
    </SignedInPage>
  )
}
