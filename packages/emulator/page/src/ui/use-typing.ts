import { useEffect, useState } from "react";
import { usePhone } from "./use-phone.ts";

/** Whether the hotline types now; it ends by itself when no message comes. */
export function useTyping(phone: string): boolean {
  const until = usePhone((state) => state.chats[phone]?.typingUntil ?? 0);
  const [ended, setEnded] = useState(0);
  useEffect(() => {
    if (until === 0) return;
    const timer = setTimeout(() => setEnded(until), Math.max(0, until - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);
  return until > 0 && ended !== until;
}
