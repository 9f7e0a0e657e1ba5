import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { PageHead } from '@/components/ground/ui/page-head'
import { TextForm } from '@/components/reading/site/text-form'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { loadDeskHouseText } from '@/lib/reading/site/loaders/desk'

type Props = { params: Promise<{ locale: string; kind: string; language: string }> }

/** One text of the house in one language. For administrators; for everybody else there is no such page. */
export default async function DeskHouseText({ params }: Props) {
  const { locale, kind, language } = await pageParams(params)
  const [loaded, t] = await Promise.all([loadDeskHouseText({ kind, language }), getTranslations()])
  if (!loaded) notFound()
  const { me, key, text } = loaded
  const title = `${t(`site.kind.${key.kind}`)} · ${t(`layout.lang.${key.language}`)}`
  return (
    <SignedInPage member={me} path={`/desk/house/${key.kind}/${key.language}`} title={title} current="house">
      <Crumbs
        steps={[{ href: localePath(locale, '/desk/house'), label: t('site.kind.about') }]}
        here={title}
      />
      <PageHead title={title}>{t(`site.how.${key.kind}`)}</PageHead>
      <TextForm asked={key} text={text} />
    </SignedInPage>
  )
}
