const paths = {
  plus: "M12 5v14M5 12h14",
  back: "M15 5l-7 7 7 7",
  close: "M6 6l12 12M18 6L6 18",
  send: "M4 12l16-8-6 16-3-6z",
  clip: "M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 5 5l-8.500 8.500a1.800 1.800 0 0 1-2.500-2.500L15 7",
  details: "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.500v5M9 14.500v5",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 4-6 8-6s8 2 8 6",
  mic: "M12 15a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v6a3 3 0 0 0 3 3zM5 11.500a7 7 0 0 0 14 0M12 18.500V22",
  down: "M6 9l6 6 6-6",
  list: "M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01",
  reply: "M10 5l-6 6 6 6M4 11h9a7 7 0 0 1 7 7",
  link: "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
  call: "M6 3l4 1 1 5-3 2a12 12 0 0 0 5 5l2-3 5 1 1 4c0 2-2 3-3 3A17 17 0 0 1 3 6c0-1 1-3 3-3z",
  pin: "M12 21s7-6.500 7-12a7 7 0 0 0-14 0c0 5.500 7 12 7 12zM12 11.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z",
  file: "M6 3h8l5 5v13H6zM14 3v5h5",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.500 2",
  alert: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.500v5.500M12 16.500h.01",
  tick: "M4 13l5 5L20 7",
  ticks: "M1 13l5 5L17 7M11.500 17l1 1L23 7",
} as const;

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg className={`glyph glyph-${name}`} viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
