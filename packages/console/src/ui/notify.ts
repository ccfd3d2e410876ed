const ways = {
  ok: { color: "green", autoClose: 4_000 },
  failed: { color: "red", autoClose: 12_000 },
  info: { color: "harbour", autoClose: 6_000 },
} as const;

const say =
  (way: keyof typeof ways) =>
  (message: string, title?: string): void => {
    void import("@mantine/notifications").then(({ notifications }) =>
      notifications.show({ ...ways[way], message, ...(title === undefined ? {} : { title }) }),
    );
  };

/** A word at the edge of the screen; what failed stays longer, since somebody has to act on it. */
export const notify = { ok: say("ok"), failed: say("failed"), info: say("info") };
