/** A list of whole numbers below 2³² that grows, without the weight of a list of objects. */
export class Growing {
  #numbers = new Uint32Array(1 << 16);
  #length = 0;

  /** Adds a number and says its place. */
  push(value: number): number {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length] = value;
    this.#length += 1;
    return this.#length - 1;
  }

  get length(): number {
    return this.#length;
  }

  /** A view of what it holds now. */
  all(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}
