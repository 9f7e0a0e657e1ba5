import { env } from './env'

/** Whether this site sends mail: whoever runs it has said by which server, and from whom. */
export function isMailOn(): boolean {
  const { SUIVI_SMTP_URL, SUIVI_MAIL_FROM } = env()
  return SUIVI_SMTP_URL !== undefined && SUIVI_MAIL_FROM !== undefined
}
