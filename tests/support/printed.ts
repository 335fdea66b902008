/** The interval of numbers that a printed figure stands for: ".720" is anything from .7195 to .7205. */
export function printed(text: string): { readonly lower: number; readonly upper: number } {
  const match = /^-?\d*(?:\.(\d+))?$/.exec(text);
  if (match === null || text === "") throw new RangeError(`"${text}" is no printed figure`);
  const half = 0.5 * 10 ** -(match[1]?.length ?? 0);
  return { lower: Number(text) - half, upper: Number(text) + half };
}

/** Whether a figure would be printed so; a few ulps of slack at the interval's ends, which are halves. */
export function within({ lower, upper }: ReturnType<typeof printed>, value: number): boolean {
  const slack = 1e-13 * Math.max(1, Math.abs(value));
  return value >= lower - slack && value <= upper + slack;
}
