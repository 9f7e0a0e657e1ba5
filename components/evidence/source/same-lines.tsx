import { useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import type { NamedSource } from '@/lib/evidence/source/types'

/** That a source is the same document as another, or that others are the same as it, each with the way to it. */
export function SameLines({
  standing,
  led,
  hrefOf,
}: {
  /** The source that stands for it; null where it stands for itself. */
  standing: NamedSource | null
  /** The sources for which it stands. */
  led: readonly NamedSource[]
  /** Where a source is read; null where it is not, on this side. */
  hrefOf: (id: string) => string | null
}) {
  const t = useTranslations('source.same')
  return (
    <>
      {standing && (
        <p className="pb-m">
          {t('isSame')} <NamedLink source={standing} href={hrefOf(standing.id)} />. {t('standsFor')}
        </p>
      )}
      {led.length > 0 && (
        <div className="pb-m">
          <p className="small quiet">{t('led', { n: led.length })}</p>
          <ul className="list small">
            {led.map((source) => (
              <li key={source.id}>
                <NamedLink source={source} href={hrefOf(source.id)} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function NamedLink({ source, href }: { source: NamedSource; href: string | null }) {
  const name = (
    <>
      <Ref>{source.id}</Ref> <Words lang={source.language}>{source.title}</Words>
    </>
  )
  return href === null ? (
    name
  ) : (
    <a className="tap" href={href}>
      {name}
    </a>
  )
}
