interface MarkProps {
  readonly size: number;
}

/** Our sign: a message with someone at its heart. */
export function Mark({ size }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden style={{ flex: "none" }}>
      <rect width="32" height="32" rx="9" fill="var(--mantine-color-harbour-7)" />
      <path
        d="M9 10.5A2.500 2.500 0 0 1 11.500 8h9A2.500 2.500 0 0 1 23 10.500v7a2.500 2.500 0 0 1-2.500 2.500H15l-4.200 3.600a.5.5 0 0 1-.8-.4V20A2.500 2.500 0 0 1 9 17.500z"
        fill="#fff"
      />
      <circle cx="16" cy="14" r="2" fill="var(--mantine-color-harbour-7)" />
    </svg>
  );
}
