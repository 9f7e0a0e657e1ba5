import { useTranslations } from 'next-intl'
import { ContactLink } from '@/components/ground/ui/contact-link'

/** For who has no account, and for who forgot their password: whom to ask, and where to write where the operator says so. */
export function WayBack({ contact }: { contact: string | null }) {
  const t = useTranslations('account.signin')
  return (
    <div className="slim small quiet pt-m">
      <p>{t('invite')}</p>
      <p>
        {contact === null
          ? t('forgotten')
          : t.rich('forgottenAsk', {
              contact: () => <ContactLink to={contact} />,
            })}
      </p>
    </div>
  )
}
