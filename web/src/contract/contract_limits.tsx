// 「この契約を加えたら」: what the terms at hand would do to the limits of the establishment, the unit and a person.
import { Button } from "antd";
import { useState } from "react";
import { SimulationDialog } from "~/compliance/limits_simulation";
import { limits_text } from "~/compliance/limits_text";
import { useText } from "~/shell/i18n";
import { acceptance_of, type FormTerms } from "./contract_terms";

interface Props {
  terms: () => FormTerms; // as they are when the button is pressed
  client_name: string;
  worker?: { id: string; name: string };
  link?: boolean;
}

export function LimitsButton({ terms, client_name, worker, link }: Props) {
  const t = useText(limits_text);
  const [start, set_start] = useState<ReturnType<typeof acceptance_of> | null>(null);
  return (
    <>
      <Button
        type={link ? "link" : "default"}
        size={link ? "small" : undefined}
        style={link ? { padding: 0 } : undefined}
        onClick={() => set_start(acceptance_of(terms()))}
      >
        {t(worker ? "simulate_worker" : "simulate_contract")}
      </Button>
      {start && (
        <SimulationDialog
          start={{ ...start, worker_id: worker?.id ?? null }}
          client_name={client_name}
          worker_known={worker?.name}
          close={() => set_start(null)}
        />
      )}
    </>
  );
}
