import { describe, expect, it } from "vitest";
import { judgeInstrument, scalesWithItems } from "../../src/stages/instrument.ts";
import { codebookOf, scaleOf } from "../dataset/small-study.ts";
import { expectClose } from "../stats/oracle.ts";
import { type Answers, codes, countsOf, expectReasons, judge, method, said } from "./made.ts";

/** Expected figures of these are those of R 4.2.2's cor.test, qt and var, where no other source is named. */

/** A5 is invalid; without it A4 is too. */
const twoRounds: Answers = {
  A1: [4, 3, 4, 3, 4, 4, 4, 4, 1, 3, 2, 1],
  A2: [4, 2, 4, 3, 3, 4, 4, 4, 1, 3, 1, 2],
  A3: [4, 3, 3, 3, 3, 3, 4, 4, 1, 4, 2, 1],
  A4: [2, 3, 3, 3, 2, 3, 3, 4, 2, 3, 3, 1],
  A5: [2, 2, 1, 3, 1, 3, 2, 2, 3, 2, 3, 2],
};
/** A5's correlation is .493 with the others and .640 with the total. */
const disagreeing: Answers = {
  A1: [2, 1, 1, 4, 3, 2, 2, 1, 1, 2, 4, 4],
  A2: [1, 1, 1, 4, 4, 4, 3, 1, 1, 2, 4, 4],
  A3: [2, 1, 2, 3, 3, 3, 3, 2, 2, 3, 4, 4],
  A4: [1, 2, 2, 3, 3, 3, 2, 1, 3, 2, 3, 4],
  A5: [4, 2, 2, 4, 3, 4, 3, 2, 2, 2, 2, 4],
};
/** A5 is worded the other way round. */
const reversed: Answers = { ...disagreeing, A5: [3, 4, 1, 1, 2, 3, 3, 4, 4, 3, 1, 1] };
/** A4 is invalid, and two didn't answer it. */
const unanswered: Answers = {
  A1: [4, 4, 1, 2, 4, 2, 2, 1, 3, 1, 4, 4],
  A2: [4, 3, 1, 3, 3, 1, 2, 2, 4, 2, 4, 4],
  A3: [4, 3, 2, 3, 4, 2, 3, 2, 4, 1, 4, 4],
  A4: [3, null, 4, 2, 2, 4, null, 3, 1, 2, 3, 2],
};
/** No item is valid: .097, .257, .420 and -.074. */
const weak: Answers = {
  A1: [2, 3, 3, 3, 3, 3, 2, 3, 2, 3],
  A2: [2, 2, 2, 2, 1, 3, 3, 3, 2, 2],
  A3: [2, 2, 4, 3, 1, 3, 2, 4, 2, 1],
  A4: [2, 3, 2, 2, 2, 3, 1, 2, 4, 2],
};

const CRITICAL_12 = 0.5759829864422639;
const CRITICAL_10 = 0.6318968647198338;

async function judgedScale(...given: Parameters<typeof judge>) {
  const { validity, reliability, dropped, remarks } = await judge(...given);
  expectReasons({ validity, reliability }, remarks.all);
  const [valid, reliable] = [validity[0]!, reliability[0]!];
  const verdicts = valid.items.map((item) => item.valid);
  const rounds = valid.items.map((item) => item.dropped);
  return { validity: valid, reliability: reliable, dropped: dropped.get("A"), remarks: remarks.all, verdicts, rounds };
}

describe("validity by the critical r", () => {
  it("compares corrected correlations with t/sqrt(t^2 + df), agreeing with R 4.2.2", async () => {
    const { validity, verdicts } = await judgedScale(twoRounds, {}, { source: "pilot" });
    expect(validity).toMatchObject({ scale: "A", source: "pilot", n: 12, excluded: 0, criterion: "r-table", df: 10 });
    expectClose(validity.criticalR!, CRITICAL_12, "critical r");
    expect(validity.rounds).toEqual([{ round: 1, n: 12, df: 10, criticalR: validity.criticalR }]);
    const r = [0.822805074153418, 0.7189743306064428, 0.849076105280404, 0.5971005483747429, -0.3476531343015858];
    const p = [
      0.001013317309702041, 0.008413358905623209, 0.0004759379930850986, 0.04037306221766027, 0.2681654832179267,
    ];
    const total = [0.9149972839996962, 0.8595429031512298, 0.9236942184372013, 0.7299616679643169, -0.1619498033402412];
    for (const [index, item] of validity.items.entries()) {
      expect(item.item).toBe(`A${index + 1}`);
      expectClose(item.correctedItemTotal!, r[index]!, `${item.item}, corrected`);
      expect(item).not.toHaveProperty("correctedItemTotalP");
      expectClose(item.itemTotal!, total[index]!, `${item.item}, total`);
    }
    expect(verdicts).toEqual([true, true, true, true, false]);
    const byP = await judgedScale(twoRounds, { criterion: "p" }, { source: "pilot" });
    for (const [index, item] of byP.validity.items.entries()) {
      expectClose(item.correctedItemTotalP!, p[index]!, `${item.item}, its p`, { relative: 1e-11 });
    }
  });

  it("judges by the correlation that the method names: R 4.2.2's .493 and .640 against .576", async () => {
    const corrected = await judgedScale(disagreeing);
    const total = await judgedScale(disagreeing, { r: "total" });
    expect(corrected.verdicts).toEqual([true, true, true, true, false]);
    expect(total.verdicts).toEqual([true, true, true, true, true]);
    expectClose(corrected.validity.items[4]!.correctedItemTotal!, 0.4931674895308376, "corrected");
    expectClose(total.validity.items[4]!.itemTotal!, 0.6396091707559293, "total");
    for (const [{ remarks }, used] of [[corrected, "corrected"] as const, [total, "total"] as const]) {
      expect(said(remarks, "correlations-disagree")).toMatchObject([
        { severity: "caution", where: "validity[0].items[4]", args: { item: "A5", scale: "A", used } },
      ]);
    }
    const { args } = said(corrected.remarks, "correlations-disagree")[0]!;
    expect(args).toMatchObject({
      corrected: corrected.validity.items[4]!.correctedItemTotal,
      total: corrected.validity.items[4]!.itemTotal,
      criticalR: corrected.validity.criticalR,
    });
    expect(codes(corrected.remarks)).toEqual(["invalid-items", "correlations-disagree"]);
    expect(codes(total.remarks)).toEqual(["correlations-disagree"]);
  });

  it("takes the method's alpha: by .01 the critical r of 12 cases is .708 (R 4.2.2 qt), and A4's .687 isn't enough", async () => {
    const { validity, verdicts } = await judgedScale(disagreeing, {}, { method: { alpha: 0.01 } });
    expectClose(validity.criticalR!, 0.7078875513299714, "critical r");
    expect(verdicts).toEqual([true, true, true, false, false]);
  });
});

describe("validity by p and by a number", () => {
  it("is that r is above 0 and its p below alpha: R 4.2.2's p of .040 is, .103 isn't", async () => {
    const { validity, verdicts } = await judgedScale(disagreeing, { criterion: "p" });
    expect(validity.criterion).toBe("p");
    expect(verdicts).toEqual([true, true, true, true, false]);
    expect((await judgedScale(twoRounds, { criterion: "p" })).verdicts).toEqual([true, true, true, true, false]);
    expect((await judgedScale(twoRounds, { criterion: "p" }, { method: { alpha: 0.04 } })).verdicts[3]).toBe(false);
  });

  it("takes the p of the total correlation where the method uses that: .025 by R 4.2.2", async () => {
    const { validity, verdicts } = await judgedScale(disagreeing, { criterion: "p", r: "total" });
    expectClose(validity.items[4]!.itemTotalP!, 0.02510939466176663, "p", { relative: 1e-11 });
    expect(verdicts).toEqual([true, true, true, true, true]);
  });

  it("isn't a significant r below 0: -.702, p .011 by R 4.2.2", async () => {
    const { validity, verdicts } = await judgedScale(reversed, { criterion: "p" });
    expectClose(validity.items[4]!.correctedItemTotal!, -0.7017824811410452, "r");
    expectClose(validity.items[4]!.correctedItemTotalP!, 0.01096345802900382, "p", { relative: 1e-11 });
    expect(verdicts).toEqual([true, true, true, true, false]);
  });

  it("by a number is r above it, whatever n: .4 and .5 on both sides of .493", async () => {
    const lower = await judgedScale(disagreeing, { criterion: 0.4 });
    const higher = await judgedScale(disagreeing, { criterion: 0.5 });
    expect(lower.validity).toMatchObject({ criterion: "0.4", criticalR: 0.4, df: 10 });
    expect(lower.verdicts[4]).toBe(true);
    expect(higher.verdicts[4]).toBe(false);
    const own = lower.validity.items[4]!.correctedItemTotal!;
    expect((await judgedScale(disagreeing, { criterion: own })).verdicts[4]).toBe(false);
  });
});

describe("invalid items", () => {
  it("stay where the method reports: one round, nothing dropped", async () => {
    const { validity, reliability, dropped, remarks, rounds } = await judgedScale(twoRounds);
    expect(validity.rounds).toHaveLength(1);
    expect(rounds).toEqual([null, null, null, null, null]);
    expect(dropped).toBeUndefined();
    expect(reliability.items.map(({ item }) => item)).toEqual(["A1", "A2", "A3", "A4", "A5"]);
    expectClose(reliability.alpha!, 0.7446483180428134, "alpha");
    expect(said(remarks, "invalid-items")).toEqual([
      {
        code: "invalid-items",
        severity: "problem",
        where: "validity[0]",
        args: { scale: "A", items: ["A5"], negative: ["A5"], codebook: true, rule: "report" },
      },
    ]);
    expect(codes(remarks)).toEqual(["invalid-items"]);
  });

  it("are told apart: all of them, and those below 0, which may have to be reversed", async () => {
    const { remarks } = await judgedScale(weak, {}, { declared: false });
    expect(said(remarks, "invalid-items")[0]!.args).toEqual({
      scale: "A",
      items: ["A1", "A2", "A3", "A4"],
      negative: ["A4"],
      codebook: false,
      rule: "report",
    });
  });

  it("go once where the method drops, and what is invalid then is reported: R 4.2.2's .530 without A5", async () => {
    const { validity, reliability, dropped, remarks, rounds, verdicts } = await judgedScale(twoRounds, {
      invalid: "drop",
    });
    expect(rounds).toEqual([null, null, null, null, 1]);
    expect(verdicts).toEqual([true, true, true, false, false]);
    expect(validity.rounds.map(({ round, n }) => [round, n])).toEqual([
      [1, 12],
      [2, 12],
    ]);
    expect([...dropped!]).toEqual(["A5"]);
    // The dropped item keeps the figures of the round that dropped it, the others have the last round's.
    const r = [0.9118708131573618, 0.7975793286232775, 0.8880857771863196, 0.5298897774204069, -0.3476531343015858];
    for (const [index, item] of validity.items.entries()) expectClose(item.correctedItemTotal!, r[index]!, item.item);
    expectClose(reliability.alpha!, 0.8967421314191055, "alpha");
    expect(reliability.items.map(({ item }) => item)).toEqual(["A1", "A2", "A3", "A4"]);
    expect(said(remarks, "item-dropped")).toEqual([
      {
        code: "item-dropped",
        severity: "caution",
        where: "validity[0].items[4]",
        args: {
          item: "A5",
          scale: "A",
          round: 1,
          r: validity.items[4]!.correctedItemTotal,
          criticalR: validity.rounds[0]!.criticalR,
        },
      },
    ]);
    expect(said(remarks, "invalid-items")[0]!.args).toMatchObject({ items: ["A4"], negative: [], rule: "drop" });
    // A4's total correlation without A5 is .673, above .576.
    expect(said(remarks, "correlations-disagree").map(({ args }) => args.item)).toEqual(["A4"]);
  });

  it("go round by round where the method drops repeatedly: A5, then A4, then all are valid, by R 4.2.2", async () => {
    const { validity, reliability, dropped, remarks, rounds, verdicts } = await judgedScale(twoRounds, {
      invalid: "drop-repeatedly",
    });
    expect(rounds).toEqual([null, null, null, 2, 1]);
    expect(verdicts).toEqual([true, true, true, false, false]);
    expect(validity.rounds.map(({ round }) => round)).toEqual([1, 2, 3]);
    expect([...dropped!].sort()).toEqual(["A4", "A5"]);
    const r = [0.9246072566127284, 0.8617348907388112, 0.8551820891073164, 0.5298897774204069, -0.3476531343015858];
    for (const [index, item] of validity.items.entries()) expectClose(item.correctedItemTotal!, r[index]!, item.item);
    expectClose(reliability.alpha!, 0.9419869470630892, "alpha");
    expect(said(remarks, "item-dropped").map(({ args }) => [args.item, args.round])).toEqual([
      ["A4", 2],
      ["A5", 1],
    ]);
    expect(codes(remarks)).not.toContain("invalid-items");
    expect(codes(remarks)).not.toContain("scale-exhausted");
  });

  it("give their cases back: n grows from 10 to 12 when the item with two missing answers goes, figures by R 4.2.2", async () => {
    const { validity, reliability, remarks } = await judgedScale(unanswered, { invalid: "drop-repeatedly" });
    expect(validity.rounds.map(({ n, df }) => [n, df])).toEqual([
      [10, 8],
      [12, 10],
    ]);
    expectClose(validity.rounds[0]!.criticalR!, CRITICAL_10, "critical r of round 1");
    expectClose(validity.rounds[1]!.criticalR!, CRITICAL_12, "critical r of round 2");
    expect(validity).toMatchObject({ n: 12, excluded: 0, df: 10, criticalR: validity.rounds[1]!.criticalR });
    const r = [0.8663458572288134, 0.844578411693344, 0.9026128973335216, -0.4645257966832583];
    for (const [index, item] of validity.items.entries()) expectClose(item.correctedItemTotal!, r[index]!, item.item);
    expectClose(reliability.alpha!, 0.933426769446391, "alpha");
    expect(reliability).toMatchObject({ n: 12, excluded: 0, cases: { total: 12, validPercent: 100 } });
    // The item that went was judged by the critical r of its own round.
    expect(said(remarks, "item-dropped")[0]!.args.criticalR).toBe(validity.rounds[0]!.criticalR);
  });

  it("keep their cases out where they stay: 10 of 12, alpha .618 by R 4.2.2", async () => {
    const { validity, reliability } = await judgedScale(unanswered);
    expect(validity).toMatchObject({ n: 10, excluded: 2, df: 8 });
    expect(reliability).toMatchObject({ n: 10, excluded: 2 });
    expect(reliability.cases).toEqual({ total: 12, validPercent: 1000 / 12, missingPercent: 200 / 12 });
    expectClose(reliability.alpha!, 0.6184397163120567, "alpha");
  });
});

describe("a scale that dropping exhausts", () => {
  it("keeps two items, the weakest having gone first: -.074 and .097 of four by R 4.2.2", async () => {
    const { validity, reliability, rounds, verdicts, remarks } = await judgedScale(weak, {
      invalid: "drop-repeatedly",
    });
    expect(rounds).toEqual([1, null, null, 1]);
    expect(verdicts).toEqual([false, false, false, false]);
    expect(validity.rounds.map(({ round }) => round)).toEqual([1, 2]);
    // Of two items each is the other's rest: one and the same correlation, .523.
    expectClose(validity.items[1]!.correctedItemTotal!, 0.5229763603684908, "A2");
    expectClose(validity.items[2]!.correctedItemTotal!, 0.5229763603684908, "A3");
    expectClose(reliability.alpha!, 0.6274509803921571, "alpha");
    expect(said(remarks, "scale-exhausted")).toEqual([
      { code: "scale-exhausted", severity: "problem", where: "validity[0]", args: { scale: "A" } },
    ]);
    expect(said(remarks, "invalid-items")[0]!.args.items).toEqual(["A2", "A3"]);
    expect(said(remarks, "item-dropped").map(({ args }) => args.item)).toEqual(["A1", "A4"]);
    expect(validity.items[1]!.alphaIfDeleted).toBeNull();
  });

  it("goes by the correlation that the method uses: by the total ones A1 (.363) and A4 (.395) are the weakest, of R 4.2.2", async () => {
    const { rounds, verdicts } = await judgedScale(weak, { r: "total", invalid: "drop-repeatedly" });
    // A3's .850 is above .632, A2's .574 isn't: of three invalid items only two may go.
    expect(rounds).toEqual([1, null, null, 1]);
    expect(verdicts).toEqual([false, true, true, false]);
  });

  it("isn't so where it drops once and leaves two or more: the invalid ones that stay are only reported", async () => {
    const { remarks, rounds } = await judgedScale(weak, { invalid: "drop" });
    expect(rounds).toEqual([1, null, null, 1]);
    expect(codes(remarks)).not.toContain("scale-exhausted");
    expect(said(remarks, "invalid-items")[0]!.args).toMatchObject({ items: ["A2", "A3"], rule: "drop" });
  });

  it("has two items from the start: none may go", async () => {
    const two = { A2: weak.A2!, A3: weak.A3! };
    for (const invalid of ["drop", "drop-repeatedly"] as const) {
      const { remarks, rounds, dropped, validity } = await judgedScale(two, { invalid });
      expect(rounds).toEqual([null, null]);
      expect(dropped).toBeUndefined();
      expect(validity.rounds).toHaveLength(1);
      expect(codes(remarks)).toContain("scale-exhausted");
    }
  });

  it("counts no constant item among the two: of A1, A2, A3 and a constant one only one may go, A1 with .122", async () => {
    const { A1, A2, A3 } = weak as { A1: number[]; A2: number[]; A3: number[] };
    const { rounds, verdicts, remarks } = await judgedScale(
      { A1, A2, A3, A9: A1.map(() => 4) },
      { invalid: "drop-repeatedly" },
    );
    expect(rounds).toEqual([1, null, null, null]);
    expect(verdicts).toEqual([false, false, false, null]);
    expect(codes(remarks)).toContain("scale-exhausted");
  });
});

describe("a constant item", () => {
  it("is left out of alpha, has an undefined row and a remark, and the others are as if it weren't there", async () => {
    const constant = { ...disagreeing, A9: disagreeing.A1!.map(() => 3) };
    const [without, { validity, reliability, remarks, verdicts }] = [
      await judgedScale(disagreeing),
      await judgedScale(constant),
    ];
    expect(verdicts).toEqual([true, true, true, true, false, null]);
    expect(validity.items[5]).toEqual({
      item: "A9",
      meanIfDeleted: null,
      varianceIfDeleted: null,
      correctedItemTotal: null,
      itemTotal: null,
      itemTotalP: null,
      alphaIfDeleted: null,
      valid: null,
      dropped: null,
    });
    expect(validity.items.slice(0, 5)).toEqual(without.validity.items);
    expect(reliability.alpha).toBe(without.reliability.alpha);
    expectClose(reliability.alpha!, 0.8927292263610315, "alpha, R 4.2.2");
    expect(reliability.items[5]).toEqual({ item: "A9", mean: 3, sd: 0 });
    expect(said(remarks, "constant-item")).toEqual([
      { code: "constant-item", severity: "caution", where: "reliability[0]", args: { item: "A9", scale: "A" } },
    ]);
    const why = remarks.find(({ where }) => where === "validity[0].items[5].itemTotal");
    expect(why?.args).toMatchObject({ item: "A9", scale: "A", reason: { code: "zero-variance", what: "item" } });
  });

  it("is never dropped, though the rule drops", async () => {
    const constant = { ...twoRounds, A9: twoRounds.A1!.map(() => 3) };
    const { rounds } = await judgedScale(constant, { invalid: "drop-repeatedly" });
    expect(rounds).toEqual([null, null, null, 2, 1, null]);
  });

  it("beside a single one that varies leaves no alpha", async () => {
    const { reliability, remarks, verdicts } = await judgedScale({ A1: [1, 2, 3, 4], A2: [3, 3, 3, 3] });
    expect(reliability).toMatchObject({ alpha: null, alphaStandardized: null, reliable: null });
    expect(verdicts).toEqual([null, null]);
    expect(remarks.find(({ where }) => where === "reliability[0].alpha")?.args.reason).toEqual({
      code: "too-few-items",
      k: 1,
      needed: 2,
    });
  });
});

describe("reliability", () => {
  it("is alpha above the minimum, and not at it", async () => {
    const alpha = (await judgedScale(disagreeing)).reliability.alpha!;
    const at = await judgedScale(disagreeing, {}, { method: { reliability: { minimum: alpha } } });
    const below = await judgedScale(disagreeing, {}, { method: { reliability: { minimum: alpha * (1 - 1e-15) } } });
    expect(at.reliability).toMatchObject({ minimum: alpha, reliable: false });
    expect(below.reliability.reliable).toBe(true);
    expect(said(below.remarks, "unreliable")).toEqual([]);
    expect(said(at.remarks, "unreliable")).toEqual([
      { code: "unreliable", severity: "problem", where: "reliability[0]", args: { scale: "A", alpha, minimum: alpha } },
    ]);
  });

  it("has the figures of R 4.2.2's psych::alpha, check.keys = FALSE", async () => {
    const { reliability } = await judgedScale(reversed);
    expectClose(reliability.alpha!, 0.48515193370165743, "raw alpha");
    expectClose(reliability.alphaStandardized!, 0.5588981192206874, "standardized alpha");
    expectClose(reliability.scaleMean!, 5 * 2.466666666666667, "five times the mean that psych gives");
    expectClose(reliability.scaleSD!, 5 * 0.662410657211883, "five times its sd");
    expectClose(reliability.scaleVariance!, (5 * 0.662410657211883) ** 2, "squared");
    expect(reliability.reliable).toBe(false);
  });

  it("of a negative alpha names the items to look at, instead of calling it unreliable: -8 for 1, 2, 3, 4 with 4, 3, 1, 2, by hand", async () => {
    // var 5/3 each, covariance -4/3: total variance 10/3 - 8/3 = 2/3, alpha = 2 (1 - (10/3)/(2/3)) = -8.
    const { reliability, remarks } = await judgedScale({ A1: [1, 2, 3, 4], A2: [4, 3, 1, 2] });
    expectClose(reliability.alpha!, -8, "alpha");
    expect(reliability.reliable).toBe(false);
    expect(said(remarks, "negative-alpha")).toEqual([
      {
        code: "negative-alpha",
        severity: "problem",
        where: "reliability[0].alpha",
        args: { scale: "A", alpha: reliability.alpha, items: ["A1", "A2"] },
      },
    ]);
    expect(said(remarks, "unreliable")).toEqual([]);
  });

  it("of alpha 0 is just unreliable: two items that don't go together at all, by hand", async () => {
    const { reliability, remarks } = await judgedScale({ A1: [1, 1, 2, 2], A2: [1, 2, 1, 2] });
    expect(reliability).toMatchObject({ alpha: 0, reliable: false });
    expect(codes(remarks)).toContain("unreliable");
    expect(codes(remarks)).not.toContain("negative-alpha");
  });
});

describe("too few cases to judge", () => {
  it.each([
    ["nobody", [], "no-cases"],
    ["one", [3], "too-few-cases"],
  ])("of %s: no figure, no verdict, a reason for each", async (_, values, reason) => {
    const { validity, reliability, verdicts, remarks } = await judgedScale({ A1: values, A2: values });
    expect(validity).toMatchObject({ n: values.length, df: 0, criticalR: null });
    expect(verdicts).toEqual([null, null]);
    expect(reliability).toMatchObject({ alpha: null, scaleSD: null, reliable: null });
    expect(remarks.find(({ where }) => where === "reliability[0].scaleSD")?.args.reason).toMatchObject({
      code: reason,
    });
    expect(codes(remarks)).toEqual([]);
  });

  it("of two: alpha by hand, but no critical r and no verdict", async () => {
    const { validity, reliability, verdicts } = await judgedScale({ A1: [1, 3], A2: [2, 4] });
    expect(validity).toMatchObject({ n: 2, df: 0, criticalR: null });
    expect(verdicts).toEqual([null, null]);
    // both deviate alike: total variance is 4 times that of one, alpha = 2 (1 - 2/4) = 1
    expect(reliability.alpha).toBe(1);
  });

  it("of two by a number there is a verdict, since r is compared with that", async () => {
    const { verdicts, validity } = await judgedScale({ A1: [1, 3], A2: [2, 4] }, { criterion: 0.3 });
    expect(validity.criticalR).toBe(0.3);
    expect(verdicts).toEqual([true, true]);
  });

  it("of all that missing answers left out: n 0, everybody excluded", async () => {
    const { validity, reliability } = await judgedScale({ A1: [1, null, 2], A2: [null, 2, null] });
    expect(validity).toMatchObject({ n: 0, excluded: 3 });
    expect(reliability).toMatchObject({ n: 0, excluded: 3, cases: { total: 3, validPercent: 0, missingPercent: 100 } });
  });
});

describe("several scales", () => {
  it("are judged one by one, each with its own cases and drops; a scale of scales only through them", async () => {
    const answers: Answers = {
      ...unanswered,
      ...Object.fromEntries(Object.entries(disagreeing).map(([name, values]) => [name.replace("A", "B"), values])),
    };
    const codebook = codebookOf({
      scales: [
        scaleOf("AB", [], { sum: ["A", "B"] }),
        scaleOf("A", Object.keys(unanswered)),
        scaleOf("B", ["B1", "B2", "B3", "B4", "B5"]),
      ],
      method: { ...method, validity: { ...method.validity, invalid: "drop" } },
    });
    expect(scalesWithItems(codebook).map(({ name }) => name)).toEqual(["A", "B"]);
    const { validity, reliability, dropped, remarks } = judgeInstrument(
      codebook,
      await countsOf(codebook, answers),
      "pilot",
      true,
    );
    expect(validity.map(({ scale }) => scale)).toEqual(["A", "B"]);
    expect(reliability.map(({ scale, source, n }) => [scale, source, n])).toEqual([
      ["A", "pilot", 12],
      ["B", "pilot", 12],
    ]);
    expect([...dropped].map(([scale, items]) => [scale, [...items]])).toEqual([
      ["A", ["A4"]],
      ["B", ["B5"]],
    ]);
    expect(said(remarks.all, "item-dropped").map(({ where }) => where)).toEqual([
      "validity[0].items[3]",
      "validity[1].items[4]",
    ]);
    expectReasons({ validity, reliability }, remarks.all);
  });

  it("may share an item that is dropped from one of them only", async () => {
    const codebook = codebookOf({
      scales: [scaleOf("A", ["A1", "A2", "A3", "A5"]), scaleOf("B", ["A4", "A5"])],
      method: { ...method, validity: { ...method.validity, invalid: "drop", criterion: 0.3 } },
    });
    // A4 and A5 are alike and go against A1, A2 and A3
    const turned = disagreeing.A4!.map((value) => 5 - value!);
    const answers = { ...disagreeing, A4: turned, A5: turned };
    const { dropped } = judgeInstrument(codebook, await countsOf(codebook, answers), "data", true);
    expect(dropped.get("A")).toEqual(new Set(["A5"]));
    expect(dropped.has("B")).toBe(false);
  });
});
