import { useTranslations } from 'next-intl'
import { ShownOnce } from '@/components/ground/ui/shown-once'

/** A new secret, this once. */
export function GivenSecret({ secret }: { secret: string }) {
  const t = useTranslations('webhook')
  return <ShownOnce value={secret} said={{ what: t('given'), copy: t('copy'), how: t('givenHow') }} />
}
