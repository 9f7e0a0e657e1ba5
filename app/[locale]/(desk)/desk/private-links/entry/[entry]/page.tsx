import { notFound, redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { loadAfterOfPrivateLink } from '@/lib/reading/share/loaders/links'
import { PRIVATE_LINKS } from '@/lib/reading/share/rules/private-link'
import { queryWith } from '../../../part-query'

type Props = { params: Promise<{ locale: string; entry: string }> }

/** Leads to a private link in whatever part of the list it stands. */
export default async function PrivateLinkEntry({ params }: Props) {
  const { locale, entry } = await params
  const after = await loadAfterOfPrivateLink(entry)
  if (after === null) notFound()
  redirect(
    `${localePath(localeOf(locale), PRIVATE_LINKS)}${queryWith(['links'], {}, 'links', after)}#${entry}`,
  )
}
