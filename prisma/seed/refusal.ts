/** The starter dossier cannot be brought in. The message is one sentence that names what is wrong, for the person at the terminal. */
export class SeedRefusal extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SeedRefusal'
  }
}
