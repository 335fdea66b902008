/** What a formula can't be asked for is the caller's mistake. */

/** @throws RangeError unless least < value < most */
export function requireWithin(name: string, value: number, least: number, most: number): void {
  if (!(value > least && value < most)) {
    throw new RangeError(`${name} must be above ${least} and below ${most}, not ${value}`);
  }
}

/** @throws RangeError for anything but a whole number from 1 on that a double holds exactly */
export function requirePopulation(population: number): void {
  if (!Number.isSafeInteger(population) || population < 1) {
    throw new RangeError(`a population must be a whole number from 1 on, not ${population}`);
  }
}

/** @throws RangeError for a number that isn't above 0, and for an infinite one */
export function requirePositive(name: string, value: number): void {
  requireWithin(name, value, 0, Number.POSITIVE_INFINITY);
}
