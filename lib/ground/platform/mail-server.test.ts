import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startMailServer } from './mail-server.fixture'

const mail = {
  id: '00000000-0000-4000-8000-000000000001',
  to: 'reader@elsewhere.example',
  subject: 'A subject\r\nBcc: somebody@elsewhere.example',
  text: 'Words',
  html: '<p>Words</p>',
  headers: {},
}

/** The surroundings are read once, so each test reads them anew. */
async function withServer(url: string | undefined) {
  vi.stubEnv('DATABASE_URL', 'postgresql://suivi@db.example:5432/suivi')
  vi.stubEnv('NEXTAUTH_SECRET', '0123456789abcdef0123456789abcdef')
  vi.stubEnv('SUIVI_SMTP_URL', url)
  vi.stubEnv('SUIVI_MAIL_FROM', url && 'news@suivi.example')
  vi.resetModules()
  return { ...(await import('./mail-server')), ...(await import('./mail-on')) }
}

afterEach(() => vi.unstubAllEnvs())

describe('the mail server', () => {
  it('is off where nobody named one', async () => {
    const { isMailOn, handOver } = await withServer(undefined)
    expect(isMailOn()).toBe(false)
    await expect(handOver(mail)).rejects.toMatchObject({ name: 'MailFault', forGood: false })
  })

  it('is told one mail, for one reader, whatever the subject says', async () => {
    const server = await startMailServer()
    try {
      const { isMailOn, handOver } = await withServer(server.url)
      expect(isMailOn()).toBe(true)
      await handOver(mail)
      expect(server.arrived).toMatchObject([{ to: ['reader@elsewhere.example'] }])
      expect(server.arrived[0]?.headers).not.toHaveProperty('bcc')
    } finally {
      await server.stop()
    }
  })

  it.each([
    [451, false],
    [550, true],
  ])('that answers %i has refused for good: %s, and no address is repeated', async (status, forGood) => {
    const server = await startMailServer(() => status)
    try {
      const { handOver } = await withServer(server.url)
      const fault = await handOver(mail).catch((error: unknown) => error)
      expect(fault).toMatchObject({ forGood })
      expect(String((fault as Error).stack)).not.toContain('@elsewhere')
    } finally {
      await server.stop()
    }
  })

  it('that is not on this machine is told nothing without TLS that holds', async () => {
    const server = new SMTPServer({
      authOptional: true,
      onData: (stream, _session, done) => void stream.on('end', () => done()).resume(),
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const bound = server.server.address()
    if (bound === null || typeof bound === 'string') throw new Error('no port')
    try {
      // Loopback under a name that is not this machine's: its certificate is one that it signed itself.
      const { handOver } = await withServer(`smtp://[::ffff:127.0.0.1]:${bound.port}`)
      await expect(handOver(mail)).rejects.toMatchObject({ forGood: false })
    } finally {
      await new Promise<void>((resolve) => server.close(resolve))
    }
  })

  it('that does not answer is tried again later', async () => {
    const { handOver } = await withServer('smtp://127.0.0.1:9')
    await expect(handOver(mail)).rejects.toMatchObject({ forGood: false })
  })
})
