import type { Metadata } from 'next'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { CheckElsewherePage } from '@/components/reading/dossier/check-elsewhere-page'
import { CheckPage } from '@/components/reading/dossier/check-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { loadCheck, loadCheckElsewhere } from '@/lib/reading/dossier/loaders/check'
import { checkAddress } from '@/lib/text/statement/rules/addresses'
import { alternatesOf } from '../../../../../../alternates'
import '@/styles/event.css'
import { openPage } from '../../../../../../../open-page'

export const generateStaticParams = () => []

type CheckProps = {
  params: Promise<{ locale: string; statement: string; reference: string; line: string; number: string }>
}

export async function generateMetadata({ params }: CheckProps): Promise<Metadata> {
  const { locale, statement: slug, reference, line, number } = await params
  if (!/^[1-9]\d{0,5}$/.test(number)) return {}
  return { alternates: alternatesOf(localeOf(locale), checkAddress(slug, reference, line, Number(number))) }
}

/** How anybody can check one final judgement, with standard tools. What never was final has no such page. */
export default async function Check({ params }: CheckProps) {
  const { locale: segment, statement: slug, reference, line, number } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const check = await loadCheck(slug, reference, line, number)
  if (!check) {
    const elsewhere = await loadCheckElsewhere(slug, reference, line, number)
    if (elsewhere) return <CheckElsewherePage locale={locale} {...elsewhere} />
    return <NotInTheRecord locale={locale} path={`/${slug}/${reference}`} />
  }
  // Files have one address, whatever the language of the page.
  const address = publicAddress(checkAddress(slug, reference, line, check.revision.number))
  return <CheckPage locale={locale} check={check} address={address} site={publicAddress('/').slice(0, -1)} />
}
