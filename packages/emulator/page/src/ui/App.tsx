import { useEffect, useRef, useState } from "react";
import { openHandset } from "../model/phone.ts";
import { firstLanguage, type Language, LanguageContext, languages, rememberLanguage } from "../text/text.ts";
import { Banner } from "./Banner.tsx";
import { ChatPane } from "./ChatPane.tsx";
import { HandsetList } from "./HandsetList.tsx";
import { Panel } from "./Panel.tsx";
import { usePhone } from "./use-phone.ts";

const isWide = (): boolean => matchMedia("(min-width: 1100px)").matches;

export function App() {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  const [panel, setPanel] = useState(isWide);
  const toggle = useRef<HTMLButtonElement>(null);
  const closePanel = () => {
    // What has the focus is about to go; the button that brings the panel back stays.
    if (document.activeElement?.closest(".panel")) toggle.current?.focus();
    setPanel(false);
  };
  const handset = usePhone(openHandset);
  const { strings, dir } = languages[language];
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = dir;
    document.title = strings.title;
    rememberLanguage(language);
  }, [language, dir, strings]);
  return (
    <LanguageContext value={language}>
      <div className="app" data-view={handset ? "chat" : "list"}>
        <header className="hidden">
          <h1>{strings.title}</h1>
        </header>
        <Banner />
        <main className="columns">
          <HandsetList onLanguage={setLanguage} />
          <ChatPane handset={handset} onPanel={() => setPanel(!panel)} panel={panel} toggle={toggle} />
          {panel && <Panel handset={handset} onClose={closePanel} />}
        </main>
      </div>
    </LanguageContext>
  );
}
