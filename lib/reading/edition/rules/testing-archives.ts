import { fromBuffer } from 'yauzl'

/** For tests: what is in a ZIP archive, by name, as text. */
export async function partsOf(archive: Buffer): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await bytesIn(archive))].map(([name, bytes]) => [name, bytes.toString('utf8')]))
}

/** The same, as it is. */
export function bytesIn(archive: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, Buffer>()
    fromBuffer(archive, { lazyEntries: true }, (failed, zip) => {
      if (failed) return reject(failed)
      zip.on('error', reject)
      zip.on('end', () => resolve(parts))
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, async (broken, stream) => {
          if (broken) return reject(broken)
          const chunks: Buffer[] = []
          for await (const chunk of stream) chunks.push(chunk as Buffer)
          parts.set(entry.fileName, Buffer.concat(chunks))
          zip.readEntry()
        })
      })
      zip.readEntry()
    })
  })
}
