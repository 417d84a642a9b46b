import { createRoot } from "react-dom/client";
import { Tasuki } from "./app";
import "./shell/base.css";
import "./parts/record.css";

createRoot(document.getElementById("root")!).render(<Tasuki />);
