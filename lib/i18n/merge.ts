type Tree = { [key: string]: string | Tree }

/**
 * Lays files of messages over each other. Namespaces may be spread over files, keys may not.
 *
 * @throws Error naming the key and the file when a key is defined twice, or is a text in one file and a namespace in another
 */
export function mergeMessages<Messages extends object>(files: Readonly<Record<string, object>>): Messages {
  const all: Tree = {}
  for (const [name, file] of Object.entries(files)) lay(all, file as Tree, name, '')
  return all as Messages
}

function lay(onto: Tree, from: Tree, file: string, path: string): void {
  for (const [key, value] of Object.entries(from)) {
    const at = path === '' ? key : `${path}.${key}`
    const present = onto[key]
    if (present === undefined) {
      onto[key] = typeof value === 'string' ? value : structuredClone(value)
    } else if (typeof present === 'string' || typeof value === 'string') {
      throw new Error(`message ${at} is defined twice, the second time in ${file}.json`)
    } else {
      lay(present, value, file, at)
    }
  }
}
