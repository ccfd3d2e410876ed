import "@mantine/notifications/styles.layer.css";
import { Notifications } from "@mantine/notifications";

/** Where words at the edge of the screen appear; fetched after the page itself. At the top: below are the buttons that send and keep. */
export function Words() {
  return <Notifications position="top-center" />;
}
