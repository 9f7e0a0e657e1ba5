import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { dossier } from '../site'

/** A reader of a network of their own, without script: what others sent does not count for them. */
export function someReader() {
  return {
    javaScriptEnabled: false,
    extraHTTPHeaders: { 'x-forwarded-for': `203.${randomInt(256)}.${randomInt(256)}.7` },
  }
}

/** The form by which a reader sends a correction, a source or a reply for an item. */
export class Sending {
  constructor(
    readonly page: Page,
    readonly reference = '7c',
  ) {}

  async open(): Promise<void> {
    await this.page.goto(`${dossier}/${this.reference}`)
    await this.page.getByRole('link', { name: 'Send a correction or a source' }).click()
    await this.page.waitForURL(/\/correct$/)
  }

  async choose(
    kind: 'Something here is wrong' | 'A source you have missed' | 'Reply of a party',
  ): Promise<void> {
    await this.page.getByRole('radio', { name: kind }).check()
  }

  get words() {
    return this.page.getByLabel('What is wrong, what the source shows, or the reply')
  }

  async send(): Promise<void> {
    await this.page.getByRole('button', { name: 'Send', exact: true }).click()
  }

  /** Sends, and gives the address of the receipt. */
  async sendAndKeep(): Promise<string> {
    await this.send()
    // Whoever followed a link to a field takes its name along.
    await this.page.waitForURL(/\/receipt\/[0-9a-f]{40}(?:#.*)?$/)
    return new URL(this.page.url()).pathname
  }
}

/** The desk's pages of what readers sent. */
export class Answering {
  constructor(readonly page: Page) {}

  /** Opens the message that begins with these words. */
  async open(words: string): Promise<void> {
    await this.page.goto('/desk/reader-messages')
    await this.page.getByRole('link', { name: words }).click()
    await this.page.waitForURL(/\/desk\/reader-messages\/[0-9a-f-]{36}$/)
  }

  async take(): Promise<void> {
    await this.page.getByRole('button', { name: 'Take it', exact: true }).click()
    await this.page.getByRole('heading', { name: 'Propose an outcome' }).waitFor()
  }

  async propose(outcome: string, filled: { matter?: string; reason?: string } = {}): Promise<void> {
    await this.page.getByRole('radio', { name: outcome, exact: false }).first().check()
    if (filled.matter) await this.page.getByLabel('What it was about, in our words').fill(filled.matter)
    if (filled.reason) await this.page.getByLabel('Reason', { exact: true }).fill(filled.reason)
    await this.page.getByRole('button', { name: 'Propose', exact: true }).click()
  }

  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: 'Publish the outcome' }).click()
    await this.page.getByRole('link', { name: 'See it as readers do' }).waitFor()
  }
}
