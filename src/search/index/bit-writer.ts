/** Writes numbers of any width bit by bit, the highest bit first. */
export class BitWriter {
  #bytes = new Uint8Array(4096);
  #bits = 0;

  /** How many bits are written. */
  get length(): number {
    return this.#bits;
  }

  /** The lowest `width` bits of a number. */
  write(value: number, width: number): void {
    this.#reserve(width);
    for (let bit = width - 1; bit >= 0; bit -= 1) {
      const at = this.#bits >> 3;
      if ((value >>> bit) & 1) this.#bytes[at] = (this.#bytes[at] ?? 0) | (128 >> (this.#bits & 7));
      this.#bits += 1;
    }
  }

  /** A number as so many zeros and a one. */
  unary(value: number): void {
    this.#reserve(value);
    this.#bits += value;
    this.write(1, 1);
  }

  /** Rice code: what is above the lowest `low` bits in unary, then those bits. */
  rice(value: number, low: number): void {
    this.unary(value >>> low);
    this.write(value, low);
  }

  /** Elias gamma code of a number from 1 up: its width in unary, then its bits after the first. */
  gamma(value: number): void {
    const width = 31 - Math.clz32(value);
    this.unary(width);
    this.write(value, width);
  }

  /** What is written, filled up to whole bytes with zeros. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, (this.#bits + 7) >> 3);
  }

  #reserve(bits: number): void {
    const needed = ((this.#bits + bits + 7) >> 3) + 1;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
