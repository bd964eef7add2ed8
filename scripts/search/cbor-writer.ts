// Writes the few kinds of CBOR (RFC 8949) that Pagefind's index is made of: integers, texts and arrays.

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** Grows as it is written to. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(1 << 16);
  /** Bytes written so far. */
  length = 0;

  /** What was written; later writing may change it. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  /** The head of an array of so many items, which are to follow. */
  array(items: number): void {
    this.#head(ARRAY, items);
  }

  text(text: string): void {
    this.#head(TEXT, Buffer.byteLength(text));
    this.#reserve(3 * text.length);
    this.length += this.#bytes.write(text, this.length);
  }

  /** A whole number of at most 32 bits. */
  integer(value: number): void {
    if (value < 0) this.#head(NEGATIVE, -value - 1);
    else this.#head(UNSIGNED, value);
  }

  /** Major type and number in as few bytes as possible. */
  #head(major: number, value: number): void {
    this.#reserve(5);
    const bytes = this.#bytes;
    const first = major << 5;
    if (value < 24) bytes[this.length++] = first | value;
    else if (value < 0x100) {
      bytes[this.length++] = first | 24;
      bytes[this.length++] = value;
    } else if (value < 0x10000) {
      bytes[this.length++] = first | 25;
      this.length = bytes.writeUInt16BE(value, this.length);
    } else {
      bytes[this.length++] = first | 26;
      this.length = bytes.writeUInt32BE(value, this.length);
    }
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#bytes.length + more));
    this.#bytes.copy(larger, 0, 0, this.length);
    this.#bytes = larger;
  }
}
