import { type Outcome, ok } from "../../core/outcome.ts";
import { type FTest, type IntraclassForm, intraclassCorrelations } from "../../stats/instrument/intraclass.ts";
import type { JudgedScale } from "../instrument.ts";
import type { Remarks } from "../remarks.ts";
import type { Intraclass, IntraclassFigure, IntraclassKind } from "../result.ts";
import type { FurtherContext } from "./context.ts";
import { LEVEL, ofItems, varyingItems } from "./of-items.ts";

export function intraclass({ scales, remarks }: FurtherContext): readonly Intraclass[] {
  return scales.map((scale, index) => entryOf(scale, `intraclass[${index}]`, remarks));
}

function entryOf({ scale, source, products }: JudgedScale, path: string, remarks: Remarks): Intraclass {
  const outcome = intraclassCorrelations(products, LEVEL);
  const kind = (name: "consistency" | "agreement") => {
    const form: Outcome<IntraclassForm> = outcome.ok ? ok(outcome.value[name]) : outcome;
    return kindOf(form, `${path}.${name}`, scale.name, remarks);
  };
  return {
    scale: scale.name,
    ...ofItems(source, products),
    items: varyingItems(products),
    model: "two-way-mixed",
    level: LEVEL,
    consistency: kind("consistency"),
    agreement: kind("agreement"),
  };
}

function kindOf(form: Outcome<IntraclassForm>, path: string, scale: string, remarks: Remarks): IntraclassKind {
  const measure = (name: "single" | "average"): IntraclassFigure => {
    const figure = (outcome: Outcome<number>, where: string) =>
      remarks.figure(outcome, `${path}.${name}.${where}`, { scale });
    const bound = (where: "value" | "lower" | "upper") => figure(form.ok ? form.value[name][where] : form, where);
    const test = (where: keyof FTest) => ofTest(form, where);
    return {
      value: bound("value"),
      lower: bound("lower"),
      upper: bound("upper"),
      f: figure(test("value"), "f"),
      df1: figure(test("df1"), "df1"),
      df2: figure(test("df2"), "df2"),
      p: figure(test("p"), "p"),
    };
  };
  return { single: measure("single"), average: measure("average") };
}

function ofTest(form: Outcome<IntraclassForm>, name: keyof FTest): Outcome<number> {
  if (!form.ok) return form;
  return form.value.test.ok ? ok(form.value.test.value[name]) : form.value.test;
}
