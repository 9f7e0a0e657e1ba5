import { useTranslations } from 'next-intl'

/**
 * Where a document is: its address, or that it has none and is kept here as a file, with the way to the page of that copy.
 *
 * @param copy the address of that page
 */
export function SourceAddress({ url, copy }: { url: string | null; copy: string }) {
  const t = useTranslations('source')
  if (url !== null)
    return (
      <a className="addr addr--link" href={url} rel="noreferrer">
        {url}
      </a>
    )
  return (
    <>
      {t('noAddress')}{' '}
      <a className="tap" href={copy}>
        {t('keptFile')}
      </a>
    </>
  )
}
