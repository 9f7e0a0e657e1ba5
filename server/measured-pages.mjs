// What the framework takes to learn how long a page is.

/** In bytes. What is smaller takes no time that anybody would notice. */
const SMALL = 4 * 1024

/**
 * Lets bytes stand in JSON as how many they are. Next writes each page that it is about to keep as JSON, and takes nothing of it but its length
 * (`set` of next/dist/server/lib/incremental-cache): of its own format, which are bytes, one decimal number after the other, which held the one
 * thread for 550 ms for a page of a megabyte and was a sixth of what a page of 180 kB took. Nothing in this process sends bytes as JSON.
 */
export function keepLargeBytesOutOfJson() {
  const { toJSON } = Buffer.prototype
  /** @this {Buffer} */
  Buffer.prototype.toJSON = function () {
    return this.length > SMALL
      ? { ...toJSON.call(this.subarray(0, 0)), length: this.length }
      : toJSON.call(this)
  }
}
