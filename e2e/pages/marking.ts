import type { Page } from '@playwright/test'
import { dossier } from '../site'

/** The page on which words of a passage are marked as a new item, and what follows from it. */
export class Marking {
  constructor(readonly page: Page) {}

  /** Opens it on a span of the base rendering, in UTF-16 code units. */
  async open(passage: number, from: number, to: number): Promise<void> {
    await this.page.goto(`/desk${dossier}/annotate/${passage}?from=${from}&to=${to}&as=item`)
  }

  async fill(title: string, force: string): Promise<void> {
    await this.page.getByLabel('Short title').fill(title)
    await this.page.getByRole('radio', { name: new RegExp(`^${force}`) }).check()
    await this.page.getByLabel('Why it is classified this way').fill('Test reason, not from the source.')
    await this.page.getByRole('combobox', { name: 'Area' }).selectOption({ label: 'Awareness' })
    await this.page.getByLabel('Body 1').fill('Morocco')
  }

  /** Sends the form and gives the address of the mark. */
  async send(): Promise<string> {
    await this.page.getByRole('button', { name: 'Mark these words' }).click()
    await this.page.waitForURL(/\/desk\/marks\/[0-9a-f-]+$/)
    return new URL(this.page.url()).pathname
  }
}
