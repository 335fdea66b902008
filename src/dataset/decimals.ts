/** How many digits after the point a field's values have, so that sums of them can be exact. */
import { digitsAfterPoint } from "./cell-text.ts";

/** Up to here value x 10^digits, rounded, is the number that was written. */
const exactWithDecimals = 1e15;

export class Decimals {
  #digits = 0;
  #largest = 0;
  #exact = true;

  /** @param text the plain number that `value` was read from */
  read(text: string, value: number): void {
    this.#digits = Math.max(this.#digits, digitsAfterPoint(text));
    this.#largest = Math.max(this.#largest, Math.abs(value));
  }

  /** A value that was computed: exact where it is whole, for anything else the digits don't tell. */
  computed(value: number): void {
    if (Number.isSafeInteger(value)) this.#largest = Math.max(this.#largest, Math.abs(value));
    else this.#exact = false;
  }

  /** Digits after the point; null where value x 10^digits wouldn't be exact. */
  get value(): number | null {
    if (!this.#exact) return null;
    if (this.#digits === 0) return this.#largest <= Number.MAX_SAFE_INTEGER ? 0 : null;
    return this.#digits <= 15 && this.#largest * 10 ** this.#digits <= exactWithDecimals ? this.#digits : null;
  }
}
