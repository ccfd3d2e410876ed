import { createRoot } from "react-dom/client";
import { connect, markRead } from "./api/phone-store.ts";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/chat.css";
import "./styles/panel.css";
import { App } from "./ui/App.tsx";

connect();
document.addEventListener("visibilitychange", markRead);

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
