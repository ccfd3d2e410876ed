import "@mantine/notifications/styles.layer.css";
import { Notifications } from "@mantine/notifications";

/** Where words at the edge of the screen appear; fetched after the page itself. */
export function Words() {
  return <Notifications position="bottom-right" />;
}
