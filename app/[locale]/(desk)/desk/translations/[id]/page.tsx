import { notFound } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { usePlaceName } from '@/components/assessment/translation/place-name'
import { TranslationFacts } from '@/components/assessment/translation/translation-facts'
import { SharingOf } from '@/components/reading/share/sharing-of'
import { Decisions } from '@/components/record/review/decisions'
import { ReviewSections } from '@/components/record/review/review-sections'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import {
  decideTranslationAction,
  withdrawTranslationAction,
} from '@/lib/assessment/translation/actions/review'
import { loadTranslation } from '@/lib/assessment/translation/loaders/translation'
import { deskTranslationAddress } from '@/lib/assessment/translation/noun'
import { isolated } from '@/lib/ground/i18n/isolated'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { type Locale, localeOf, localePath } from '@/lib/ground/i18n/routing'
import { loadSharing } from '@/lib/reading/share/loaders/sharing'
import type { Sharing } from '@/lib/reading/share/types'
import { translateAddress } from '@/lib/text/statement/rules/addresses'

type Props = { params: Promise<{ locale: string; id: string }> }

/** One translation: its words and those that it translates, what became of it, and what may be done with it. */
export default async function DeskTranslationPage({ params }: Props) {
  const { locale, id } = await pageParams(params)
  const loaded = await loadTranslation(id)
  if (!loaded) notFound()
  const sharing = await loadSharing([{ noun: 'translation', id: loaded.translation.id }])
  return <Whole locale={locale} sharing={sharing} {...loaded} />
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadTranslation>>> & { sharing: readonly Sharing[] }

function Whole({ locale, actor, translation, sharing }: Loaded & { locale: Locale }) {
  const t = useTranslations()
  const placeName = usePlaceName(translation.parties)
  const { id, of, language, state, isImported, visibility } = translation
  const canStand = visibility !== 'earlier' && visibility !== 'item_withdrawn'
  const approving = !canStand
    ? 'form.refusal.original_gone'
    : isImported && visibility === 'shown'
      ? 'review.approveShown'
      : 'review.approveMeans'
  const goes = t(visibility === 'shown' ? 'review.withdrawShownHow' : 'review.withdrawHow')
  const named = {
    field: placeName(translation),
    language: t(`layout.lang.${localeOf(language)}`),
  }
  const ref = of.source ?? of.reference
  const title =
    ref === null
      ? t('translation.oneOfStatement', named)
      : t('translation.one', { ...named, ref: isolated(ref) })
  return (
    <PageBelowDesk
      member={actor}
      path={deskTranslationAddress(id)}
      title={title}
      steps={[{ path: '/desk/translations', label: t('translation.list') }]}
    >
      <div className="pagehead">
        <h1 className="subtitle">{title}</h1>
      </div>
      <div className="mid pb-m">
        <TranslationFacts translation={translation} />
      </div>
      <Decisions {...translation} />
      <ReviewSections
        actor={actor}
        work={translation}
        decide={decideTranslationAction}
        withdraw={withdrawTranslationAction}
        says={{
          decide: {
            approveMeans: t(approving),
            sendBackMeans: isImported ? goes : t('translation.sendBackMeans'),
          },
          withdraw: { name: t('ui.action.withdraw'), means: goes },
        }}
      />
      <SharingOf locale={locale} sharing={sharing} />
      {state === 'sent_back' && (
        <p className="btns">
          <a className="btn btn--go" href={localePath(locale, translateAddress(of, language))}>
            {t('translation.anew')}
          </a>
        </p>
      )}
    </PageBelowDesk>
  )
}
