import { useEffect, useRef, useState } from "react";

/**
 * A text that is typed here and told elsewhere, such as in the address: it follows what stands there when others change
 * that, and never takes back what is being typed.
 */
export function useFollowedText(value: string, tell: (text: string) => void) {
  const [text, setText] = useState(value);
  const told = useRef(value);
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  const say = (next: string) => {
    if (next === told.current) return;
    told.current = next;
    tell(next);
  };
  return { text, setText, say };
}
