import { useTranslations } from 'next-intl'
import type { CopyView } from '@/lib/snapshot/types'
import { Fact, Facts } from '../ui/facts'
import { Time } from '../ui/time'

/** What is known of a copy: where it came from, when, and what it can be told by. */
export function CopyFacts({ copy }: { copy: CopyView }) {
  const t = useTranslations('snapshot')
  const { fetchedAt, finalUrl, status, hops, contentType, issuer, size, hashes, textSha256, textSalt } = copy
  return (
    <section>
      <h2>{t('facts')}</h2>
      <Facts>
        <Fact term={t('fetched')}>
          <Time date={fetchedAt} length="exact" />
        </Fact>
        <Fact term={t('from')}>
          <bdi className="addr">{finalUrl}</bdi>
        </Fact>
        <Fact term={t('status')}>{status}</Fact>
        <Fact term={t('hops')}>{t('hopsN', { n: hops - 1 })}</Fact>
        <Fact term={t('kind')}>
          <bdi>{contentType}</bdi>
        </Fact>
        {issuer !== null && (
          <Fact term={t('issuer')}>
            <bdi>{issuer}</bdi>
          </Fact>
        )}
        <Fact term={t('size')}>{t('bytes', { n: size })}</Fact>
        <Fact term={t('fileHash')}>{hashes ? <Hash of={hashes.file} /> : t('hashesHidden')}</Fact>
        {hashes && (
          <Fact term={t('warcHash')}>
            <Hash of={hashes.warc} />
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

/** A hash, which may break anywhere. */
export function Hash({ of }: { of: string }) {
  return <code className="hash">{of}</code>
}
