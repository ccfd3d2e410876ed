import { useEffect, useState } from "react";
import { chatOf, hotlineOf } from "../model/phone.ts";
import { usePhone } from "./use-phone.ts";

/** Whether the number in whose chat the handset is types now; it ends by itself when no message comes. */
export function useTyping(phone: string): boolean {
  const until = usePhone((state) => {
    const { typing } = chatOf(state, phone);
    return typing.number === hotlineOf(state, phone)?.phoneNumberId ? typing.until : 0;
  });
  const [ended, setEnded] = useState(0);
  useEffect(() => {
    if (until === 0) return;
    const timer = setTimeout(() => setEnded(until), Math.max(0, until - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);
  return until > 0 && ended !== until;
}
