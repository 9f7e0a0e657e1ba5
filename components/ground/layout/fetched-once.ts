/** What is fetched by a key, each once: whoever asks again gets the same promise. What failed is asked for anew, and whoever waits for it hears why. */
export function fetchedOnce<Key, Value>(fetchIt: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const asked = new Map<Key, Promise<Value>>()
  return (key) => {
    const before = asked.get(key)
    if (before) return before
    const coming = fetchIt(key)
    asked.set(key, coming)
    // The failure itself is for whoever asked.
    coming.then(undefined, () => asked.delete(key))
    return coming
  }
}
