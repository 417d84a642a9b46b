import { createRoot } from "react-dom/client";
import { Tasuki } from "./app";
import "./shell/base.css";

createRoot(document.getElementById("root")!).render(<Tasuki />);
