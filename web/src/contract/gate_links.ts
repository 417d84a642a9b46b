// Where a finding is mended, where the contract at hand names a closer place than its rule can. Pure.
import type { Contract, Gate, GateFinding } from "~/api/types";

export interface Placed extends GateFinding {
  hint?: "hint_choose_place" | "hint_no_place" | "hint_grade"; // what is to be done first, or later
}

type About = Pick<Contract, "id" | "agency_establishment_id"> & { may: Pick<Contract["may"], "edit"> };

const agreements = "/overtime-agreements";
const establishment = "/agency_establishment_id";

export function placed(one: GateFinding, contract: About): Placed {
  if (one.fix_link.split("?")[0] === agreements) return by_establishment(one, contract);
  // The grade is entered with the wage on the contract; a 労働契約 has none.
  if (one.code === "wage_grade_missing" && one.fix_link.startsWith("/workers/"))
    return { ...one, fix_link: "", hint: "hint_grade" };
  return one;
}

// A 36協定 is that of an establishment: until the contract names one, none applies.
function by_establishment(one: GateFinding, { id, agency_establishment_id, may }: About): Placed {
  if (agency_establishment_id) {
    const with_more = one.fix_link.includes("?") ? "&" : "?";
    return { ...one, fix_link: `${one.fix_link}${with_more}establishment_id=${agency_establishment_id}` };
  }
  if (!may.edit) return { ...one, fix_link: "", hint: "hint_no_place" };
  return { ...one, pointer: establishment, fix_link: `/contracts/${id}#${establishment}`, hint: "hint_choose_place" };
}

export const placed_gate = (gate: Gate, contract: About): Gate => ({
  ...gate,
  findings: gate.findings.map((one) => placed(one, contract)),
});
