import { useLocale, useTranslations } from 'next-intl'
import { Fact } from '@/components/ground/ui/facts'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { KnownText } from '@/lib/text/statement/rules/text-in-language'
import {
  type AlignedRendering,
  type PublishedAlignment,
  type SeenText,
  SUMMARY_LANGUAGE,
} from '@/lib/text/statement/types'
import { OwnWords } from './own-words'
import { SeenMark } from './seen-mark'

/** Where a text beside the base comes from, and who aligned the two, as facts. */
export function TextFacts({ text }: { text: KnownText }) {
  return text.kind === 'aligned' ? (
    <OfRendering rendering={text.rendering} alignment={text.alignment} />
  ) : (
    <OfSeenText text={text.text} />
  )
}

/** Who published a rendering, since when it is here, its hash, and who aligned it. */
function OfRendering({
  rendering: { publisher, url, sha256, publishedAt },
  alignment,
}: {
  rendering: AlignedRendering
  alignment: PublishedAlignment
}) {
  const t = useTranslations('statement.wording')
  const locale = useLocale()
  return (
    <>
      <PublishedAt publisher={publisher} url={url} />
      <Fact term={t('since')}>{formatDate(locale, publishedAt)}</Fact>
      <Fact term="SHA-256">
        <code className="hash">{sha256}</code>
      </Fact>
      <Fact term={t('alignedT')}>
        <AlignedBy alignment={alignment} />
      </Fact>
    </>
  )
}

/** Who aligned two texts, and who read that. */
export function AlignedBy({
  alignment: { alignedBy, confirmedBy, publishedAt },
}: {
  alignment: PublishedAlignment
}) {
  const locale = useLocale()
  return useTranslations('statement.wording')('alignedBy', {
    name: isolated(alignedBy),
    second: isolated(confirmedBy),
    date: formatDate(locale, publishedAt),
  })
}

/** Whose text it is, how much of it was seen, and its hash. */
function OfSeenText({ text }: { text: SeenText }) {
  const t = useTranslations('statement')
  const locale = useLocale()
  return (
    <>
      <Fact term={t('seen.issuedBy')}>
        <OwnWords words={{ text: text.issuedBy, language: SUMMARY_LANGUAGE }} />
      </Fact>
      <PublishedAt publisher={text.publisher} url={text.url} />
      <Fact term={t('seen.extentT')}>
        <SeenMark text={text} />
      </Fact>
      <Fact term={t('wording.since')}>{formatDate(locale, text.broughtAt)}</Fact>
      <Fact term={t('seen.hashT')}>
        <code className="hash">{text.sha256}</code>
      </Fact>
      <Fact term={t('wording.alignedT')}>{t('seen.aligned')}</Fact>
    </>
  )
}

/** Who published it, and where it can be read. */
function PublishedAt({ publisher, url }: { publisher: string; url: string }) {
  const t = useTranslations()
  return (
    <Fact term={t('source.publisher')}>
      <bdi>{publisher}</bdi>{' '}
      <a className="tap" href={url} rel="noreferrer">
        {t('ui.action.open')}
      </a>
    </Fact>
  )
}
