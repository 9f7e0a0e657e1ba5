import { useLocale, useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { Time } from '@/components/ground/ui/time'
import type { CopyView } from '@/lib/evidence/snapshot/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { kindOfType } from '@/lib/ground/platform/document-kinds'

/** What is known of a copy: where it came from, when, and what it can be told by. */
export function CopyFacts({ copy }: { copy: CopyView }) {
  const t = useTranslations('snapshot')
  const { fetchedAt, brought, contentType, issuer, size, hashes, textSha256, textSalt } = copy
  const locale = useLocale()
  return (
    <section>
      <h2>{t('facts')}</h2>
      <Facts>
        <Fact term={t(brought ? 'keptSince' : 'fetched')}>
          <Time date={fetchedAt} length="exact" />
        </Fact>
        {brought ? (
          <Fact term={t('cameBy.title')}>
            {t(`cameBy.${brought.cameBy}`)}
            <br />
            <span className="small quiet">
              {t('brought', { name: isolated(brought.by), date: formatDate(locale, brought.at) })}
            </span>
          </Fact>
        ) : (
          <VisitFacts copy={copy} />
        )}
        <Fact term={t('kind')}>
          <KindOfFile type={contentType} />
        </Fact>
        {issuer !== null && (
          <Fact term={t('issuer')}>
            <bdi>{issuer}</bdi>
          </Fact>
        )}
        <Fact term={t('size')}>{t('bytes', { n: size })}</Fact>
        <Fact term={t('fileHash')}>{hashes ? <Hash of={hashes.file} /> : t('hashesHidden')}</Fact>
        {hashes?.warc && (
          <Fact term={t('warcHash')}>
            <Hash of={hashes.warc} />
          </Fact>
        )}
        {hashes?.picture && (
          <Fact term={t('pictureHash')}>
            <Hash of={hashes.picture} />
          </Fact>
        )}
        {textSha256 !== null && (
          <Fact term={t('textHash')}>
            <Hash of={textSha256} />
          </Fact>
        )}
        {textSalt !== null && (
          <Fact term={t('salt')}>
            <Hash of={textSalt} />
          </Fact>
        )}
      </Facts>
      {textSalt !== null && <p className="small quiet pt-s">{t('saltHow')}</p>}
    </section>
  )
}

/** What kind of file it is, in words, with its format. */
function KindOfFile({ type }: { type: string }) {
  const t = useTranslations('snapshot.kindOf')
  const kind = kindOfType(type)
  return (
    <>
      {kind && t(kind)} <bdi className="small quiet">{kind ? `(${type})` : type}</bdi>
    </>
  )
}

/** What a visit told: nothing is known of one where the copy was brought. */
function VisitFacts({ copy: { finalUrl, status, hops } }: { copy: CopyView }) {
  const t = useTranslations('snapshot')
  return (
    <>
      <Fact term={t('from')}>
        <bdi className="addr">{finalUrl}</bdi>
      </Fact>
      <Fact term={t('status')}>{status}</Fact>
      <Fact term={t('hops')}>{t('hopsN', { n: (hops ?? 1) - 1 })}</Fact>
    </>
  )
}

/** A hash, which may break anywhere. */
export function Hash({ of }: { of: string }) {
  return <code className="hash">{of}</code>
}
