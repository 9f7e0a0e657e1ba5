import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { Fold } from '@/components/ground/ui/fold'
import { PageHead } from '@/components/ground/ui/page-head'
import { RailSection } from '@/components/ground/ui/rail-section'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { READ_LIMIT, WRITE_LIMIT } from '@/lib/ground/platform/request-quotas'
import { API_PAGE } from '@/lib/reading/api/rules/addresses'
import type { ReferenceEntry, ReferenceRecord, WriteEntry } from '@/lib/reading/api/rules/reference'
import { FAULTS } from '@/lib/reading/api/schema/answer'
import { VERIFY_EXAMPLE } from '@/lib/reading/webhook/rules/verify-example'

interface ReferencePageProps {
  locale: Locale
  entries: readonly ReferenceEntry[]
  writes: readonly WriteEntry[]
  records: readonly ReferenceRecord[]
  /** The public address below which the resources stand, and that of the document. */
  base: string
  document: string
  assistants: string
}

const RULES = [
  'asOf',
  'parts',
  'etag',
  'limit',
  'anywhere',
  'words',
  'unrated',
  'covered',
  'licence',
] as const

const asked = () => <code className="addr">?as-of=2026-11-24</code>

/** The interface for programs, for people: the same table that answers and the document are made from. */
export function ReferencePage({
  locale,
  entries,
  writes,
  records,
  base,
  document,
  assistants,
}: ReferencePageProps) {
  const t = useTranslations('api')
  return (
    <ReadingPage locale={locale} path={API_PAGE} title={t('title')}>
      <PageHead title={t('title')}>{t('lede')}</PageHead>
      <RailSection id="begin" title={t('begin')}>
        <Labelled label={t('address')}>
          <code className="addr">{base}</code>
        </Labelled>
        <Labelled label={t('document')}>
          <Address to={document} />
        </Labelled>
        <Labelled label={t('assistants')}>
          <code className="addr">{assistants}</code>
        </Labelled>
      </RailSection>
      <RailSection id="rules" title={t('rulesTitle')}>
        <ul className="rules prose">
          {RULES.map((rule) => (
            <li key={rule}>
              <span>{t.rich(`rules.${rule}`, { ...READ_LIMIT, query: asked })}</span>
            </li>
          ))}
        </ul>
      </RailSection>
      <RailSection id="resources" title={t('resources')}>
        {entries.map((entry) => (
          <ResourceOf key={entry.name} entry={entry} base={base} />
        ))}
      </RailSection>
      <Writing locale={locale} writes={writes} />
      <RailSection id="records" title={t('records')} aside={<p>{t('recordsAside')}</p>}>
        {records.map((record) => (
          <RecordOf key={record.name} record={record} />
        ))}
      </RailSection>
      <RailSection id="webhooks" title={t('webhooks')}>
        <p className="prose">{t('webhooksText')}</p>
        <p className="prose pt-s">{t('webhooksSigned')}</p>
        <p className="small quiet pt-s">{t('webhooksExample')}</p>
        <pre className="sent" dir="ltr" lang="en">
          <code className="addr">{VERIFY_EXAMPLE}</code>
        </pre>
        <p className="prose pt-s">{t('webhooksAnswer')}</p>
      </RailSection>
      <RailSection id="faults" title={t('faults')}>
        <p className="prose">{t('faultsText')}</p>
        <Facts>
          {FAULTS.map((fault) => (
            <Fact key={fault} term={<code id={`fault-${fault}`}>{fault}</code>}>
              {t(`fault.${fault}`)}
            </Fact>
          ))}
        </Facts>
      </RailSection>
    </ReadingPage>
  )
}

const WRITE_RULES = ['token', 'header', 'once', 'goesOn', 'limit', 'noPages'] as const

/** What programs add with a token, and how. */
function Writing({ locale, writes }: Pick<ReferencePageProps, 'locale' | 'writes'>) {
  const t = useTranslations('api')
  const account = (words: ReactNode) => <a href={localePath(locale, '/profile/tokens')}>{words}</a>
  return (
    <RailSection id="write" title={t('writeTitle')} aside={<p>{t('writeAside')}</p>}>
      <ul className="rules prose">
        {WRITE_RULES.map((rule) => (
          <li key={rule}>
            <span>{t.rich(`writeRules.${rule}`, { ...WRITE_LIMIT, account })}</span>
          </li>
        ))}
      </ul>
      {writes.map(({ name, path, scope, example, record }) => (
        <section key={name} className="pt-m" aria-labelledby={name}>
          <h3 className="h3" id={name}>
            {t(`writing.${name}`)}
          </h3>
          <p>
            <code className="addr">POST {path}</code>
          </p>
          <p className="small quiet">
            {t('scope')} <code>{scope}</code>
            {' · '}
            {t('takes')} <a href={`#record-${record}`}>{record}</a>
            {' · '}
            {t('example')}
          </p>
          <pre className="addr sample" dir="ltr">
            {example}
          </pre>
        </section>
      ))}
    </RailSection>
  )
}

function ResourceOf({ entry, base }: { entry: ReferenceEntry; base: string }) {
  const t = useTranslations('api')
  const { name, path, example, record } = entry
  return (
    <section className="pt-s" aria-labelledby={name}>
      <h3 className="h3" id={name}>
        {t(`resource.${name}`)}
      </h3>
      <p>
        <code className="addr">GET {path}</code>
      </p>
      <p className="small quiet">
        {t('gives')} <a href={`#record-${record}`}>{record}</a>
        {' · '}
        {t('example')} <Address to={`${base}${example}`} />
      </p>
    </section>
  )
}

function RecordOf({ record: { name, says, fields } }: { record: ReferenceRecord }) {
  return (
    <Fold title={<bdi lang="en">{name}</bdi>} count={fields.length} id={`record-${name}`}>
      <div lang="en" dir="ltr">
        <p className="prose">{says}</p>
        <Facts>
          {fields.map((field) => (
            <Fact key={field.name} term={<code>{field.name}</code>}>
              <span className="quiet">{field.type}.</span> {field.says}
            </Fact>
          ))}
        </Facts>
      </div>
    </Fold>
  )
}

/** An address under what it is: beside that it would have no room on a phone. */
function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="pb-s">
      <p className="small quiet">{label}</p>
      <p>{children}</p>
    </div>
  )
}

function Address({ to }: { to: string }) {
  return (
    <a className="addr" href={to}>
      {to}
    </a>
  )
}
