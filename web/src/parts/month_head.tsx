// The head of a month's calendar: the days of the week, from Sunday.
import { useLang } from "~/shell/i18n";
import { weekday_name } from "./values";

export function MonthHead() {
  const { lang } = useLang();
  return (
    <thead>
      <tr>
        {[0, 1, 2, 3, 4, 5, 6].map((n) => (
          <th key={n} scope="col" className={`d${n}`}>
            {weekday_name(n, lang)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
