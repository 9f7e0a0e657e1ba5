import 'server-only'
import { createTransport } from 'nodemailer'
import { env } from './env'

/** A mail as it is handed over. */
export type Outgoing = {
  /** By which a mail that comes twice is known again. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/** Why the mail server did not take a mail: a code alone, since what servers say repeats addresses. */
export class MailFault extends Error {
  constructor(
    code: string,
    /** Whether it would be refused again. */
    readonly forGood: boolean,
  ) {
    super(`the mail server did not take it: ${code}`)
    this.name = 'MailFault'
  }
}

/** Milliseconds: to connect, to be greeted, and between two answers. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

const THIS_MACHINE = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/**
 * Hands a mail over to the server of whoever runs this site: the one place that connects to it. What is said there is encrypted (TLS 1.2 at least, with a
 * certificate that is looked at), but with a server on this machine.
 *
 * @throws MailFault
 */
export async function handOver({ id, headers, to, ...mail }: Outgoing): Promise<void> {
  const { SUIVI_SMTP_URL, SUIVI_MAIL_FROM, SUIVI_URL } = env()
  if (SUIVI_SMTP_URL === undefined || SUIVI_MAIL_FROM === undefined) throw new MailFault('off', false)
  const { protocol, hostname, port, username, password } = new URL(SUIVI_SMTP_URL)
  const secure = protocol === 'smtps:'
  const isHere = THIS_MACHINE.test(hostname)
  const name = new URL(SUIVI_URL).hostname
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isHere,
    ignoreTLS: !secure && isHere,
    tls: { minVersion: 'TLSv1.2' },
    name,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...PATIENCE,
  })
  try {
    await transport.sendMail({
      ...mail,
      from: SUIVI_MAIL_FROM,
      to: { name: '', address: to },
      messageId: `<${id}@${name}>`,
      headers: { ...headers, 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  } catch (error) {
    throw faultOf(error)
  } finally {
    transport.close()
  }
}

function faultOf(error: unknown): MailFault {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  const said = typeof responseCode === 'number' ? responseCode : null
  const name = typeof code === 'string' ? code : 'unknown'
  // Who may send is settled by whoever runs the site; that an address or a message is refused stays so.
  const forGood = said !== null && said >= 500 && (name === 'EENVELOPE' || name === 'EMESSAGE')
  return new MailFault(said === null ? name : `${name} ${said}`, forGood)
}
