import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { RailSection } from '@/components/ground/ui/rail-section'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { formatDateTime } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { Locale } from '@/lib/ground/i18n/routing'
import { headTextAddress, keyAddress, signatureAddress } from '@/lib/record/event/rules/record-addresses'
import type { EventProof } from '@/lib/record/event/types'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { checkAddress } from '@/lib/text/statement/rules/addresses'
import type { StatementView } from '@/lib/text/statement/types'
import { CheckFrame } from './check-frame'

interface CheckPageProps {
  locale: Locale
  check: {
    found: { statement: StatementView; item: CommitmentView }
    revision: RevisionView
    identity: string
    proof: EventProof
  }
  /** Public address of the page in English, below which its files stand. */
  address: string
  /** Public address of the site, without a slash at its end. */
  site: string
}

/** How anybody can check a final judgement: what to run, and what it must give. */
export function CheckPage({ locale, check, address, site }: CheckPageProps) {
  const t = useTranslations('event.check')
  const { found, revision, identity, proof } = check
  const { reference, party, number, contentSha256 } = revision
  const { event, previous, leaf, link, signed } = proof
  return (
    <CheckFrame {...{ locale, found, revision }} lede={t('lede')}>
      <Step id="words" title={t('words')} said={t('wordsSaid')}>
        <Run command={`curl -s ${address}/content.json | sha256sum`} gives={contentSha256} />
      </Step>
      <Step id="which" title={t('which')} said={t('whichSaid')}>
        <Run command={`printf '%s' '${identity}' | sha256sum`} gives={event.objectSha256 ?? ''} />
      </Step>
      <Step
        id="act"
        title={t('act')}
        said={t('actSaid', { n: String(event.position), date: formatDateTime(locale, event.at) })}
      >
        <Run command={`curl -s ${address}/event.txt | sha256sum`} gives={leaf} />
      </Step>
      <Step id="place" title={t('place')} said={t('placeSaid')}>
        <Run command={chaining(previous, leaf)} gives={link} />
        {signed && <Later from={link} leaves={signed.leaves} to={signed.head.hash} />}
      </Step>
      <Step
        id="sign"
        title={t('sign')}
        said={
          signed
            ? t('signSaid', {
                n: String(signed.head.position),
                date: formatDateTime(locale, signed.head.at),
                hash: isolated(`${signed.head.hash.slice(0, 16)}…`),
              })
            : t('notSigned')
        }
      >
        {signed && (
          <Run
            command={[
              `curl -s ${site}${headTextAddress(signed.head)} -o head.json`,
              `curl -s ${site}${signatureAddress(signed.head)} -o head.sig`,
              `curl -s ${site}${keyAddress(signed.head.key)} -o key.pem`,
              'openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in head.json -sigfile head.sig',
            ].join('\n')}
            gives={t('verified')}
          />
        )}
      </Step>
      <Step id="shows" title={t('shows')} said={t('showsSaid')}>
        <p className="small quiet pt-s">{t('mac')}</p>
        <p className="pt-s">
          <a
            className="tap"
            href={`${checkAddress(found.statement.slug, reference, party, number)}/proof.json`}
          >
            {t('machine')}
          </a>
        </p>
      </Step>
    </CheckFrame>
  )
}

interface StepProps {
  id: string
  title: string
  said: string
  children: ReactNode
}

function Step({ id, title, said, children }: StepProps) {
  return (
    <RailSection id={id} title={title}>
      <p className="prose">{said}</p>
      {children}
    </RailSection>
  )
}

/** What to type, and what it must answer. */
function Run({ command, gives }: { command: string; gives: string }) {
  const t = useTranslations('event.check')
  return (
    <Facts>
      <Fact term={t('run')}>
        <code className="hash" translate="no">
          {command}
        </code>
      </Fact>
      <Fact term={t('gives')}>
        <code className="hash" translate="no">
          {gives}
        </code>
      </Fact>
    </Facts>
  )
}

/** The way from the act's hash to the one that was signed, where that is another's. */
function Later({ from, leaves, to }: { from: string; leaves: readonly string[]; to: string }) {
  const t = useTranslations('event.check')
  if (leaves.length === 0) return null
  return (
    <>
      <p className="prose pt-s">{t('later', { n: leaves.length })}</p>
      <Run
        command={[
          `hash=${from}`,
          `for leaf in ${leaves.join(' ')}`,
          `do hash=$(printf '%s\\n%s' $hash $leaf | sha256sum | cut -c 1-64); done; echo $hash`,
        ].join('\n')}
        gives={to}
      />
    </>
  )
}

function chaining(previous: string, leaf: string): string {
  return `printf '%s\\n%s' ${previous} ${leaf} | sha256sum`
}
