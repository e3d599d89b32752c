/** Reads what `BitWriter` wrote; past the end there are ones, so that a broken file ends too. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #bit = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(width: number): number {
    let value = 0;
    let missing = width;
    while (missing > 0) {
      const rest = 8 - (this.#bit & 7);
      const taken = Math.min(rest, missing);
      const byte = this.#bytes[this.#bit >> 3] ?? 255;
      value = (value << taken) | ((byte >> (rest - taken)) & ((1 << taken) - 1));
      this.#bit += taken;
      missing -= taken;
    }
    return value;
  }

  unary(): number {
    let zeros = 0;
    for (;;) {
      const rest = 8 - (this.#bit & 7);
      const left = (this.#bytes[this.#bit >> 3] ?? 255) & ((1 << rest) - 1);
      if (left !== 0) {
        const before = Math.clz32(left) - (32 - rest);
        this.#bit += before + 1;
        return zeros + before;
      }
      this.#bit += rest;
      zeros += rest;
    }
  }

  rice(low: number): number {
    return (this.unary() << low) | this.read(low);
  }

  gamma(): number {
    const width = this.unary();
    return (1 << width) | this.read(width);
  }
}
