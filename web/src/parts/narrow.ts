import { useEffect, useState } from "react";

// Whether this is a phone held upright: the office table gives way to cards and thumbs.
export function useNarrow(): boolean {
  const [narrow, set] = useState(() => typeof matchMedia !== "undefined" && matchMedia("(max-width: 767px)").matches);
  useEffect(() => {
    const query = matchMedia("(max-width: 767px)");
    const look = () => set(query.matches);
    query.addEventListener("change", look);
    return () => query.removeEventListener("change", look);
  }, []);
  return narrow;
}
