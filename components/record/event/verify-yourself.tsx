import { useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { Fold } from '@/components/ground/ui/fold'
import { Time } from '@/components/ground/ui/time'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import type { SignedHead } from '@/lib/record/event/rules/head'
import { HEAD_ADDRESS, KEYS_ADDRESS } from '@/lib/record/event/rules/record-addresses'

interface VerifyYourselfProps {
  locale: Locale
  slug: string
  /** The newest signed head; null where the record was never signed. */
  head: SignedHead | null
}

/** How the acts are chained and signed, and how anybody can verify them. */
export function VerifyYourself({ locale, slug, head }: VerifyYourselfProps) {
  const t = useTranslations()
  return (
    <aside className="side" aria-label={t('event.history.verify')}>
      <section>
        <h2>{t('event.history.verify')}</h2>
        <p className="said">{t('event.history.chain')}</p>
        <Fold title={t('event.verify.this')}>
          <div className="mt-s">{head ? <Signed head={head} /> : <p>{t('event.verify.notSigned')}</p>}</div>
          {head && <p className="small quiet pt-s">{t('event.verify.howTo')}</p>}
          <ul className="list list--tight">
            <li>
              <a className="tap" href={localePath(locale, `/${slug}/events.jsonl`)}>
                {t('event.history.lines')}
              </a>
            </li>
            {head && (
              <>
                <li>
                  <a className="tap" href={HEAD_ADDRESS}>
                    {t('event.verify.head')}
                  </a>
                </li>
                <li>
                  <a className="tap" href={KEYS_ADDRESS}>
                    {t('event.verify.keys')}
                  </a>
                </li>
              </>
            )}
          </ul>
          {head && (
            <>
              <p className="pt-s">
                <code className="hash" translate="no">
                  npm run verify -- events.jsonl --head head.json --keys keys.json
                </code>
              </p>
              <p className="small quiet pt-s">{t('event.verify.keep')}</p>
            </>
          )}
          <p className="small quiet pt-s">{t('event.history.how')}</p>
          <p className="small quiet pt-s">{t('event.history.gaps')}</p>
        </Fold>
      </section>
    </aside>
  )
}

function Signed({ head: { at, hash, key, position, signature } }: { head: SignedHead }) {
  const t = useTranslations()
  return (
    <Facts>
      <Fact term={t('event.history.newest')}>
        <code className="hash">{hash}</code>
      </Fact>
      <Fact term={t('event.history.upTo')}>{position}</Fact>
      <Fact term={t('event.verify.signedAt')}>
        <Time date={at} length="exact" />
      </Fact>
      <Fact term={t('event.verify.signature')}>
        <code className="hash">{signature}</code>
      </Fact>
      <Fact term={t('event.verify.key')}>
        <code className="hash">{key}</code>
      </Fact>
    </Facts>
  )
}
