/** Bounds of the lengths of all paths that fill some columns, the length being the sum of ln x! over the cells. */
export class PathBounds {
  /** Lagrange multipliers of the columns, and their logarithms. */
  private readonly multipliers: Float64Array;
  private readonly logMultipliers: Float64Array;
  private readonly columnTerm: number;
  private readonly slack: number;

  /**
   * @param columns totals of the columns to be filled, descending
   * @param logFactorials ln x! in multiples of 1 / `unit`
   */
  constructor(
    private readonly columns: readonly number[],
    rows: number,
    private readonly logFactorials: Float64Array,
    private readonly unit: number,
  ) {
    const total = columns.reduce((sum, column) => sum + column, 0);
    const all = total + (rows * columns.length) / 2;
    this.multipliers = Float64Array.from(columns, (column) => (column + rows / 2) / all);
    this.logMultipliers = this.multipliers.map(Math.log);
    this.columnTerm = columns.reduce((sum, column, j) => sum + column * this.logMultipliers[j]!, 0);
    this.slack = ROUNDING * unit + 2 * total;
  }

  /**
   * No path is shorter. It is Lagrange's dual of the least sum of ln x_ij! with given margins: for any numbers
   * l_ij = a_i b_j the sum is that of ln x_ij! - x_ij ln l_ij, each of which has a least value, plus what the margins make
   * of the logarithms. Half a case added to every cell brings l_ij near the best.
   *
   * @param row cases left in the rows
   */
  shortest(row: Uint32Array): number {
    const { columns, multipliers, logMultipliers, logFactorials } = this;
    let logarithms = this.columnTerm;
    let whole = 0;
    for (let i = 0; i < row.length; i++) {
      const held = row[i]!;
      const a = held + columns.length / 2;
      const logA = Math.log(a);
      logarithms += held * logA;
      for (let j = 0; j < columns.length; j++) {
        const x = Math.min(Math.floor(a * multipliers[j]!), held, columns[j]!);
        logarithms -= x * (logA + logMultipliers[j]!);
        whole += logFactorials[x]!;
      }
    }
    return Math.max(0, whole + logarithms * this.unit - this.slack);
  }

  /**
   * No path is longer: each column as uneven as the rows let it be, or each row as the columns do.
   *
   * @param row cases left in the rows, descending
   */
  longest(row: Uint32Array): number {
    const { columns } = this;
    let byColumns = 0;
    let byRows = 0;
    for (let j = 0; j < columns.length; j++) byColumns += this.mostUneven(columns[j]!, row);
    for (let i = 0; i < row.length; i++) byRows += this.mostUneven(row[i]!, columns);
    return Math.min(byColumns, byRows);
  }

  private mostUneven(total: number, cells: ArrayLike<number>): number {
    let sum = 0;
    for (let [open, i] = [total, 0]; open > 0; i++) {
      const x = Math.min(cells[i]!, open);
      sum += this.logFactorials[x]!;
      open -= x;
    }
    return sum;
  }
}

/** More than rounding can make of the logarithms here; that of the primes' logarithms adds two units a case at most. */
const ROUNDING = 1e-7;
